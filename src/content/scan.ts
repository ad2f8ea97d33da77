import { findMentions } from '../reading/match';
import type { Form } from '../reading/types';
import { getBridge, setBridge, type CardRecord, type PaintedMention } from './bridge';

/** Elements whose text the reader does not read, or is writing. */
const SKIPPED =
  'script,style,noscript,template,code,pre,textarea,input,select,[contenteditable],[aria-hidden=true],[translate=no],[hidden]';

/** Asks the background for the stylesheet, the card script and the records of these concepts. */
export type AskForCards = (highlight: string, concepts: readonly string[]) => Promise<CardRecord[]>;

function readMentions(root: Node, forms: readonly Form[]): PaintedMention[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: PaintedMention[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const mentions = findMentions(text.data, forms);
    // Styles and ancestors are looked at for hits only: most text has none.
    if (mentions.length === 0 || text.parentElement?.closest(SKIPPED)) continue;
    found.push(...mentions.map((mention) => ({ ...mention, node: text })));
  }
  return found;
}

const toStaticRange = ({ node, start, end }: PaintedMention): StaticRange =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });

/** True if the point lies on the mention's glyphs: the caret also snaps to text beside the point. */
function covers({ node, start, end }: PaintedMention, x: number, y: number): boolean {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}

/** A name no page can guess; randomUUID exists in secure contexts only. */
function randomHighlightName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `h${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Reads the page once, paints its mentions, and asks for the card. Nothing is done without one. */
export async function startScan(forms: readonly Form[], askForCards: AskForCards): Promise<void> {
  if (getBridge()) return;
  const mentions = readMentions(document.body, forms);
  if (mentions.length === 0) return;
  const byNode = Map.groupBy(mentions, (mention) => mention.node);
  const records = new Map<string, CardRecord>();
  setBridge({
    records,
    cardStarted: false,
    mentionAt(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      const candidates = caret && byNode.get(caret.offsetNode as Text);
      return candidates?.find((mention) => covers(mention, x, y));
    },
  });
  const name = randomHighlightName();
  CSS.highlights.set(name, new Highlight(...mentions.map(toStaticRange)));
  const concepts = [...new Set(mentions.map((mention) => mention.concept))];
  for (const record of await askForCards(name, concepts)) records.set(record.id, record);
}
