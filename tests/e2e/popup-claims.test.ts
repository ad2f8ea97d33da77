import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeViolations } from './support/axe';
import { cardText, waitForCard } from './support/card';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { poll } from './support/poll';
import { waitForWhole } from './support/reading';
import { useTab } from './support/tab';
import {
  arrowOf,
  focused,
  openPopup,
  overflow,
  press,
  smallTargets,
  textOf,
  waitForText,
} from './support/views';

const PAGE = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,">
  <h1>What people say</h1>
  <p>Magnesium relieves leg cramps.</p>
  <div style="height:2000px"></div>
  <p>A lack of iron causes fatigue and hair loss. Magnesium relieves leg cramps, they say.</p>
  <p>Too much vitamin A causes hair loss. Zinc may help with hair loss.</p>`;

const NAMED = ['Magnesium', 'leg cramps', 'iron', 'fatigue', 'hair loss', 'vitamin A', 'Zinc'];

/** Puts the focus on the cell of a pair that something is known of, in the page; gives its text. */
function focusKnownCell(): string {
  const cells = [...document.querySelectorAll<HTMLElement>('.matrix-cell')];
  const known = cells.find((cell) => /sign of too little/.test(cell.innerText));
  known?.focus();
  return known?.innerText.trim() ?? '';
}

/** What the list says, line by line. */
const claims = (popup: Page): Promise<string[]> =>
  evaluate(popup, () =>
    [...document.querySelectorAll('.claim-said')].map(({ textContent }) => textContent ?? ''),
  );

describe.each(BROWSERS)('the claims of a page in the popup in %s', (name) => {
  const { session, tab, show } = useTab(name);

  const settled = (): Promise<void> => waitForWhole(session(), tab());

  it('are told once each with what is known of them, and gone to', async () => {
    await show(PAGE);
    await tab().bringToFront();
    await waitForPainted(tab(), NAMED);
    await settled();
    const popup = await openPopup(session(), tab());
    await waitForText(popup, textOf('popup_claims'));
    await poll('three claims', async () => (await claims(popup)).length === 3);
    await press(popup, textOf('popup_claims_more_other', '2'));
    expect(await claims(popup)).toEqual([
      expect.stringMatching(/magnesium can help with leg cramps\..*2 times/i),
      expect.stringMatching(/too little iron causes fatigue/i),
      expect.stringMatching(/too little iron causes hair loss/i),
      expect.stringMatching(/too much vitamin A causes hair loss/i),
      expect.stringMatching(/zinc may help with hair loss/i),
    ]);
    await waitForText(popup, textOf('card_verdict_against'));
    expect(await axeViolations(popup)).toEqual([]);
    expect(await smallTargets(popup)).toEqual([]);
    await popup.setViewport({ width: 320, height: 600 });
    expect(await overflow(popup)).toBe(0);
    await evaluate(popup, () => document.querySelectorAll<HTMLElement>('.claim')[2]?.click());
    const card = await waitForCard(tab());
    // The sentence makes two claims: the card begins with the one that was pressed.
    expect(await cardText(card)).toMatch(/too little iron causes hair loss/i);
    await popup.close();
  });

  it('are gone to where nothing is highlighted, and so no card has come', async () => {
    await session().change({ type: 'change-settings', change: { density: 'none' } });
    await show(PAGE);
    await tab().bringToFront();
    await settled();
    const popup = await openPopup(session(), tab());
    await waitForText(popup, textOf('popup_claims'));
    await evaluate(popup, () => document.querySelector<HTMLElement>('.claim')?.click());
    expect(await cardText(await waitForCard(tab()))).toMatch(/magnesium can help with leg cramps/i);
    await popup.close();
    await session().change({ type: 'reset-settings' });
  });

  it('have a table beside them: what is named together, and what is known of it', async () => {
    await show(PAGE);
    await tab().bringToFront();
    await waitForPainted(tab(), NAMED);
    await settled();
    const popup = await openPopup(session(), tab());
    await waitForText(popup, textOf('popup_matrix'));
    const turn = (dir: string): Promise<void> =>
      evaluate(popup, (side) => document.documentElement.setAttribute('dir', side), dir);
    expect(await arrowOf(popup, '.matrix summary')).toBe('right');
    await turn('rtl');
    expect(await arrowOf(popup, '.matrix summary')).toBe('left');
    await turn('ltr');
    await press(popup, textOf('popup_matrix'));
    expect(await arrowOf(popup, '.matrix summary')).toBe('down');
    const table = await evaluate(popup, () =>
      [...document.querySelectorAll('.matrix tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    );
    const [header = [], ...rows] = table;
    const cell = (sign: string, nutrient: string): string | null | undefined =>
      rows.find(([head]) => head === sign)?.[header.indexOf(nutrient)];
    expect(cell('Fatigue', 'Iron')).toContain(textOf('popup_matrix_together_one'));
    expect(cell('Fatigue', 'Iron')).toMatch(/sign of too little/);
    expect(cell('Fatigue', 'Vitamin A')).toBe('');
    // What is known of two is told in full below the table, and left by Escape.
    const text = await evaluate(popup, focusKnownCell);
    await popup.keyboard.press('Enter');
    await poll('the two', async () => (await focused(popup)).startsWith('h3: '));
    expect(await evaluate(popup, () => document.querySelectorAll('.pair-facts a').length)).not.toBe(
      0,
    );
    expect(await axeViolations(popup)).toEqual([]);
    expect(await smallTargets(popup)).toEqual([]);
    await popup.keyboard.press('Escape');
    await poll('the cell', () =>
      evaluate(popup, () => document.activeElement?.classList.contains('matrix-cell')),
    );
    await press(popup, text);
    await poll('the two', async () => (await focused(popup)).startsWith('h3: '));
    await popup.setViewport({ width: 320, height: 600 });
    expect(await overflow(popup)).toBe(0);
    await popup.close();
  });

  it('are not spoken of where there are none', async () => {
    await show(
      '<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><p>Adults need magnesium every day.',
    );
    await tab().bringToFront();
    await waitForPainted(tab(), ['magnesium']);
    await settled();
    const popup = await openPopup(session(), tab());
    await waitForText(popup, 'Magnesium');
    expect(await claims(popup)).toEqual([]);
    expect(await evaluate(popup, () => document.body.innerText)).not.toContain(
      textOf('popup_claims'),
    );
    await popup.close();
  });
});
