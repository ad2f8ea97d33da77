import type { CardSide, PageMention, ScanSide } from '../content/bridge';
import type { ChosenRules } from './card-rules';
import type { LoadRecord } from './card-view';
import { makeAnnouncer } from './announcer';
import { EscapeWatch } from './escape-watch';
import { isAddressed } from './frame-focus';
import { isBetween } from './geometry';
import { isDrawn, isSameMention } from './mention-range';
import { showCard, type CardMode, type OpenCard } from './open-card';
import { openOverlay, type Overlay } from './overlay';
import { AroundReader } from './read-around';
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

/** Opens and closes card and ring; knows no event. */
export class CardController implements CardSide {
  readonly #scan: ScanSide;
  readonly #t: Translate;
  readonly #ended: AbortController;
  readonly #dataset: string;
  readonly #rules: () => ChosenRules;
  readonly #escapeWatch: EscapeWatch;
  readonly #around: AroundReader;
  #open: Open | undefined;
  /** The term that the next- and previous-term commands go on from. */
  #cursor: PageMention | undefined;
  #dismissed: (() => void) | undefined;

  /**
   * @param ended aborted when this card side must leave no trace
   * @param dataset version of the dataset
   * @param rules how the reader wants cards now
   */
  constructor(
    scan: ScanSide,
    t: Translate,
    ended: AbortController,
    dataset: string,
    rules: () => ChosenRules,
  ) {
    this.#scan = scan;
    this.#t = t;
    this.#ended = ended;
    this.#dataset = dataset;
    this.#rules = rules;
    this.#around = new AroundReader(scan);
    this.#escapeWatch = new EscapeWatch((message) => scan.send(message));
    scan.onChange(() => this.#checkTerms());
  }

  /** What is open, for the listeners. */
  openCard(): OpenCard | undefined {
    return this.#open?.card;
  }

  hasRing(): boolean {
    return this.#open?.ring !== undefined;
  }

  host(): Element | undefined {
    return this.#open?.overlay.host;
  }

  /** True if the event happened on something of ours. */
  holds(event: Event): boolean {
    return this.#open !== undefined && event.composedPath().includes(this.#open.overlay.host);
  }

  /** True if a point lies on the way from the term to its card. */
  isOnWay(point: Point): boolean {
    const boxes = this.#open?.card?.boxes();
    return boxes !== undefined && isBetween(point, boxes.term, boxes.card);
  }

  /** Reads and fetches what a card will want soon, when the dwell starts: the card itself waits for nothing. */
  prepare(mention: PageMention): void {
    void this.#load(mention.concept);
    for (const { claim } of this.#around.readAhead(mention).claims) void this.#load(claim.subject);
  }

  /** Opens a card for the pointer: it takes no focus. */
  preview(mention: PageMention, point: Point): void {
    this.#showMention(mention, 'hover', point);
    this.watchEscape();
  }

  /** The keys may go to another frame than the open card's. */
  watchEscape(): void {
    if (this.#open?.card) this.#escapeWatch.begin();
  }

  /** Closes what the pointer opened and has left. */
  closePreview(): void {
    if (this.#open?.card?.mode === 'hover') this.#takeCard();
  }

  /** Tells when a preview was put away by anything but its pointer. */
  onDismissed(callback: () => void): void {
    this.#dismissed = callback;
  }

  /** Opens a card that was asked for: it takes the focus. */
  ask(mention: PageMention, point?: Point): void {
    this.#showMention(mention, 'dialog', point);
  }

  show(mention: PageMention): void {
    this.#closeCard();
    bringIntoView(mention);
    // Gone while its record was fetched, e.g. with a menu that has closed since.
    if (!isDrawn(mention)) return;
    this.#drawRing(mention);
    this.#showMention(mention, 'dialog');
  }

  command(name: Parameters<CardSide['command']>[0]): void {
    if (name === 'escape') {
      if (isAddressed() || !this.#open?.card) return;
      this.dismiss();
      // Where only the menu in the card was closed the card is still to be closed.
      this.#escapeWatch.end();
      this.watchEscape();
      return;
    }
    if (!isAddressed()) return;
    if (name === 'explain-term') this.#explain();
    else this.#step(name === 'next-term' ? 1 : -1);
  }

  /** Takes away one layer: a menu in the card, else the card, else the ring. */
  dismiss(): void {
    const card = this.#open?.card;
    if (card?.closeMenu()) return;
    if (card) this.#closeCard();
    else this.#closeRing();
  }

  close(): void {
    this.#closeCard();
    this.#closeRing();
  }

  end(): void {
    this.#ended.abort();
  }

  readonly #load: LoadRecord = (id) => {
    const now = this.#scan.recordNow(id);
    if (now) return now;
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    const asked = this.#scan.records([id]).then(
      (records) => records.get(id),
      () => undefined,
    );
    return Promise.race([asked, late]);
  };

  #overlayFor(mention: PageMention): Open {
    if (this.#open) return this.#open;
    const overlay = openOverlay(mention.startNode, () => this.close());
    overlay.layer.lang = this.#t('card_lang');
    overlay.layer.dir = this.#t('card_dir');
    this.#open = { overlay, announce: makeAnnouncer(overlay.layer) };
    return this.#open;
  }

  /** Leaves the page as soon as nothing is shown. */
  #release(): void {
    if (!this.#open || this.#open.card || this.#open.ring) return;
    this.#open.overlay.remove();
    this.#open = undefined;
  }

  #closeCard(): void {
    const wasPreview = this.#open?.card?.mode === 'hover';
    this.#takeCard();
    if (wasPreview) this.#dismissed?.();
  }

  #takeCard(): void {
    const open = this.#open;
    if (!open?.card) return;
    const { card, overlay, restore } = open;
    const hadFocus = overlay.root.activeElement !== null;
    open.card = open.restore = undefined;
    card.remove();
    this.#escapeWatch.end();
    this.#release();
    // A page that has taken the focus meanwhile keeps it (F14).
    if (hadFocus) restore?.();
  }

  #closeRing(): void {
    this.#cursor = undefined;
    if (!this.#open?.ring) return;
    this.#open.ring.remove();
    this.#open.ring = undefined;
    this.#release();
  }

  #showMention(mention: PageMention, mode: CardMode, point?: Point): void {
    const restore = this.#open?.restore ?? (mode === 'dialog' ? rememberPlace() : undefined);
    const ringed = this.#open?.ring?.mention;
    if (this.#open?.card) {
      this.#open.card.remove();
      this.#open.card = undefined;
    }
    if (ringed && !isSameMention(ringed, mention)) this.#closeRing();
    const shown = this.#overlayFor(mention);
    shown.restore = restore;
    shown.card = showCard({
      overlay: shown.overlay,
      mention,
      mode,
      point,
      t: this.#t,
      load: this.#load,
      openFull: (concept) => void this.#scan.send({ type: 'open-full', concept }),
      ...this.#around.read(mention),
      muting: {
        mute: (scope) => this.#scan.mute(mention, scope),
        undo: () => this.#scan.undoMute(),
      },
      dataset: this.#dataset,
      rules: this.#rules(),
      close: () => this.#closeCard(),
      focused(from) {
        shown.restore = () => from instanceof HTMLElement && from.focus({ preventScroll: true });
      },
    });
    if (mode === 'dialog') shown.card.focus();
  }

  #drawRing(mention: PageMention): Open {
    this.#closeRing();
    const shown = this.#overlayFor(mention);
    this.#cursor = mention;
    shown.ring = showRing(shown.overlay.layer, mention, () => this.close());
    return shown;
  }

  #step(by: 1 | -1): void {
    const from = this.#cursor ?? this.#open?.card?.mention;
    this.#closeCard();
    const place = stepTerm(this.#scan.mentions(), from, by);
    if (!place) return this.#closeRing();
    bringIntoView(place.mention);
    const { announce } = this.#drawRing(place.mention);
    const position = [place.mention.surface, String(place.index + 1), String(place.count)];
    announce(this.#t('card_term_position', position));
  }

  #explain(): void {
    const mentions = this.#scan.mentions();
    const cursor = this.#cursor;
    const wanted =
      selectedTerm(mentions) ??
      this.#open?.card?.mention ??
      (cursor && this.#scan.isAlive(cursor) ? cursor : undefined) ??
      stepTerm(mentions, undefined, 1)?.mention;
    if (!wanted) return;
    bringIntoView(wanted);
    this.#showMention(wanted, 'dialog');
  }

  /** The page has changed: what stands at a term that is gone goes, too. */
  #checkTerms(): void {
    const { card, ring } = this.#open ?? {};
    if (card && !this.#scan.isAlive(card.mention)) this.#closeCard();
    if (ring && !this.#scan.isAlive(ring.mention)) this.#closeRing();
  }
}
