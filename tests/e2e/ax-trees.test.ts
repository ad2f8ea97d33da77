import { describe, expect, it } from 'vitest';
import { axTree } from './support/ax-tree';
import { BROWSERS } from './extension';
import { useExtension } from './support/tab';
import { STATES, visitState } from './surfaces/scenes';
import { stageOf } from './surfaces/stage';

/** A state or two of each surface, with all kinds of controls and lists that we have. */
const SNAPPED = `card-whole card-claim-against card-red-flags card-not-relevant
  popup-start popup-search popup-matrix popup-silence-switched-off
  reader-home reader-nutrient reader-not-found paste-refused paste-read
  options-where options-import welcome-try welcome-choose`.split(/\s+/);

/**
 * Committed files tell what a screen reader gets; a change of them is looked at like any other
 * (`npx vitest run tests/e2e/ax-trees.test.ts -u`). Firefox gives automation no tree (docs/testing.md).
 */
describe.each(BROWSERS.filter((name) => name === 'chromium'))(
  'the accessibility tree in %s',
  (browser) => {
    const { session, server } = useExtension(browser);

    it.each(SNAPPED)('of %s is as committed', async (name) => {
      const state = STATES.find((each) => `${each.surface}-${each.name}` === name);
      if (!state) throw new Error(`no state ${name}`);
      await visitState(stageOf(session(), server()), state, [{ name: 'light' }], async (page) => {
        await expect(await axTree(page)).toMatchFileSnapshot(`ax-trees/${name}.txt`);
      });
    });
  },
);
