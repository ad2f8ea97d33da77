import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { pageOf } from './support/reading';
import { record } from './support/recorder';
import { useExtension } from './support/tab';

// An update meets open pages: Firefox drops the old script without a word and runs the new one,
// Chromium lets the old one live on without its API (F27, F28). Either way one instance is left.

const OUTPUT = join(import.meta.dirname, '../../.output');

describe.each(BROWSERS)('an update of the extension in %s', (name) => {
  const { session, server } = useExtension(name, { '/': pageOf('<p>Take vitamin D daily.</p>') });

  it('takes away what the old script has left, and works', async () => {
    const page = await session().newPage();
    const recording = await record(page);
    await page.goto(server().url());
    await waitForPainted(page, ['vitamin D']);
    await hoverPainted(page, 'vitamin D');
    const ours = (): Promise<{ hosts: number; names: string[] }> =>
      evaluate(page, () => ({
        hosts: document.querySelectorAll('[popover]').length,
        names: [...CSS.highlights.keys()],
      }));
    const before = await ours();
    expect(before).toMatchObject({ hosts: 1, names: [expect.stringMatching(/-nutrient$/)] });

    const build = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
    await session().browser.installExtension(join(OUTPUT, build));
    const after = await poll('the new script alone', async () => {
      const now = await ours();
      return now.hosts === 0 && now.names.length === 1 && now.names[0] !== before.names[0] && now;
    });
    await hoverPainted(page, 'vitamin D');
    expect(await ours()).toEqual({ ...after, hosts: 1 });
    expect(recording.errors).toEqual([]);
  });
});
