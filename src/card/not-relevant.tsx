import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ScanSide } from '../content/bridge';
import { inSentence } from './claim-lens';
import type { Translate } from './translate';

/** Where a highlight is not relevant. */
type MuteScope = Parameters<ScanSide['mute']>[1];
type MuteAnswer = Awaited<ReturnType<ScanSide['mute']>>;

/** Puts highlights away, and back. The background decides; undefined if it did not answer. */
export interface Muting {
  mute(scope: MuteScope): Promise<MuteAnswer>;
  undo(): Promise<MuteAnswer>;
}

/** What was muted by a click. */
export interface Muted {
  /** The site that it holds on; undefined if it holds everywhere. */
  readonly site: string | undefined;
}

/** A choice that nobody can have seen yet was not chosen: a second click, or a page's trick (S5, F11). */
const SEEN_MS = 300;

/** True once something that is there since then, in ms of `performance.now()`, can have been seen. */
export const isSeen = (since: number): boolean => performance.now() - since >= SEEN_MS;

/** True if the pressed control has the focus: a press of the mouse in a hover card gives it none. */
const hasFocus = (control: HTMLElement): boolean =>
  (control.getRootNode() as Document | ShadowRoot).activeElement === control;

/** "Not relevant here": two choices, each saying what it does. */
export function NotRelevant(props: {
  readonly t: Translate;
  /** The text that was pointed at. */
  readonly surface: string;
  readonly name: string;
  readonly muting: Muting;
  readonly onMuted: (muted: Muted, hadFocus: boolean) => void;
}) {
  const { t, surface, name, muting, onMuted } = props;
  const [refusal, setRefusal] = useState<string>();
  const isBusy = useRef(false);
  const openedAt = useRef(Infinity);
  const choose = async (scope: MuteScope, control: HTMLElement): Promise<void> => {
    if (isBusy.current || !isSeen(openedAt.current)) return;
    isBusy.current = true;
    setRefusal(undefined);
    const hadFocus = hasFocus(control);
    const answer = await muting.mute(scope);
    isBusy.current = false;
    if (answer?.ok) onMuted({ site: answer.site }, hadFocus);
    else setRefusal(answer?.reason ?? 'failed');
  };
  const choice = (scope: MuteScope, text: string) => (
    <li>
      <button
        type="button"
        class="card-choice"
        onClick={({ currentTarget }) => void choose(scope, currentTarget)}
      >
        {text}
      </button>
    </li>
  );
  return (
    <details
      class="card-details card-menu"
      onToggle={({ currentTarget }) => {
        openedAt.current = currentTarget.open ? performance.now() : Infinity;
        // It opens at the card's lower edge: what can't be seen can't be chosen.
        if (currentTarget.open)
          currentTarget.querySelector('ul')?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary>{t('card_mute')}</summary>
      <ul class="card-choices">
        {choice('site', t('card_mute_site', [surface]))}
        {choice('everywhere', t('card_mute_everywhere', [inSentence(name)]))}
      </ul>
      <p role="status">{refusal && t(`card_mute_refused_${refusal}`)}</p>
    </details>
  );
}

/** What stands in the card's place once its highlight is put away: what was done, and the way back. */
export function MutedLine(props: {
  readonly t: Translate;
  readonly muted: Muted;
  readonly surface: string;
  readonly name: string;
  readonly muting: Muting;
  /** The focus goes to Undo, as what had it is gone. */
  readonly takesFocus: boolean;
  readonly headingId: string;
  readonly onUndone: (hadFocus: boolean) => void;
  readonly onClose?: (() => void) | undefined;
}) {
  const { t, muted, surface, name, muting } = props;
  const [hasFailed, setHasFailed] = useState(false);
  const undo = useRef<HTMLButtonElement>(null);
  const isBusy = useRef(false);
  const shownAt = useRef(performance.now());
  useLayoutEffect(() => {
    if (props.takesFocus) undo.current?.focus({ preventScroll: true });
  }, []);
  const takeBack = async (): Promise<void> => {
    // The second click of a double one on the choice may come down here.
    if (isBusy.current || !isSeen(shownAt.current)) return;
    isBusy.current = true;
    const hadFocus = undo.current !== null && hasFocus(undo.current);
    const answer = await muting.undo();
    isBusy.current = false;
    if (answer?.ok) props.onUndone(hadFocus);
    else setHasFailed(true);
  };
  return (
    <article class="card" lang={t('card_lang')} dir={t('card_dir') === 'rtl' ? 'rtl' : 'ltr'}>
      <div class="card-muted">
        <p id={props.headingId} role="status">
          {muted.site === undefined
            ? t('card_muted_everywhere', [name])
            : t('card_muted_site', [surface, muted.site])}
        </p>
        <p class="card-muted-actions">
          <button ref={undo} type="button" class="card-more" onClick={() => void takeBack()}>
            {t('card_mute_undo')}
          </button>
          {props.onClose && (
            <button type="button" class="card-more" onClick={props.onClose}>
              {t('card_close')}
            </button>
          )}
        </p>
        <p class="card-small" role="status">
          {hasFailed ? t('card_mute_refused_failed') : t('card_muted_more')}
        </p>
      </div>
    </article>
  );
}
