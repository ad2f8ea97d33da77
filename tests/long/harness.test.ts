import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launchExtension, type ExtensionSession } from '../e2e/extension';
import {
  cardBox,
  cardText,
  controlsOf,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  waitForCard,
  waitForNoCard,
} from '../e2e/support/card';
import { evaluate } from '../e2e/support/evaluate';
import { emulateMedia } from '../e2e/support/media';
import { clickAt, moveTo, tap } from '../e2e/support/pointer';
import { accessibilityTree, record } from '../e2e/support/recorder';
import { servePages, type PageServer } from '../e2e/support/server';

// That the tools of the other e2e tests see what they say they see.

const TERM = '<p>A healthy diet brings enough magnesium for the body.</p>';

describe.each(BROWSERS)('the e2e tools in %s', (name) => {
  let session: ExtensionSession;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({
      '/': `<!doctype html><title>t</title><style>body{margin:60px}</style>${TERM}`,
      '/framed': '<!doctype html><title>f</title><iframe id=f width=600 height=400></iframe>',
      '/strict': {
        body: '<!doctype html><title>s</title><p>x</p><img src="https://x.invalid/y.png"><script>1</script>',
        headers: { 'content-security-policy': "default-src 'none'" },
      },
    });
    session = await launchExtension(name);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('hovers a word and looks into the closed root of the card', async () => {
    page = await session.newPage(server.url());
    await page.waitForFunction('CSS.highlights.size > 0');
    expect(await findCard(page)).toBeUndefined();
    const card = await hoverForCard(page, 'magnesium');
    expect(await cardText(card)).toContain('Magnesium');
    expect((await cardBox(card)).width).toBeGreaterThan(100);
    expect(
      await evaluate(page, () => document.querySelector('[popover]')?.shadowRoot ?? null),
    ).toBe(null);
    await page.screenshot({ path: `artifacts/harness-${name}.png` });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('presses a command, sees where the focus is and presses a control', async () => {
    await session.command(page, 'explain-term');
    const card = await waitForCard(page);
    await expect.poll(async () => (await focusedIn(card))?.name).toBe('Magnesium');
    const names = (await controlsOf(card)).map((control) => control.name);
    expect(names).toContain('Close');
    await pressInCard(page, 'Close');
    await waitForNoCard(page);
  });

  it('taps', async () => {
    await tap(page, 'magnesium');
    await waitForCard(page);
    await tap(page, 'body');
    await waitForNoCard(page);
  });

  it.runIf(name === 'chromium')('reads the accessibility tree, closed roots included', async () => {
    const closed = await accessibilityTree(page);
    expect(closed.filter(({ role }) => role === 'dialog')).toEqual([]);
    await hoverForCard(page, 'magnesium');
    expect(await accessibilityTree(page)).toContainEqual({ role: 'dialog', name: 'Magnesium' });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('works in a frame of another origin', async () => {
    await page.goto(server.url('/framed'));
    await evaluate(
      page,
      (url) => document.querySelector('iframe')!.setAttribute('src', url),
      server.otherUrl(),
    );
    const frame = await page.waitForFrame((candidate) => candidate.url() === server.otherUrl());
    await frame.waitForFunction('CSS.highlights.size > 0');
    const card = await hoverForCard(frame, 'magnesium');
    expect(await cardText(card)).toContain('Magnesium');
    await moveTo(frame, { x: 10, y: 10 });
    await clickAt(frame, { x: 20, y: 20 });
    await waitForNoCard(frame);
  });

  it('opens a file of the extension and reaches its storage', async () => {
    const opened = await session.openExtensionPage('scan.js');
    expect(await evaluate(opened, () => location.href)).toBe(`${session.origin}/scan.js`);
    await session.writeStorage({ probe: [1, { two: 'three' }] });
    expect(await session.readStorage()).toMatchObject({ probe: [1, { two: 'three' }] });
    await session.inside(() => chrome.storage.local.remove('probe'));
    await opened.close();
  });

  it('finds the tab of a page and survives a stopped background', async () => {
    await session.stopBackground();
    await page.bringToFront();
    await page.goto(server.url());
    expect(await session.tabId(page)).toBeGreaterThan(0);
    expect(await cardText(await hoverForCard(page, 'magnesium'))).toContain('Magnesium');
  });

  it.each([
    ['dark', { colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    ['reduced motion', { reducedMotion: true }, '(prefers-reduced-motion: reduce)'],
    ['more contrast', { moreContrast: true }, '(prefers-contrast: more)'],
    ['forced colours', { forcedColors: true }, '(forced-colors: active)'],
  ] as const)('emulates %s', async (_, media, query) => {
    const matches = (): Promise<boolean> =>
      evaluate(page, (asked) => matchMedia(asked).matches, query);
    await emulateMedia(page, media);
    await expect.poll(matches).toBe(true);
    await emulateMedia(page, {});
    await expect.poll(matches).toBe(false);
  });

  it('records errors, violations and requests', async () => {
    const strict = await session.newPage();
    const recording = await record(strict);
    await strict.goto(server.url('/strict'));
    await expect
      .poll(() => recording.violations())
      .toEqual(
        expect.arrayContaining([
          'img-src https://x.invalid/y.png',
          expect.stringMatching(/^script-src-elem /),
        ]),
      );
    expect(recording.requests).toContain(server.url('/strict'));
    await evaluate(
      strict,
      () =>
        void setTimeout(() => {
          throw new Error('on purpose');
        }),
    );
    await expect.poll(() => recording.errors.join()).toContain('on purpose');
    await strict.close();
  });
});
