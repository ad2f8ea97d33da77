import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../data/knowledge';
import { BROWSERS } from './extension';
import type { CountedCard } from './support/brief-cards-page';
import { useTab } from './support/tab';

/** Lines between the name and what can be done (U6). */
const MOST = 9;
/** Neither what its upper limit is of nor its alternative name is cut, and its best food has a long unit. */
const ONE_MORE = new Set(['folate']);

/** The card's own code, as one script for a page without the extension. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'support/brief-cards-page.tsx'),
        formats: ['iife'],
        name: 'briefCards',
      },
    },
  });
  const [first] = [built].flat();
  return first && 'output' in first ? first.output[0].code : '';
}

describe.each(BROWSERS)('cards before "More" in %s', (name) => {
  const { tab, show } = useTab(name);

  it('have nine lines between name and foot', async () => {
    const records = JSON.stringify(readKnowledge().records).replaceAll('<', '\\u003c');
    await show(
      `<!doctype html><html lang="en"><title>t</title><body><script>${await bundle()};window.records=${records}</script>`,
    );
    const counted = (await tab().evaluate('countLines(records)')) as readonly CountedCard[];
    expect(counted.length).toBeGreaterThan(600);
    // A card without text would be short, too.
    expect(Math.min(...counted.map(({ lines }) => lines))).toBeGreaterThan(1);
    const tooLong = counted.filter(({ id, lines }) => lines > MOST + (ONE_MORE.has(id) ? 1 : 0));
    expect(tooLong).toEqual([]);
  });
});
