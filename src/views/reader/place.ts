// Where the reader was in a page of the full view is noted in the browser's history, to be found again by Back.

/** What an entry of the history tells of its page; a new one tells nothing. */
interface Place {
  /** How far it was scrolled, in px. */
  readonly scrollTop?: number;
  /** The control that was pressed last: its place among all, and its text, as there may be others by then. */
  readonly pressed?: readonly [at: number, text: string];
  /** Ids of the topics that are unfolded. */
  readonly openTopics?: readonly string[];
}

/** Only this page writes what it reads here. */
const placeOf = (): Place => (history.state as Place | null) ?? {};

const note = (place: Place): void => history.replaceState({ ...placeOf(), ...place }, '');

const controls = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('main :is(a, button, summary)'),
];

const noteScroll = (): void => note({ scrollTop: scrollY });

/** Before the press has any effect. */
function notePress({ target }: Event): void {
  const all = controls();
  const at = all.findIndex((one) => target instanceof Node && one.contains(target));
  noteScroll();
  if (at >= 0) note({ pressed: [at, all[at]?.textContent ?? ''] });
}

/** Notes where the reader is from now on; gives the way to stop. The browser itself would scroll before the article is there. */
export function keepPlace(): () => void {
  history.scrollRestoration = 'manual';
  addEventListener('scrollend', noteScroll);
  addEventListener('click', notePress, true);
  return () => {
    removeEventListener('scrollend', noteScroll);
    removeEventListener('click', notePress, true);
  };
}

/** Puts scroll and focus where they were; in a page that was not left before, the top and a first control. */
export function takePlace(first: HTMLElement | null | undefined): void {
  const { scrollTop = 0, pressed: [at, text] = [] } = placeOf();
  const pressed = at === undefined ? undefined : controls()[at];
  const isSame = pressed !== undefined && pressed.textContent === text;
  window.scrollTo(0, scrollTop);
  (isSame ? pressed : first)?.focus({ preventScroll: true });
}

export const openTopics = (): readonly string[] => placeOf().openTopics ?? [];

export const noteOpenTopics = (ids: readonly string[]): void => note({ openTopics: ids });
