import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { usePopup } from './support/popup';

/** Name of the active hit, and whether nothing cuts it off or covers it; asked once it is drawn. */
const active = (page: Page): Promise<{ name: string; isInSight: boolean }> =>
  evaluate(page, async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    const hit = document.getElementById(id) as HTMLElement;
    const { left, width, top, bottom } = hit.getBoundingClientRect();
    const edges = [top + 2, bottom - 2].map((y) =>
      document.elementFromPoint(left + width / 2, y)?.closest('.hit'),
    );
    return {
      name: hit.querySelector('.hit-name')?.textContent ?? '',
      isInSight: edges.every((edge) => edge === hit),
    };
  });

async function lookUp(page: Page): Promise<Page> {
  await page.keyboard.type('vitamin');
  await poll('many hits', async () => (await page.$$('[role=option]')).length > 6);
  return page;
}

/** Goes through all hits by keyboard, round at the end and back. */
async function expectAllInSight(page: Page): Promise<void> {
  for (const key of ['ArrowDown', 'ArrowUp'] as const)
    for (let presses = 0; presses < 9; presses++) {
      await page.keyboard.press(key);
      expect(await active(page), key).toMatchObject({ isInSight: true });
    }
}

describe.each(BROWSERS)('the active hit of a look-up in %s', (name) => {
  const { session, load, over, keep } = usePopup(name);

  it('is in sight in the popup at twice its size', async () => {
    const popup = await over(await load('/nothing'), { width: 320, height: 300 });
    await expectAllInSight(await lookUp(popup));
  });

  const lookUpOver = async (width: number): Promise<Page> => {
    const reader = keep(await session().openExtensionPage('reader.html#/nutrient/magnesium'));
    await reader.setViewport({ width, height: 256 });
    await poll('the article', () => reader.$('.reader-section'));
    await reader.focus('.search-box');
    return lookUp(reader);
  };

  it('is in sight in a small window of the full view', async () => {
    await expectAllInSight(await lookUpOver(320));
  });

  it('moves no article behind the list', async () => {
    const reader = await lookUpOver(800);
    await evaluate(reader, () => scrollTo(0, 200));
    await expectAllInSight(reader);
    expect(await evaluate(reader, () => scrollY)).toBe(200);
  });
});
