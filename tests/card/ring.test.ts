import { afterEach, describe, expect, it, vi } from 'vitest';
import { showRing } from '../../src/card/ring';
import { mentionOf } from './mention';

afterEach(() => document.body.replaceChildren());

describe('a ring around a term', () => {
  it('tells once that its term is not drawn, and hears no scrolling any more', () => {
    const lost = vi.fn();
    const mention = mentionOf('Eat more ', 'iron', '.');
    mention.startNode.parentElement?.remove();
    showRing(document.body, mention, lost);
    window.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('resize'));
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
