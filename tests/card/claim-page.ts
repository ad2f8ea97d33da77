// A page without a layout, and what the card of a word on it says of claims.
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import { claimsAround, wordingOf, type ClaimHere, type ReadFlow } from '../../src/card/claim-lens';
import type { Looks } from '../../src/content/passage-lines';
import { asLaidOut, surroundsOf } from '../../src/content/passage';
import { CLAIM_LEAN, findClaims } from '../../src/reading/claims/claims';
import type { Claim, TextSpan } from '../../src/reading/claims/types';
import { createReader, type Surroundings } from '../../src/reading/reader';
import type { Mention } from '../../src/reading/types';

const reader = createReader([core, extra]);
const INLINE = new Set('a b i em strong span sup sub mark small'.split(' '));

/** A list of symptoms, to stand below what governs it. */
export const LIST = '<ul><li>Cramps<li>Muscle twitches.<li>Feeling <b>tired</b></ul>';

/** Styles are not laid out here: by the tag, and hidden by the attribute. */
export const looks: Looks = {
  flowOf: (element) =>
    element.hasAttribute('hidden')
      ? 'unseen'
      : INLINE.has(element.localName)
        ? 'inline'
        : element.localName === 'img'
          ? 'object'
          : 'edge',
  readableOf: (element) => (element.closest('[aria-hidden]') ? 'left-alone' : 'yes'),
};

/** Text nodes around one, up to the edges of their block. */
function flowNodes(text: Text): Text[] {
  let block = text.parentElement;
  while (block && looks.flowOf(block) === 'inline') block = block.parentElement;
  const nodes: Text[] = [];
  const groups: Text[][] = [nodes];
  const walk = (node: Node): void => {
    if (node instanceof Text) groups.at(-1)?.push(node);
    else if (node === block || (node instanceof Element && looks.flowOf(node) === 'inline'))
      node.childNodes.forEach(walk);
    else groups.push([]);
  };
  if (block) walk(block);
  return groups.find((group) => group.includes(text)) ?? [];
}

function textWith(root: ParentNode, word: string): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).data.includes(word)) return node as Text;
  throw new Error(`no ${word}`);
}

const pageRead = (): Surroundings => {
  const page = reader.match({ text: document.body.textContent ?? '' }).evidence;
  return { role: 'text', section: page, page };
};

/** The text around a text node, as the scan script gives it. */
function flowOf(
  node: Text,
  around = pageRead(),
  seen = looks,
): Omit<ReadFlow, 'at' | 'end'> & { readonly first: Text } {
  const nodes = flowNodes(node);
  const [first = node] = nodes;
  const last = nodes.at(-1) ?? node;
  const raw = nodes.map(({ data }) => data).join('');
  const read = (text: string, lean = CLAIM_LEAN) =>
    reader.decide(reader.match({ text }), { ...around, lean });
  return {
    text: asLaidOut({ text: raw, first, last }),
    first,
    surrounds: () => surroundsOf({ text: raw, first, last }, seen),
    mentions: read(raw),
    read,
  };
}

/** What the card says of claims at a word. */
export function claimsAtWord(word: string, seen: Looks = looks): ClaimHere[] {
  const flow = flowOf(textWith(document.body, word), pageRead(), seen);
  const at = flow.text.indexOf(word);
  const end = at + word.length;
  const concept = flow.mentions.find((one) => one.start < end && at < one.end)?.concept ?? '';
  return claimsAround({ ...flow, at, end }, concept);
}

/** What the card of a word says that the text around it claims. */
export function claimsAt(html: string, word: string): string[] {
  document.body.innerHTML = html;
  return claimsAtWord(word).map(
    (here) => `${wordingOf(here)}${here.claim.hedged ? '?' : ''} ${here.subject} > ${here.object}`,
  );
}

const nameOf = ({ subject, relation, object }: Claim): string => `${subject} ${relation} ${object}`;

/** What the cards of all highlights of the page say. */
export function claimsOnCards(): string[] {
  const around = pageRead();
  const seen = new Set<Text>();
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const flow = flowOf(node as Text, around);
    if (seen.has(flow.first)) continue;
    seen.add(flow.first);
    for (const { start, end, concept } of reader.decide(reader.match(flow), around)) {
      for (const { claim } of claimsAround({ ...flow, at: start, end }, concept))
        found.add(nameOf(claim));
    }
  }
  return [...found];
}

/** All that the page's passage claims, and of it what a highlight takes part in. */
export function claimsOnPage(text: string): { all: string[]; highlighted: string[] } {
  const around = pageRead();
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    const read = (lean: number): Mention[] =>
      reader
        .decide(reader.match({ text: line }), { ...around, lean })
        .map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
    return { parties: read(CLAIM_LEAN), painted: read(0) };
  });
  const claims = findClaims(
    text,
    lines.flatMap(({ parties }) => parties),
  );
  const painted = lines.flatMap((line) => line.painted);
  const isPainted = (span: TextSpan): boolean =>
    painted.some(({ start, end }) => start < span.end && span.start < end);
  return {
    all: claims.map(nameOf),
    highlighted: claims
      .filter(({ subjectSpan, objectSpan }) => isPainted(subjectSpan) || isPainted(objectSpan))
      .map(nameOf),
  };
}
