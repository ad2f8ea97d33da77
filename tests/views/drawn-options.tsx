import type { SearchIndex } from '../../src/knowledge/search';
import type { Extension } from '../../src/platform/extension';
import { Options } from '../../src/views/options/options';
import { draw } from './fake-extension';

/** What the options page has to tell of the data, and of how well pages are read. */
const FACTS = {
  statements: 4000,
  read: 3990,
  passages: 1061,
  mentions: { right: 85.1, found: 92.8 },
  claims: { right: 98.1, found: 90.5 },
};

/** Names that the options page finds its entries by. */
const INDEX: SearchIndex = {
  concepts: [
    {
      id: 'zinc',
      names: [
        ['Zinc', 0],
        ['Zn', 1],
      ],
    },
    {
      id: 'iron',
      names: [
        ['Iron', 0],
        ['ferrous sulfate', 2],
      ],
    },
    {
      id: 'fatigue',
      names: [
        ['Fatigue', 0],
        ['tiredness', 1],
      ],
    },
    {
      id: 'acorn',
      names: [
        ['Acorn', 3],
        ['iron nut', 3],
      ],
    },
  ],
};

export const drawOptions = (extension: Extension): Promise<void> =>
  draw(<Options facts={FACTS} index={INDEX} />, extension);
