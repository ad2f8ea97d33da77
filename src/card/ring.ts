import type { PageMention } from '../content/bridge';
import { boxesOf } from './mention-range';
import { createElement } from './place';

/** Between a term's glyphs and the ring, in px. */
const ROOM = 3;

export interface Ring {
  readonly mention: PageMention;
  remove(): void;
}

/** Draws a ring around each line of a term and keeps it there. */
export function showRing(layer: HTMLElement, mention: PageMention, lost: () => void): Ring {
  const holder = createElement('div');
  layer.append(holder);
  const end = new AbortController();
  const draw = (): void => {
    const boxes = boxesOf(mention);
    if (boxes.length === 0) {
      end.abort();
      return lost();
    }
    holder.replaceChildren(
      ...boxes.map(({ left, top, right, bottom }) => {
        const ring = createElement('div');
        ring.className = 'ring';
        Object.assign(ring.style, {
          left: `${left - ROOM}px`,
          top: `${top - ROOM}px`,
          width: `${right - left + 2 * ROOM}px`,
          height: `${bottom - top + 2 * ROOM}px`,
        });
        return ring;
      }),
    );
  };
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, draw, { capture: true, passive: true, signal: end.signal });
  draw();
  return {
    mention,
    remove: () => {
      end.abort();
      holder.remove();
    },
  };
}
