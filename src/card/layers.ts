import type { PageMention } from '../content/bridge';
import type { ChosenRules } from './card-rules';
import { shadowRootOf } from '../content/dom';
import { route } from '../content/route';
import { makeAnnouncer } from './announcer';
import { deepActiveElement } from './frame-focus';
import type { Point } from './geometry';
import { isSameMention } from './mention-range';
import type { OpenCard } from './open-card';
import { openOverlay, type Overlay } from './overlay';
import { showLooks } from './page-theme';
import { contextOf } from './place';
import { rememberPlace } from './return-place';
import { showRing, type Ring } from './ring';
import type { Translate } from './translate';

/** Puts focus, caret and selection back; only where a card took the focus. */
type Restore = (() => void) | undefined;

interface Open {
  readonly overlay: Overlay;
  readonly announce: (text: string) => void;
  readonly ended: AbortController;
  card?: OpenCard | undefined;
  restore?: Restore;
  /** A card that stays while others come and go. */
  pinned?: OpenCard | undefined;
  pinnedRestore?: Restore;
  /** The route that it was pinned on. */
  pinnedOn?: string;
  ring?: Ring | undefined;
  /** What had the focus before what has it now, looked up through open shadow roots. */
  left?: EventTarget | undefined;
}

/** Told what was put away. */
interface Told {
  /** The open card is gone, or was pinned. */
  cardTaken(): void;
  /** A card that the pointer opened was put away by something else. */
  previewDismissed(): void;
}

/** All that is open: at most one card, one that is pinned and one ring, on one overlay. */
export class Layers {
  readonly #t: Translate;
  readonly #told: Told;
  readonly #rules: () => ChosenRules;
  #open: Open | undefined;

  /** @param rules how the reader wants cards now */
  constructor(t: Translate, told: Told, rules: () => ChosenRules) {
    this.#t = t;
    this.#told = told;
    this.#rules = rules;
  }

  get card(): OpenCard | undefined {
    return this.#open?.card;
  }

  get ring(): Ring | undefined {
    return this.#open?.ring;
  }

  get restore(): Restore {
    return this.#open?.restore;
  }

  get host(): Element | undefined {
    return this.#open?.overlay.host;
  }

  /** The pinned card, if it is this mention's. */
  pinnedOf(mention: PageMention): OpenCard | undefined {
    const pinned = this.#open?.pinned;
    return pinned && isSameMention(pinned.mention, mention) ? pinned : undefined;
  }

  /** True if a point lies on the pinned card. */
  isUnderPinned(point: Point): boolean {
    return this.#open?.pinned?.covers(point) === true;
  }

  /** True if Escape is for something of ours: a pinned card leaves it to what has the focus in the page. */
  takesEscape(): boolean {
    const { overlay, card, ring, pinned } = this.#open ?? {};
    if (card || ring) return true;
    const active = deepActiveElement();
    const isFree = !active || active === document.body || active === overlay?.host;
    return pinned !== undefined && isFree;
  }

  /** Opens a card in the place of the open one. */
  openCard(mention: PageMention, draw: (overlay: Overlay) => OpenCard, restore: Restore): OpenCard {
    this.card?.remove();
    if (this.#open) this.#open.card = undefined;
    if (this.ring && !isSameMention(this.ring.mention, mention)) this.closeRing();
    const open = this.#openFor(mention);
    const card = draw(open.overlay);
    open.card = card;
    open.restore = restore;
    return card;
  }

  /** The focus has come to a card from an element of the page: there it goes back to. */
  focused(card: OpenCard, from: EventTarget | null): void {
    if (!this.#open) return;
    const isHost = from instanceof Element && shadowRootOf(from) !== null;
    const restore = rememberPlace((isHost && this.#open.left) || from);
    if (card === this.#open.pinned) this.#open.pinnedRestore = restore;
    else this.#open.restore = restore;
  }

  /** Draws the ring around a term. Gives what has a text spoken. */
  drawRing(mention: PageMention): (text: string) => void {
    this.closeRing();
    const open = this.#openFor(mention);
    // What is pinned keeps the looks that it came with.
    if (!open.pinned) showLooks(open.overlay.layer, contextOf(mention.startNode), this.#rules());
    open.ring = showRing(open.overlay.layer, mention, () => this.closeUnpinned());
    return open.announce;
  }

  /** Pins the open card, in the place of the one before; or makes the pinned one the open card again. */
  togglePin(card: OpenCard): void {
    const open = this.#open;
    if (!open) return;
    if (open.pinned === card) {
      this.closeCard();
      [open.card, open.restore] = [card, open.pinnedRestore];
      open.pinned = open.pinnedRestore = undefined;
      return card.pin(false);
    }
    this.#closePinned();
    open.pinnedOn = route();
    [open.pinned, open.pinnedRestore] = [card, open.restore];
    open.card = open.restore = undefined;
    card.pin(true);
    this.#told.cardTaken();
    this.#told.previewDismissed();
  }

  /** Takes away one layer: a menu in a card, else the card, else the ring, else the pinned card. */
  dismiss(): void {
    const { card, pinned, ring } = this.#open ?? {};
    const top = pinned?.hasFocus() ? pinned : (card ?? (ring ? undefined : pinned));
    if (top?.closeMenu()) return;
    if (top) this.closeThis(top);
    else this.closeRing();
  }

  /** The reader wants cards otherwise. */
  redraw(): void {
    if (this.ring) this.drawRing(this.ring.mention);
    this.card?.redraw();
    this.#open?.pinned?.redraw();
  }

  closeAll(): void {
    this.closeUnpinned();
    this.#closePinned();
  }

  closeUnpinned(): void {
    this.closeCard();
    this.closeRing();
  }

  closeThis(card: OpenCard): void {
    if (card === this.#open?.pinned) this.#closePinned();
    else this.closeCard();
  }

  closeCard(): void {
    const wasPreview = this.card?.mode === 'hover';
    this.takeCard();
    if (wasPreview) this.#told.previewDismissed();
  }

  /** Takes the open card away, and tells nobody that it was dismissed. */
  takeCard(): void {
    const open = this.#open;
    if (!open?.card) return;
    const { card, restore } = open;
    open.card = open.restore = undefined;
    this.#told.cardTaken();
    this.#take(card, restore);
  }

  closeRing(): void {
    if (!this.#open?.ring) return;
    this.#open.ring.remove();
    this.#open.ring = undefined;
    this.#release();
  }

  /**
   * What stands at a term that is gone goes, too. What is pinned stays where a feed has dropped or reused the term's
   * text, until the page goes to another route without loading (U7).
   */
  closeGone(isAlive: (mention: PageMention) => boolean): void {
    const { card, pinned, pinnedOn, ring } = this.#open ?? {};
    if (pinned && pinnedOn !== route() && !isAlive(pinned.mention)) this.#closePinned();
    if (card && !isAlive(card.mention)) this.closeCard();
    if (ring && !isAlive(ring.mention)) this.closeRing();
  }

  #closePinned(): void {
    const open = this.#open;
    if (!open?.pinned) return;
    const { pinned, pinnedRestore } = open;
    open.pinned = open.pinnedRestore = undefined;
    this.#take(pinned, pinnedRestore);
  }

  #take(card: OpenCard, restore: Restore): void {
    const hadFocus = card.hasFocus();
    card.remove();
    this.#release();
    // A page that has taken the focus meanwhile keeps it (F14).
    if (hadFocus) restore?.();
  }

  #openFor({ startNode }: PageMention): Open {
    if (this.#open) return this.#open;
    const overlay = openOverlay(startNode, () => this.closeAll());
    overlay.layer.lang = this.#t('card_lang');
    overlay.layer.dir = this.#t('card_dir');
    const open: Open = {
      overlay,
      announce: makeAnnouncer(overlay.layer),
      ended: new AbortController(),
    };
    // On its way out: a card that gets the focus is told of the host of a shadow tree, which can't have it.
    window.addEventListener('focusout', (event) => (open.left = event.composedPath()[0]), {
      capture: true,
      passive: true,
      signal: open.ended.signal,
    });
    this.#open = open;
    return open;
  }

  /** Leaves the page as soon as nothing is shown. */
  #release(): void {
    if (!this.#open || this.#open.card || this.#open.ring || this.#open.pinned) return;
    this.#open.ended.abort();
    this.#open.overlay.remove();
    this.#open = undefined;
  }
}
