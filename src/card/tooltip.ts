import tippy, { type Instance } from 'tippy.js';
import type { CardRecord, PaintedMention } from '../content/bridge';

const XHTML = 'http://www.w3.org/1999/xhtml' as const;

export interface Tooltip {
  open(mention: PaintedMention, record: CardRecord): void;
  close(): void;
  isOpen(): boolean;
  /** True if the event happened on the card. */
  holds(event: Event): boolean;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElementNS(XHTML, name);
  made.textContent = text;
  return made;
}

function cardContent(record: CardRecord): HTMLElement {
  const card = element('div');
  card.style.cssText =
    'max-width:360px;padding:12px 16px;border-radius:10px;background:#fffdf8;color:#20242b;font:15px/1.5 system-ui;border:1px solid #e4dfd4;box-shadow:0 8px 28px #0003';
  card.append(element('strong', record.name), element('p', record.summary));
  return card;
}

function rangeOf(mention: PaintedMention): Range {
  const range = document.createRange();
  range.setStart(mention.node, mention.start);
  range.setEnd(mention.node, mention.end);
  return range;
}

/** The only place that knows tippy: one instance per opening, in a closed host in the top layer. */
export function createTooltip(): Tooltip {
  let host: HTMLElement | undefined;
  let instance: Instance | undefined;

  function close(): void {
    instance?.destroy();
    host?.remove();
    instance = host = undefined;
  }

  function open(mention: PaintedMention, record: CardRecord): void {
    close();
    host = element('div');
    host.popover = 'manual';
    host.style.cssText =
      'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;border:0!important;padding:0!important;background:none!important;overflow:visible!important';
    const root = host.attachShadow({ mode: 'closed' });
    const anchor = element('span');
    const layer = element('div');
    root.append(anchor, layer);
    document.documentElement.append(host);
    host.showPopover();
    instance = tippy(anchor, {
      trigger: 'manual',
      hideOnClick: false,
      interactive: true,
      duration: 0,
      arrow: false,
      appendTo: () => layer,
      content: cardContent(record),
      role: 'tooltip',
      aria: { content: null, expanded: false },
      popperOptions: { strategy: 'fixed' },
      // contextElement lets Popper follow the scroll containers of the term.
      getReferenceClientRect: Object.assign(() => rangeOf(mention).getBoundingClientRect(), {
        contextElement: mention.node.parentElement ?? document.documentElement,
      }),
    });
    instance.show();
  }

  return {
    open,
    close,
    isOpen: () => host !== undefined,
    holds: (event) => host !== undefined && event.composedPath().includes(host),
  };
}
