import type { CardSide, PageMention, ScanSide } from '../content/bridge';
import type { ConceptRecord } from '../knowledge/types';
import { makeAnnouncer } from './announcer';
import { isAddressed } from './frame-focus';
import { isBetween } from './geometry';
import { isSameMention } from './mention-range';
import { showCard, type CardMode, type OpenCard } from './open-card';
import { openOverlay, type Overlay } from './overlay';
import { rememberPlace } from './return-place';
import { showRing, type Ring } from './ring';
import { bringIntoView, selectedTerm, stepTerm } from './term-cursor';
import type { Translate } from './translate';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** After this a card says that nothing is known, rather than wait for an answer, in ms (F31). */
const PATIENCE_MS = 1_000;

/** All that is open: at most one card and one ring, on one overlay. */
interface Open {
  readonly overlay: Overlay;
  readonly announce: (text: string) => void;
  card?: OpenCard | undefined;
  ring?: Ring | undefined;
  /** Puts focus, caret and selection back; only where the card took the focus. */
  restore?: (() => void) | undefined;
}

export interface CardController extends CardSide {
  /** What is open, for the listeners. */
  openCard(): OpenCard | undefined;
  hasRing(): boolean;
  /** True if the event happened on something of ours. */
  holds(event: Event): boolean;
  /** Opens a card for the pointer: it takes no focus. */
  preview(mention: PageMention, point: Point): void;
  closePreview(): void;
  /** True if a point lies on the way from the term to its card. */
  isOnWay(point: Point): boolean;
  /** Fetches the record that a card will want soon. */
  prepare(mention: PageMention): void;
  /** Opens a card that was asked for: it takes the focus. */
  ask(mention: PageMention, point?: Point): void;
  /** Takes away one layer: the card, else the ring. */
  dismiss(): void;
  /** Tells when a preview was put away by anything but its pointer. */
  onDismissed(callback: () => void): void;
}

/** Opens and closes card and ring; knows no event. */
export function makeCardController(scan: ScanSide, t: Translate): CardController {
  let open: Open | undefined;
  let cursor: PageMention | undefined;
  let dismissed: (() => void) | undefined;

  function load(id: string): ConceptRecord | Promise<ConceptRecord | undefined> {
    const now = scan.recordNow(id);
    if (now) return now;
    const late = new Promise<undefined>((resolve) =>
      setTimeout(() => resolve(undefined), PATIENCE_MS),
    );
    const asked = scan.records([id]).then(
      (records) => records.get(id),
      () => undefined,
    );
    return Promise.race([asked, late]);
  }

  function overlayFor(mention: PageMention): Open {
    if (open) return open;
    const overlay = openOverlay(mention.startNode, clear);
    overlay.layer.lang = t('card_lang');
    overlay.layer.dir = t('card_dir');
    open = { overlay, announce: makeAnnouncer(overlay.layer) };
    return open;
  }

  function release(): void {
    if (!open || open.card || open.ring) return;
    open.overlay.remove();
    open = undefined;
  }

  function closeCard(): void {
    const wasPreview = open?.card?.mode === 'hover';
    takeCard();
    if (wasPreview) dismissed?.();
  }

  function takeCard(): void {
    if (!open?.card) return;
    const { card, overlay, restore } = open;
    const hadFocus = overlay.root.activeElement !== null;
    open.card = open.restore = undefined;
    card.remove();
    release();
    // A page that has taken the focus meanwhile keeps it (F14).
    if (hadFocus) restore?.();
  }

  function closeRing(): void {
    cursor = undefined;
    if (!open?.ring) return;
    open.ring.remove();
    open.ring = undefined;
    release();
  }

  function clear(): void {
    closeCard();
    closeRing();
  }

  function showMention(mention: PageMention, mode: CardMode, point?: Point): void {
    const restore = open?.restore ?? (mode === 'dialog' ? rememberPlace() : undefined);
    const ringed = open?.ring?.mention;
    if (open?.card) {
      open.card.remove();
      open.card = undefined;
    }
    if (ringed && !isSameMention(ringed, mention)) closeRing();
    const shown = overlayFor(mention);
    shown.restore = restore;
    const { overlay } = shown;
    const focused = (from: EventTarget | null): void => {
      shown.restore = () => from instanceof HTMLElement && from.focus({ preventScroll: true });
    };
    shown.card = showCard({ overlay, mention, mode, point, t, load, close: closeCard, focused });
    if (mode === 'dialog') shown.card.focus();
  }

  function ring(mention: PageMention): Open {
    closeRing();
    const shown = overlayFor(mention);
    cursor = mention;
    shown.ring = showRing(shown.overlay.layer, mention, clear);
    return shown;
  }

  function step(by: 1 | -1): void {
    const from = cursor ?? open?.card?.mention;
    closeCard();
    const place = stepTerm(scan.mentions(), from, by);
    if (!place) return closeRing();
    bringIntoView(place.mention);
    const { announce } = ring(place.mention);
    const position = [place.mention.surface, String(place.index + 1), String(place.count)];
    announce(t('card_term_position', position));
  }

  function explain(): void {
    const mentions = scan.mentions();
    const alive = cursor && scan.isAlive(cursor) ? cursor : undefined;
    const wanted =
      selectedTerm(mentions) ??
      open?.card?.mention ??
      alive ??
      stepTerm(mentions, undefined, 1)?.mention;
    if (!wanted) return;
    bringIntoView(wanted);
    showMention(wanted, 'dialog');
  }

  /** The page has changed: what stands at a term that is gone goes, too. */
  function checkTerms(): void {
    if (open?.card && !scan.isAlive(open.card.mention)) closeCard();
    if (open?.ring && !scan.isAlive(open.ring.mention)) closeRing();
  }

  scan.onChange(checkTerms);
  return {
    openCard: () => open?.card,
    hasRing: () => open?.ring !== undefined,
    holds: (event) => open !== undefined && event.composedPath().includes(open.overlay.host),
    host: () => open?.overlay.host,
    preview: (mention, point) => showMention(mention, 'hover', point),
    closePreview: () => open?.card?.mode === 'hover' && takeCard(),
    isOnWay(point) {
      const boxes = open?.card?.boxes();
      return boxes !== undefined && isBetween(point, boxes.term, boxes.card);
    },
    prepare: (mention) => void load(mention.concept),
    ask: (mention, point) => showMention(mention, 'dialog', point),
    show(mention) {
      closeCard();
      bringIntoView(mention);
      ring(mention);
      showMention(mention, 'dialog');
    },
    command(name) {
      if (!isAddressed()) return;
      if (name === 'explain-term') explain();
      else step(name === 'next-term' ? 1 : -1);
    },
    close: clear,
    dismiss: () => (open?.card ? closeCard() : closeRing()),
    onDismissed(callback) {
      dismissed = callback;
    },
  };
}
