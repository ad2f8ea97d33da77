import { afterEach, describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/card/tooltip';

afterEach(() => document.body.replaceChildren());

const anchor = () => ({ left: 0, top: 0, right: 10, bottom: 10 });

describe('a card beside its term', () => {
  it('leaves nothing in the layer, which stays while one card follows another', () => {
    const layer = document.createElement('div');
    document.body.append(layer);
    for (let card = 0; card < 3; card++) {
      const box = document.createElement('div');
      const contextElement = document.documentElement;
      placeBeside({ layer, box, anchor, contextElement, outOfSight: () => undefined }).remove();
    }
    expect(layer.childNodes).toHaveLength(0);
  });
});
