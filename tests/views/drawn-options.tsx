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

export const drawOptions = (extension: Extension): Promise<void> =>
  draw(<Options facts={FACTS} />, extension);
