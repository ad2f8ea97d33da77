import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { findCard, focusedIn, hoverForCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { clickAt, moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';

const html = (body: string): string =>
  `<!doctype html><html lang=en><title>frames</title><link rel="icon" href="data:,">
  <style>body{margin:40px;font:18px/1.6 serif}iframe{width:700px;height:260px;border:0}</style>${body}`;
const FIELD = '<p><input id=field style="width:200px;height:30px"></p>';
const TERMS = '<p>Adults need magnesium every day.</p>';

/** Pages by path; `FRAME` becomes the address of the frame. */
const PAGES = {
  '/none': html(`${FIELD}<p>Nothing to explain here.</p><iframe src="FRAME"></iframe>`),
  '/terms': html(`${FIELD}${TERMS}<iframe src="FRAME"></iframe>`),
  '/frame-terms': html(FIELD + TERMS),
  '/frame-none': html(FIELD),
};

const hasFocus = (target: Page | Frame): Promise<boolean> =>
  evaluate(target, () => document.hasFocus() && document.activeElement?.id === 'field');

/** Clicks into the field of a frame, so that the keys go there. */
async function focusField(target: Page | Frame): Promise<void> {
  const point = await poll('the field', () =>
    evaluate(target, () => {
      const { x, y } = document.querySelector('#field')?.getBoundingClientRect() ?? {};
      return x !== undefined && y !== undefined ? { x: x + 20, y: y + 10 } : undefined;
    }),
  );
  await clickAt(target, point);
  await poll('the focus', () => hasFocus(target));
}

describe.each(BROWSERS)('a card and the keys in two frames, in %s', (name) => {
  const { session, server, tab: page } = useTab(name, PAGES);

  const open = async (path: '/none' | '/terms', frame: string): Promise<Frame> => {
    server().set(path, PAGES[path].replace('FRAME', frame));
    await page().goto(server().url(path));
    return poll('the frame', () =>
      page()
        .frames()
        .find((one) => one.url() === frame),
    );
  };
  /** A frame hears Escape once the background has put a listener there, some time after the card has opened. */
  const waitForListeners = (): Promise<unknown> =>
    poll('Escape to be heard in all frames', async () => {
      const tabId = await session().tabId(page());
      const heard = await session().inside(
        (id) =>
          chrome.scripting.executeScript({
            target: { tabId: id, allFrames: true },
            func: () => Symbol.for('pinch-of-salt-escape') in globalThis,
          }),
        tabId,
      );
      return heard.length > 1 && heard.every(({ result }) => result);
    });
  const escape = async (): Promise<void> => {
    await waitForListeners();
    await page().keyboard.press('Escape');
  };

  it.each([
    ['the same origin', () => server().url('/frame-terms')],
    ['another origin', () => server().otherUrl('/frame-terms')],
  ])('Escape in the top page closes a card in a frame of %s', async (_, address) => {
    const frame = await open('/none', address());
    await focusField(page());
    await hoverForCard(frame, 'magnesium');
    expect(await hasFocus(page())).toBe(true);
    await escape();
    await waitForNoCard(frame);
    // Neither pointer nor focus has moved (WCAG 1.4.13), and it stays away until the pointer has left.
    expect(await hasFocus(page())).toBe(true);
    await hoverForCard(frame, 'magnesium');
    await escape();
    await waitForNoCard(frame);
  });

  it.each([
    ['with terms', '/frame-terms'],
    ['without', '/frame-none'],
  ])('Escape in a frame %s closes a card in the top page', async (_, path) => {
    const frame = await open('/terms', server().url(path));
    await focusField(frame);
    await hoverForCard(page(), 'magnesium');
    expect(await hasFocus(frame)).toBe(true);
    await escape();
    await waitForNoCard(page());
    expect(await hasFocus(frame)).toBe(true);
  });

  it.each([
    ['a frame', '/none', '/frame-terms'],
    ['the top page', '/terms', '/frame-none'],
  ] as const)(
    'a dialog in %s closes by Escape when the focus has left it for the other',
    async (...each) => {
      const [where, path, framePath] = each;
      const frame = await open(path, server().url(framePath));
      const [own, other] = where === 'a frame' ? [frame, page()] : [page(), frame];
      // The reader has been there, so that the command is for this frame.
      await focusField(own);
      await hoverForCard(own, 'magnesium');
      await moveTo(page(), { x: 2, y: 2 });
      await waitForNoCard(own);
      await session().command(page(), 'explain-term');
      await poll('the dialog', async () => {
        const card = await findCard(own);
        return card && (await focusedIn(card))?.role === 'heading';
      });
      await evaluate(other, () => document.querySelector<HTMLElement>('#field')?.focus());
      await poll('the focus', () => hasFocus(other));
      await escape();
      await waitForNoCard(own);
      expect(await hasFocus(other)).toBe(true);
    },
  );

  it('any other key leaves the card', async () => {
    const frame = await open('/none', server().url('/frame-terms'));
    await focusField(page());
    await hoverForCard(frame, 'magnesium');
    await page().keyboard.press('a');
    await poll('the letter', () =>
      evaluate(page(), () => document.querySelector<HTMLInputElement>('#field')?.value === 'a'),
    );
    expect(await findCard(frame)).toBeDefined();
    await escape();
    await waitForNoCard(frame);
  });
});
