import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { cardBox, cardText, findCard, hoverForCard, waitForCardOf } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { clickAt } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';

// What pages do that is rare, but no trick, and forms that shadow what a card asks elements for.

const html = (body: string, style = ''): string =>
  `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
  <style>body{margin:40px;font:18px/1.6 serif}${style}</style>${body}`;
const TERMS = '<p>Adults need magnesium every day.</p>';

describe.each(BROWSERS)('a card on odd pages in %s', (name) => {
  const { session, tab, show } = useTab(name, {
    '/field': html('<input id="field" style="width:200px;height:30px">'),
  });
  const jumpTo = async (concept: string): Promise<void> => {
    await tab().bringToFront();
    const id = await session().tabId(tab());
    await session().inside(
      (to, its) => chrome.tabs.sendMessage(to, { type: 'jump-to', concept: its }),
      id,
      concept,
    );
  };

  it('opens where a jump leads: in the summary of closed details', async () => {
    await show(html(`<details><summary>How much magnesium is enough?</summary>${TERMS}</details>`));
    await waitForPainted(tab(), ['magnesium']);
    const card = await waitForCardOf(tab(), 'the card of a jump', () => jumpTo('magnesium'));
    expect(await cardText(card)).toContain('Magnesium');
  });

  it('opens for a jump to the one that is seen, not to the one in a hidden menu', async () => {
    await show(html(`<nav style="height:60px">${TERMS}</nav><hr>${TERMS}`));
    await waitForPainted(tab(), ['magnesium']);
    await evaluate(tab(), () =>
      document.querySelector('nav')?.style.setProperty('visibility', 'hidden'),
    );
    await waitForCardOf(tab(), 'the card of a jump', () => jumpTo('magnesium'));
    const card = await poll('the card', () => findCard(tab()));
    const line = await evaluate(
      tab(),
      () => document.querySelector('hr')?.getBoundingClientRect().y,
    );
    expect((await cardBox(card)).y).toBeGreaterThan(line ?? Infinity);
  });

  it('closes by Escape in a frame that stands in a shadow tree', async () => {
    await show(html(`${TERMS}<div id="host"></div>`));
    await evaluate(tab(), () => {
      const frame = document.createElement('iframe');
      frame.src = '/field';
      frame.style.cssText = 'width:500px;height:200px';
      document.querySelector('#host')?.attachShadow({ mode: 'open' }).append(frame);
    });
    const frame = await poll<Frame | undefined>('the frame', () =>
      tab()
        .frames()
        .find((one) => one.url().endsWith('/field')),
    );
    const field = await poll('the field', () =>
      evaluate(frame as Frame, () => {
        const box = document.querySelector('#field')?.getBoundingClientRect();
        return box && { x: box.x + 10, y: box.y + 10 };
      }),
    );
    await clickAt(frame as Frame, field);
    await hoverForCard(tab(), 'magnesium');
    // Heard once the frame has been asked to listen, which goes by the background.
    await poll('Escape to close the card', async () => {
      await tab().keyboard.press('Escape');
      return (await findCard(tab())) === undefined;
    });
  });

  it.each(['parentNode', 'assignedSlot', 'nodeName', 'ownerDocument', 'getRootNode'])(
    'stands below its term in a form that has an input named %s',
    async (input) => {
      await show(html(`<form><input name="${input}">${TERMS}</form>`));
      const [term] = await waitForPainted(tab(), ['magnesium']);
      const card = await hoverPainted(tab(), term ?? '');
      const bottom = await evaluate(
        tab(),
        () => document.querySelector('p')?.getBoundingClientRect().bottom,
      );
      expect((await cardBox(card)).y).toBeGreaterThan((bottom ?? Infinity) - 10);
    },
  );

  it('is dark on a page whose light text is written as oklch', async () => {
    await show(html(TERMS, 'html{background:#111;color:oklch(0.97 0.003 264)}'));
    const card = await hoverForCard(tab(), 'magnesium');
    expect(await card.evaluate((root) => root.querySelector('[data-theme=dark]') !== null)).toBe(
      true,
    );
  });
});
