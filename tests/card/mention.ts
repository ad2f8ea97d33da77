import type { PageMention } from '../../src/content/bridge';

/** A mention in a paragraph of its own at the end of the page. */
export function mentionOf(before: string, surface: string, behind: string): PageMention {
  const block = document.createElement('p');
  const node = document.createTextNode(`${before}${surface}${behind}`);
  block.append(node);
  document.body.append(block);
  const [start, end] = [before.length, before.length + surface.length];
  return {
    start,
    end,
    surface,
    concept: surface,
    kind: 'nutrient',
    reason: { form: surface, policy: 'free', evidence: 'form' },
    startNode: node,
    startOffset: start,
    endNode: node,
    endOffset: end,
  };
}
