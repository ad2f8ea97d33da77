import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { useTab } from './support/tab';

// What a page tells of itself, and for how long (S18: only while somebody asks).

/** From change to change of the page, in ms. */
const ROUND_MS = 100;

const html = (text: string): string =>
  `<!doctype html><html lang="en"><head><title>t</title><link rel="icon" href="data:,"></head><body><p>${text}</p><p id="clock">round 0</p><script>
  let at = 0;
  setInterval(() => { document.getElementById('clock').textContent = 'round ' + at++; }, ${ROUND_MS});
</script></body></html>`;

const PAGES = {
  '/': html('A healthy diet brings enough magnesium for the body.'),
  '/none': html('Nothing to explain on this page.'),
};

/** How long a question stands, in ms (scan.ts). */
const QUESTION_MS = 5_000;
/** After that the question has surely lapsed, in ms. */
const LAPSE_MS = 1_000;

declare global {
  var heard: { readonly type: string; readonly time: number }[] | undefined;
}

describe.each(BROWSERS)('what a restless page tells in %s', (name) => {
  const { session, server, tab: page } = useTab(name, PAGES);

  beforeAll(async () => {
    await session().inside(() => {
      globalThis.heard = [];
      chrome.runtime.onMessage.addListener(({ type }: { type: string }) => {
        globalThis.heard?.push({ type, time: Date.now() });
      });
    });
  });

  const heard = (type: string, since: number): Promise<number> =>
    session().inside(
      (wanted, from) =>
        globalThis.heard?.filter((one) => one.type === wanted && one.time >= from).length ?? 0,
      type,
      since,
    );
  const round = (): Promise<number> =>
    evaluate(page(), () => Number(document.getElementById('clock')?.textContent?.split(' ')[1]));
  /** The page has changed so often since that it would have been heard. */
  const untilRound = async (more: number): Promise<void> => {
    const first = await round();
    await poll('the page to go on', async () => (await round()) >= first + more, 30_000);
  };

  it('answers a question for a while, then no more', async () => {
    await page().goto(server().url());
    await waitForPainted(page(), ['magnesium']);
    const asked = Date.now();
    await session().report(page());
    await poll('a second answer', async () => (await heard('page-report', asked)) >= 2);
    await untilRound((QUESTION_MS + LAPSE_MS) / ROUND_MS);
    const lapsed = Date.now();
    await untilRound(15);
    expect(await heard('page-report', lapsed)).toBe(0);
  });

  it.each([
    ['/', 1],
    ['/none', 0],
  ])(
    'tells the icon of %s after a change of the settings %i times, and no text',
    async (at, times) => {
      await page().goto(server().url(at));
      if (times > 0) await waitForPainted(page(), ['magnesium']);
      await untilRound(5);
      const changed = Date.now();
      await session().change({ type: 'change-settings', change: { density: 'first-on-page' } });
      await page().bringToFront();
      await poll('the icon to be told', async () => (await heard('page-icon', changed)) >= times);
      await untilRound(20);
      expect(await heard('page-icon', changed)).toBe(times);
      expect(await heard('page-report', changed)).toBe(0);
    },
  );
});
