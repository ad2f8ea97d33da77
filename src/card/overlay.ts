import { CARD_MARK } from '../content/bridge';
import layerCss from './overlay.css?inline';
import cardCss from './concept-card.css?inline';
import tokensCss from './tokens.css?inline';
import { invertingFilter } from './page-theme';
import { containerFor, createElement, watchContainers } from './place';

/**
 * Inline and important, so that no style of the page reaches the host (S3): `all` sets back whatever a page could hide,
 * move or fade it by, and what a browser gives a popover.
 */
const HOST_STYLE =
  'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;' +
  'width:0!important;height:0!important;z-index:2147483647!important';

/** What must not reach the page's own listeners: its menus would take it as a click beside them. */
const KEPT_IN =
  'click auxclick dblclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend ' +
  'keydown keyup keypress focusin focusout';

/** Our one place in the page: a closed root in the top layer, there only while it shows something. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Holds all that is drawn; carries the design tokens and the marker of left-overs (R6). */
  readonly layer: HTMLElement;
  /** Takes it off the page. */
  remove(): void;
}

let sheets: CSSStyleSheet[] | undefined;

/** Made at the first card: most pages never need them. */
function styleSheets(): CSSStyleSheet[] {
  sheets ??= [tokensCss, cardCss, layerCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  return sheets;
}

function makeHost(): HTMLElement {
  const host = createElement('div');
  host.popover = 'manual';
  host.style.cssText = HOST_STYLE;
  return host;
}

function makeLayer(root: ShadowRoot): HTMLElement {
  const layer = createElement('div');
  layer.setAttribute(CARD_MARK, '');
  for (const type of KEPT_IN.split(' '))
    layer.addEventListener(type, (event) => event.stopPropagation());
  // Only the reader acts; the page can reach nothing in here, but it must not even try (S5).
  for (const type of ['click', 'keydown'])
    root.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      },
      { capture: true },
    );
  root.append(layer);
  return layer;
}

/**
 * Firefox draws the top layer through the root's filter, Chromium does not: inverting twice gives
 * our own colours.
 */
function undoInversion(host: HTMLElement): void {
  const filter = import.meta.env.FIREFOX ? invertingFilter() : undefined;
  if (filter) host.style.setProperty('filter', filter, 'important');
}

/** CSS zoom of the page multiplies into the host: taken out again, so that px are viewport px. */
function undoZoom(host: HTMLElement): void {
  const zoom = host.currentCSSZoom ?? 1;
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
}

/**
 * Puts an overlay on the page, into the modal dialog or full-screen element that holds the text, and
 * moves it when those change.
 *
 * @param lost called once when the page changes, moves, hides or removes the host (S4); it is then gone
 */
export function openOverlay(text: Node, lost: () => void): Overlay {
  const host = makeHost();
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = styleSheets();
  const layer = makeLayer(root);
  const end = new AbortController();
  const { signal } = end;
  let container: Element | undefined;

  const isAsPut = (): boolean => host.parentNode === container && host.matches(':popover-open');
  const give = (): void => {
    remove();
    lost();
  };
  // It watches one element and the children of one more, only while something of ours is open.
  const tamper = new MutationObserver((records) => {
    if (!isAsPut() || records.some(({ type }) => type === 'attributes')) give();
  });

  function put(): void {
    const wanted = containerFor(text);
    if (wanted === container) return;
    tamper.disconnect();
    const focused = root.activeElement;
    container = wanted;
    container.append(host);
    host.showPopover();
    undoZoom(host);
    undoInversion(host);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    tamper.observe(host, { attributes: true });
    tamper.observe(container, { childList: true });
  }

  function remove(): void {
    end.abort();
    tamper.disconnect();
    host.remove();
  }

  put();
  host.addEventListener('toggle', () => !isAsPut() && give(), { signal });
  watchContainers(put, signal);
  return { host, root, layer, remove };
}
