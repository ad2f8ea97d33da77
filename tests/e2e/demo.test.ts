import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FrameReport } from '../../src/platform/messages';
import { BROWSERS } from './extension';
import { cardText, waitForNoCard } from './support/card';
import { evaluate, evaluateAside } from './support/evaluate';
import { hoverPainted, paintedTexts, waitForPainted } from './support/highlights';
import { useExtension } from './support/tab';

// The demo page has every concept of the world the project began with, and words that only look so.

const DEMO = join(import.meta.dirname, '../../scripts/demo.html');

/** Concepts that the page names, by kind. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  nutrient:
    'magnesium potassium calcium sodium electrolytes vitamin-d vitamin-b12 vitamin-c collagen water protein carbohydrate omega-3'.split(
      ' ',
    ),
  symptom:
    'tight-hamstrings stiffness muscle-cramp muscle-spasm muscle-twitch muscle-weakness fatigue anxiety arrhythmia tingling bone-pain numbness coordination'.split(
      ' ',
    ),
  condition:
    'hypomagnesemia hypokalemia hypocalcemia vitamin-d-deficiency vitamin-b12-deficiency dehydration'.split(
      ' ',
    ),
  factor: ['overuse', 'sunlight', 'supplements', 'processed-food'],
  food: 'pumpkin-seeds almonds spinach beans sweet-potato banana sardines kale'.split(' '),
};

/** Runs in the page. Texts of the highlights inside what a selector finds. */
function paintedInside(selector: string): string[] {
  const texts: string[] = [];
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((ends) => {
      if (!ends.startContainer.parentElement?.closest(selector)) return;
      const range = new Range();
      range.setStart(ends.startContainer, ends.startOffset);
      range.setEnd(ends.endContainer, ends.endOffset);
      texts.push(String(range));
    });
  });
  return texts;
}

const conceptsOf = (reports: readonly FrameReport[], kind: string): string[] =>
  reports.flatMap(({ concepts }) =>
    concepts.filter((found) => found.kind === kind).map(({ concept }) => concept),
  );

describe.each(BROWSERS)('the demo page in %s', (name) => {
  const { session, server } = useExtension(name, { '/': readFileSync(DEMO, 'utf8') });
  let page: Page;

  beforeAll(async () => {
    await session().change({ type: 'change-settings', change: { density: 'all' } });
    page = await session().newPage(server().url());
    await waitForPainted(page, (texts) => texts.includes('sardines'));
  });

  it.each(Object.keys(NAMED))('has every %s that it names', async (kind) => {
    const wanted = NAMED[kind] ?? [];
    const missing = (reports: readonly FrameReport[]): string[] =>
      wanted.filter((concept) => !conceptsOf(reports, kind).includes(concept));
    const reports = await session().reportUntil(page, (all) => missing(all).length === 0);
    expect(missing(reports)).toEqual([]);
  });

  it('marks none of the words that only look like nutrients', async () => {
    expect(await evaluateAside(page, paintedInside, '#traps')).toEqual([]);
    expect(await evaluateAside(page, paintedInside, 'code,input,[translate=no]')).toEqual([]);
  });

  it('reads across inline elements and table cells', async () => {
    const texts = await paintedTexts(page);
    expect(texts).toContain('Vitamin B12');
    expect(await evaluateAside(page, paintedInside, 'table')).toEqual(
      expect.arrayContaining(['Magnesium', 'Pumpkin seeds', 'Muscle cramps', 'Tingling']),
    );
  });

  it('reads the document in the frame', async () => {
    const frame = await page.waitForFrame((candidate) => candidate.url() === 'about:srcdoc');
    await waitForPainted(frame, (texts) => texts.includes('Dehydration'));
    await session().reportUntil(
      page,
      (reports) => reports.filter(({ isTop }) => !isTop).length === 1,
    );
  });

  it('marks the dialog when it opens and explains inside it', async () => {
    await page.click('#ask');
    await expect
      .poll(() => evaluateAside(page, paintedInside, 'dialog'))
      .toEqual(['potassium', 'magnesium']);
    const last = (await paintedTexts(page)).filter((text) => text === 'potassium').length - 1;
    expect(await cardText(await hoverPainted(page, 'potassium', last))).toMatch(/^Potassium/);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await evaluate(page, () => document.querySelector('dialog')?.open)).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('says honestly that no nutrient is known to be behind tight hamstrings', async () => {
    const card = await hoverPainted(page, 'tight hamstrings', 1);
    expect(await cardText(card)).toMatch(/no nutrient has an established link/i);
  });
});
