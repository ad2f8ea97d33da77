import type { ConceptKind } from '../reading/types';
import { boxOf, elementAround } from './dom';
import type { LiveMention } from './mention';

/**
 * More registered ranges than this cost frames in Chromium whenever the page changes (150: 9 ms,
 * 1,200: 19 ms a frame): then only those near the viewport are registered (D2).
 */
const MOST_REGISTERED = 150;
/** Near: within so many viewport heights above and below it. */
const NEAR = 1;
/** How often the window is moved while the page scrolls, in ms. */
const WINDOW_MS = 120;
/** How often entries that the page took from the registry are put back. */
const MOST_RESTORED = 3;

/** Paints mentions; never touches a node. */
export interface Painter {
  readonly base: string;
  /** The painted mentions in order, whether registered now or not. */
  painted(): readonly LiveMention[];
  /** Painted mentions that touch a text node. */
  at(text: Text): readonly LiveMention[];
  paint(mentions: readonly LiveMention[]): void;
  /** The page has scrolled or changed its size. */
  moved(): void;
  /** Takes everything from the registry. */
  clear(): void;
}

/** A name that no page can guess; randomUUID exists in secure contexts only. */
function randomBase(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `h${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Names in the highlight registry that can only be ours. */
export const OUR_NAME = /^h[0-9a-f]{32}-(?:nutrient|symptom|condition|factor|food)$/;

const rangeOf = (mention: LiveMention): StaticRange | undefined => {
  const { startNode, startOffset, endNode, endOffset } = mention;
  // A range that points behind the end of a changed text would throw when painted.
  if (startOffset > startNode.length || endOffset > endNode.length) return undefined;
  return new StaticRange({
    startContainer: startNode,
    startOffset,
    endContainer: endNode,
    endOffset,
  });
};

/** The mentions whose block is near the viewport, looking at each block once. */
function nearViewport(mentions: readonly LiveMention[]): LiveMention[] {
  const { innerHeight } = window;
  const boxes = new Map<Element, DOMRect>();
  const near: LiveMention[] = [];
  for (const mention of mentions) {
    const around = elementAround(mention.startNode);
    if (!around) continue;
    let box = boxes.get(around);
    if (!box) {
      box = boxOf(around);
      boxes.set(around, box);
    }
    if (box.bottom > -NEAR * innerHeight && box.top < (1 + NEAR) * innerHeight) near.push(mention);
  }
  return near;
}

export function createPainter(): Painter {
  const base = randomBase();
  const highlights = new Map<ConceptKind, Highlight>();
  const registered = new Map<LiveMention, StaticRange>();
  const byNode = new Map<Text, LiveMention[]>();
  let all: readonly LiveMention[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restored = 0;

  const highlightOf = (kind: ConceptKind): Highlight => {
    const name = `${base}-${kind}`;
    let highlight = highlights.get(kind);
    if (!highlight) {
      highlight = new Highlight();
      highlights.set(kind, highlight);
      CSS.highlights.set(name, highlight);
    } else if (!CSS.highlights.has(name) && restored < MOST_RESTORED) {
      restored++;
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  };

  const unregister = (mention: LiveMention): void => {
    const range = registered.get(mention);
    if (range) highlights.get(mention.kind)?.delete(range);
    registered.delete(mention);
  };

  const register = (wanted: readonly LiveMention[]): void => {
    const keep = new Set(wanted);
    for (const mention of registered.keys()) if (!keep.has(mention)) unregister(mention);
    for (const mention of wanted) {
      const highlight = highlightOf(mention.kind);
      const range = registered.has(mention) ? undefined : rangeOf(mention);
      if (!range) continue;
      highlight.add(range);
      registered.set(mention, range);
    }
  };

  const registerWindow = (): void =>
    register(all.length > MOST_REGISTERED ? nearViewport(all) : all);

  const clear = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const kind of highlights.keys()) CSS.highlights.delete(`${base}-${kind}`);
    highlights.clear();
    registered.clear();
    byNode.clear();
    all = [];
  };

  return {
    base,
    painted: () => all,
    at: (text) => byNode.get(text) ?? [],
    paint(mentions) {
      if (mentions.length === 0) {
        clear();
        return;
      }
      all = mentions;
      byNode.clear();
      for (const mention of mentions)
        for (const node of mention.nodes) {
          const there = byNode.get(node);
          if (there) there.push(mention);
          else byNode.set(node, [mention]);
        }
      registerWindow();
    },
    moved() {
      if (all.length <= MOST_REGISTERED) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        registerWindow();
      }, WINDOW_MS);
    },
    clear,
  };
}
