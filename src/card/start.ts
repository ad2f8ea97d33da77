import { getBridge, type PageMention } from '../content/bridge';
import type { PackedLexicon } from '../reading/lexicon';
import { makeCardController, type CardController } from './card-side';
import { driveHover } from './hover';
import { isSameMention } from './mention-range';
import type { Translate } from './translate';

/** What the page does by itself when it is pressed: a tap there is the page's (A15). */
const ACTIONS =
  'a[href],area,button,input,select,textarea,label,summary,option,[contenteditable],[onclick],' +
  '[role=button],[role=link],[role=checkbox],[role=tab],[role=menuitem],[role=option],[role=switch]';

const isActionable = (event: Event): boolean =>
  event.composedPath().some((target) => target instanceof Element && target.matches(ACTIONS));

const NOT_TYPING = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Tab']);

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const isEscape = (event: KeyboardEvent): boolean =>
  event.isTrusted && event.key === 'Escape' && !event.isComposing;

/** Escape takes one layer of ours and is not seen by the page, as long as there is one (A2). */
function listenToEscape(card: CardController, signal: AbortSignal): void {
  const isOpen = (): boolean => card.host() !== undefined;
  let isPressed = false;
  window.addEventListener(
    'keydown',
    (event) => {
      if (!isEscape(event) || !isOpen()) return;
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
      else if (isOpen()) card.dismiss();
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

function listenToTaps(
  card: CardController,
  termAt: (x: number, y: number) => PageMention | undefined,
  signal: AbortSignal,
): void {
  // The mouse closes on press, wherever it is; a finger only by a tap, so that the page can be scrolled.
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && event.pointerType !== 'touch' && !card.holds(event)) card.close();
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.pointerType !== 'touch') return;
      if (card.holds(event)) return;
      card.close();
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
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || NOT_TYPING.has(event.key) || card.openCard()) return;
      if (card.hasRing()) card.close();
    },
    { capture: true, passive: true, signal },
  );
}

/**
 * Starts the card side on this page: hands the second tier of the lexicon to the scan script and
 * answers pointer, keys, taps and commands. Does nothing without a scan script or if it already runs.
 */
export function startCard(t: Translate, tier: PackedLexicon | undefined): void {
  const bridge = getBridge();
  if (!bridge || bridge.card || bridge.scan.signal.aborted) return;
  const { scan } = bridge;
  const { signal } = scan;
  const card = makeCardController(scan, t);
  bridge.card = card;
  signal.addEventListener('abort', () => {
    card.close();
    delete bridge.card;
  });

  let lastTerm: PageMention | undefined;
  /** The same object as long as it is the same term: the hover compares by identity. */
  const termAt = (x: number, y: number): PageMention | undefined => {
    const found = scan.mentionAt(x, y);
    if (!found || !lastTerm || !isSameMention(found, lastTerm)) lastTerm = found ?? lastTerm;
    return found && lastTerm;
  };
  listenToEscape(card, signal);
  listenToTab(card, signal);
  listenToTaps(card, termAt, signal);
  listenToLeaving(card, signal);
  const dismissed = driveHover(
    {
      termAt: ({ x, y }) => termAt(x, y),
      isOnCard(event) {
        const isOnCard = card.holds(event);
        if (isOnCard) card.openCard()?.entered();
        return isOnCard;
      },
      isOnWay: (point) => card.isOnWay(point),
      isBusy: () => card.openCard()?.mode === 'dialog',
      prepare: (term) => card.prepare(term),
      open: (term, point) => {
        if (scan.isAlive(term)) card.preview(term, point);
        else dismissed();
      },
      close: () => card.closePreview(),
    },
    signal,
  );
  card.onDismissed(dismissed);
  // An app that swaps its content leaves no stale card, though the pointer never moved (F43, F45).
  scan.onChange(() => {
    const shown = card.openCard()?.mention;
    if (shown && !scan.isAlive(shown)) card.close();
  });
  if (tier) scan.addTier(tier);
}
