import { afterEach, describe, expect, it } from 'vitest';
import { selectedTerm } from '../../src/card/term-cursor';
import { mentionOf } from './mention';

afterEach(() => document.body.replaceChildren());

function select(node: Node, start: number, end: number): void {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
}

describe('the term that is selected', () => {
  it('is the one that the selection touches', () => {
    const [iron, zinc] = [mentionOf('Eat ', 'iron', '.'), mentionOf('Eat ', 'zinc', ' too.')];
    select(zinc.startNode, 0, 6);
    expect(selectedTerm([iron, zinc])).toBe(zinc);
  });

  it('is looked for although another term lost its text a moment ago', () => {
    const [iron, zinc] = [mentionOf('Eat ', 'iron', '.'), mentionOf('Eat ', 'zinc', ' too.')];
    iron.startNode.data = '';
    select(zinc.startNode, 0, 6);
    expect(selectedTerm([iron, zinc])).toBe(zinc);
  });
});
