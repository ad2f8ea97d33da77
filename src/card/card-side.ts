import type { CardSide, PageMention, ScanSide } from '../content/bridge';
import type { ChosenRules } from './card-rules';
import type { LoadRecord } from './card-view';
import { EscapeWatch } from './escape-watch';
import { isAddressed } from './frame-focus';
import { isBetween, type Point } from './geometry';
import { Layers } from './layers';
import { recordLoader } from './load-record';
import { isDrawn } from './mention-range';
import { showCard, type CardMode, type OpenCard } from './open-card';
import { AroundReader } from './read-around';
import { rememberPlace } from './return-place';
import { bringIntoView, hasSelection, selectedTerm, stepTerm } from './term-cursor';
import type { Translate } from './translate';

/** Opens and closes cards and ring; knows no event. */
export class CardController implements CardSide {
  readonly #scan: ScanSide;
  readonly #t: Translate;
  readonly #ended: AbortController;
  readonly #dataset: string;
  readonly #rules: () => ChosenRules;
  readonly #load: LoadRecord;
  readonly #escapeWatch: EscapeWatch;
  readonly #around: AroundReader;
  readonly #layers: Layers;
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
    this.#load = recordLoader(scan);
    this.#around = new AroundReader(scan);
    this.#escapeWatch = new EscapeWatch((message) => scan.send(message));
    const told = {
      cardTaken: () => this.#escapeWatch.end(),
      previewDismissed: () => this.#dismissed?.(),
    };
    this.#layers = new Layers(t, told, rules);
    scan.onChange(() => this.#closeGone());
  }

  /** The card that is open and not pinned, for the listeners. */
  openCard(): OpenCard | undefined {
    return this.#layers.card;
  }

  host(): Element | undefined {
    return this.#layers.host;
  }

  /** True if the event happened on something of ours. */
  holds(event: Event): boolean {
    const { host } = this.#layers;
    return host !== undefined && event.composedPath().includes(host);
  }

  /** True if the pointer's event happened on the open card, not on a pinned one beside it. */
  isOnCard(event: PointerEvent): boolean {
    const point = { x: event.clientX, y: event.clientY };
    return this.holds(event) && (this.openCard()?.covers(point) || !this.isUnderPinned(point));
  }

  /** True if a point lies on the pinned card. */
  isUnderPinned(point: Point): boolean {
    return this.#layers.isUnderPinned(point);
  }

  /** True if Escape is for something of ours. */
  takesEscape(): boolean {
    return this.#layers.takesEscape();
  }

  /** True if a point lies on the way from the term to its card. */
  isOnWay(point: Point): boolean {
    const boxes = this.openCard()?.boxes();
    return boxes !== undefined && isBetween(point, boxes.term, boxes.card);
  }

  /** Reads and fetches what a card will want soon, when the dwell starts: the card itself waits for nothing. */
  prepare(mention: PageMention): void {
    void this.#load(mention.concept);
    for (const { claim } of this.#around.readAhead(mention).claims) void this.#load(claim.subject);
  }

  /**
   * Opens a card for the pointer, to be shown: it takes no focus. What is pinned already is not opened
   * twice.
   */
  preview(mention: PageMention, point: Point): void {
    if (this.#layers.pinnedOf(mention)) return this.#dismissed?.();
    this.#showMention(mention, 'hover', point);
    this.watchEscape();
  }

  /** The keys may go to another frame than the open card's. */
  watchEscape(): void {
    if (this.openCard()) this.#escapeWatch.begin();
  }

  /** Closes what the pointer opened and has left. */
  closePreview(): void {
    if (this.openCard()?.mode === 'hover') this.#layers.takeCard();
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
    this.#layers.closeCard();
    bringIntoView(mention, true);
    // Gone while its record was fetched, e.g. with a menu that has closed since.
    if (!isDrawn(mention)) return;
    this.#layers.drawRing(mention);
    this.#showMention(mention, 'dialog');
  }

  command(name: Parameters<CardSide['command']>[0]): void {
    if (name === 'escape') {
      if (isAddressed() || !this.openCard()) return;
      this.dismiss();
      // Where only the menu in the card was closed the card is still to be closed.
      this.#escapeWatch.end();
      this.watchEscape();
      return;
    }
    if (!isAddressed()) return;
    if (name === 'explain-term') this.explain();
    else this.#step(name === 'next-term' ? 1 : -1);
  }

  explain(): boolean {
    const mentions = this.#scan.mentions();
    const { card, ring } = this.#layers;
    const wanted = hasSelection()
      ? selectedTerm(mentions)
      : (card?.mention ??
        (ring && this.#scan.isAlive(ring.mention) ? ring.mention : undefined) ??
        stepTerm(mentions, undefined, 1)?.mention);
    if (!wanted) return false;
    bringIntoView(wanted);
    this.#showMention(wanted, 'dialog');
    return true;
  }

  /** Shows what is open as the reader wants cards now. */
  redraw(): void {
    this.#layers.redraw();
  }

  /** Takes away one layer. */
  dismiss(): void {
    this.#layers.dismiss();
  }

  close(): void {
    this.#layers.closeAll();
  }

  /** Closes all but a pinned card. */
  closeUnpinned(): void {
    this.#layers.closeUnpinned();
  }

  end(): void {
    this.#ended.abort();
  }

  #closeGone(): void {
    this.#layers.closeGone((mention) => this.#scan.isAlive(mention));
  }

  #showMention(mention: PageMention, mode: CardMode, point?: Point): void {
    const layers = this.#layers;
    const pinned = layers.pinnedOf(mention);
    if (pinned) return pinned.focus();
    const restore = layers.restore ?? (mode === 'dialog' ? rememberPlace() : undefined);
    const card: OpenCard = layers.openCard(
      mention,
      (overlay) =>
        showCard({
          overlay,
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
          rules: this.#rules,
          close: () => layers.closeThis(card),
          togglePin: () => {
            layers.togglePin(card);
            // There is no place beside a term that is gone.
            this.#closeGone();
          },
          focused: (from) => layers.focused(card, from),
        }),
      restore,
    );
    if (mode === 'dialog') card.focus();
  }

  #step(by: 1 | -1): void {
    const layers = this.#layers;
    const from = layers.ring?.mention ?? layers.card?.mention;
    layers.closeCard();
    const place = stepTerm(this.#scan.mentions(), from, by);
    if (!place) return layers.closeRing();
    bringIntoView(place.mention);
    const announce = layers.drawRing(place.mention);
    const position = [place.mention.surface, String(place.index + 1), String(place.count)];
    announce(this.#t('card_term_position', position));
  }
}
