import { getBridge, type PageMention, type ScanSide } from '../content/bridge';
import type { PackedLexicon } from '../reading/lexicon';
import { matches } from '../content/dom';
import { CardController } from './card-side';
import type { ChosenRules } from './card-rules';
import { HoverDriver } from './hover';
import { isSameMention } from './mention-range';
import { hasSelection } from './term-cursor';
import { translator, type Translate } from './translate';

type TermAt = (x: number, y: number) => PageMention | undefined;

/** What the page does by itself when it is pressed: a tap there is the page's (A15). */
const ACTIONS =
  'a[href],area,button,input,select,textarea,label,summary,option,[contenteditable],[onclick],' +
  '[role=button],[role=link],[role=checkbox],[role=tab],[role=menuitem],[role=option],[role=switch]';

const isActionable = (event: Event): boolean =>
  event.composedPath().some((target) => target instanceof Element && matches(target, ACTIONS));

/** The keys of our commands reach the page, too (Firefox): they are no typing, whatever the reader chose. */
const isTyping = (event: KeyboardEvent): boolean =>
  event.isTrusted &&
  !(event.altKey || event.ctrlKey || event.metaKey || /^(Shift|Tab|F\d)/.test(event.key));

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isEscape = (event: KeyboardEvent): boolean =>
  event.isTrusted && event.key === 'Escape' && !event.isComposing;

/** Escape takes one layer of ours and is not seen by the page, as long as there is one (A2). */
function listenToEscape(card: CardController, signal: AbortSignal): void {
  let isPressed = false;
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isEscape(event) || !card.takesEscape()) return;
      isPressed = true;
      swallow(event);
      if (!event.repeat) card.dismiss();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (!isEscape(event)) return;
      if (isPressed) swallow(event);
      // A page that listens before us and stops the press (F15) does not stop the release, too.
      else if (card.takesEscape()) card.dismiss();
      isPressed = false;
    },
    { capture: true, signal },
  );
}

/** Tab goes round inside a card that has the focus: after it the page has nothing (two-scripts 9). */
function listenToTab(card: CardController, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const opened = card.openCard();
      if (event.key !== 'Tab' || !event.isTrusted || opened?.mode !== 'dialog') return;
      if (event.altKey || event.ctrlKey || event.metaKey || !card.holds(event)) return;
      event.preventDefault();
      opened.moveFocus(event.shiftKey ? -1 : 1);
    },
    { capture: true, signal },
  );
}

/** A pen taps, too: many do not hover, and where one does its card gives way to the one that was asked for. */
const isByHand = ({ pointerType }: PointerEvent): boolean =>
  pointerType === 'touch' || pointerType === 'pen';

function listenToTaps(
  card: CardController,
  termAt: TermAt,
  rules: () => ChosenRules,
  signal: AbortSignal,
): void {
  // The mouse closes on press, wherever it is; finger and pen only by a tap, so that the page can be scrolled.
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !isByHand(event) && !card.holds(event)) card.closeUnpinned();
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'click',
    (event) => {
      const isMeant = isByHand(event) || rules().opening === 'click';
      // At the end of a press that was to select text.
      if (!event.isTrusted || !isMeant || hasSelection()) return;
      if (card.holds(event)) return;
      card.closeUnpinned();
      const point = { x: event.clientX, y: event.clientY };
      const mention = isActionable(event) ? undefined : termAt(point.x, point.y);
      if (mention) card.ask(mention, point);
    },
    { capture: true, passive: true, signal },
  );
}

/** What ends an open card besides Escape and the pointer. */
function listenToLeaving(card: CardController, signal: AbortSignal): void {
  window.addEventListener('pagehide', () => card.close(), { signal });
  // In the next task, as Firefox has the focus nowhere until then.
  window.addEventListener('blur', () => setTimeout(() => card.watchEscape()), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (isTyping(event) && !card.openCard()) card.closeUnpinned();
    },
    { capture: true, passive: true, signal },
  );
}

/** The term under a point, as the same object as long as it is the same: the hover compares by identity. */
function sameTerms(scan: ScanSide): TermAt {
  let last: PageMention | undefined;
  return (x, y) => {
    const found = scan.mentionAt(x, y);
    if (found && !(last && isSameMention(found, last))) last = found;
    return found && last;
  };
}

function listenToHover(
  card: CardController,
  scan: ScanSide,
  termAt: TermAt,
  rules: () => ChosenRules,
  signal: AbortSignal,
): void {
  const driver = new HoverDriver(
    {
      rules,
      termAt: (point) => (card.isUnderPinned(point) ? undefined : termAt(point.x, point.y)),
      isOnCard(event) {
        const isOnCard = card.isOnCard(event);
        if (isOnCard) card.openCard()?.entered();
        return isOnCard;
      },
      isOnWay: (point) => card.isOnWay(point),
      isBusy: () => card.openCard()?.mode === 'dialog',
      prepare: (term) => card.prepare(term),
      draw(term, point) {
        if (scan.isAlive(term)) card.preview(term, point);
        else driver.dismissed();
      },
      show: () => card.openCard()?.show(),
      close: () => card.closePreview(),
    },
    signal,
  );
  card.onDismissed(() => driver.dismissed());
}

/**
 * Starts the card side on this page: hands the second tier of the lexicon to the scan script and
 * answers pointer, keys, taps and commands. Does nothing without a scan script or if it already runs.
 *
 * @param dataset version of the dataset, for reports
 * @param follow gives the reader's rules for cards; called if the card starts
 */
export function startCard(
  t: Translate,
  tier: PackedLexicon,
  dataset: string,
  follow: (signal: AbortSignal, isOrphan: () => boolean, changed: () => void) => () => ChosenRules,
): void {
  const bridge = getBridge();
  if (!bridge || bridge.card || bridge.scan.signal.aborted) return;
  const { scan } = bridge;
  const ended = new AbortController();
  const { signal } = ended;
  scan.signal.addEventListener('abort', () => ended.abort(), { signal });
  const rules = follow(
    signal,
    () => scan.isOrphan(),
    () => card.redraw(),
  );
  const card: CardController = new CardController(scan, translator(t), ended, dataset, rules);
  bridge.card = card;
  signal.addEventListener('abort', () => {
    card.close();
    delete bridge.card;
  });
  const termAt = sameTerms(scan);
  listenToEscape(card, signal);
  listenToTab(card, signal);
  listenToTaps(card, termAt, rules, signal);
  listenToLeaving(card, signal);
  listenToHover(card, scan, termAt, rules, signal);
  scan.addTier(tier);
}
