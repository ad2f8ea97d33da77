import type { Page } from 'puppeteer-core';
import { pressInCard, waitForCard } from '../support/card';
import { poll } from '../support/poll';
import type { CardState, Stage } from './stage';

/** Waits until the card has what a selector finds. */
const until = (page: Page, selector: string): Promise<unknown> =>
  poll(`${selector} in the card`, async () =>
    (await waitForCard(page)).evaluate(
      (root, wanted) => root.querySelector(wanted) !== null,
      selector,
    ),
  );

/** Presses controls by the keys of their texts, each until the card is as that makes it. */
const pressing =
  (...presses: readonly (readonly [key: string | RegExp, until: string])[]) =>
  async (page: Page, { text }: Stage): Promise<void> => {
    for (const [key, selector] of presses) {
      await pressInCard(page, typeof key === 'string' ? text(key) : key);
      await until(page, selector);
    }
  };

const MORE = ['card_more', '.card-more[aria-expanded=true]'] as const;
const OPENED = '.card-details[open]';

/** Pins the card, by presses until one counts: what came up a moment ago does not (S5). A sheet has no pin. */
const pin = (page: Page, { text }: Stage): Promise<unknown> =>
  poll('it to be pinned', async () => {
    const has = async (selector: string): Promise<boolean> =>
      (await waitForCard(page)).evaluate(
        (root, wanted) => root.querySelector(wanted) !== null,
        selector,
      );
    if (!(await has('.card-pin')) || (await has('[data-pinned]'))) return true;
    await pressInCard(page, text('card_pin'));
    return has('[data-pinned]');
  });

const about = (name: string, term: string, body: string): CardState => ({
  surface: 'card',
  name,
  term,
  body: `<p>${body}</p>`,
});
const BASIC = 'Adults need magnesium every day. How much of it do people eat?';
const MAGNESIUM = about('magnesium', 'magnesium', BASIC);

const KINDS = [
  about('nutrient', 'magnesium', BASIC),
  about('vitamin', 'vitamin D', 'Many adults have little vitamin D in winter.'),
  about('symptom', 'muscle cramps', 'Runners often have muscle cramps, they say.'),
  about('condition', 'anemia', 'Her doctor found anemia.'),
  about(
    'factor',
    'caffeine',
    'Fatigue, and much caffeine: how much caffeine is too much for adults?',
  ),
  about('food', 'almonds', 'I eat almonds and spinach, so do I get enough magnesium?'),
  about('unproven', 'Tight hamstrings', 'Tight hamstrings and magnesium, again.'),
];

const CLAIMS = [
  about('claim-supported', 'iron', 'Too little iron causes anemia.'),
  about('claim-in-deficiency', 'Biotin', 'Biotin relieves hair loss.'),
  about('claim-mixed', 'Biotin', 'Biotin helps with brittle nails.'),
  about('claim-against', 'magnesium', 'Some say magnesium relieves leg cramps.'),
  about('claim-not-studied', 'magnesium', 'They say magnesium relieves tight hamstrings.'),
  about('claim-denied', 'magnesium', 'In a trial magnesium did not relieve leg cramps.'),
  about('claim-unknown', 'vitamin D', 'Too little vitamin D causes anemia.'),
];

/** The card in a page, kind by kind, claim by claim, and what its controls open. */
export const CARD_STATES: readonly CardState[] = [
  ...KINDS,
  ...CLAIMS,
  about('red-flags', 'chest pain', 'He had chest pain while running.'),
  about('crisis-line', 'depression', 'Does a lack of vitamin D cause depression?'),
  { ...MAGNESIUM, name: 'pinned', act: pin },
  { ...MAGNESIUM, name: 'whole', act: pressing(MORE) },
  { ...MAGNESIUM, name: 'sources', act: pressing([/\d/, OPENED]) },
  { ...MAGNESIUM, name: 'why', act: pressing(['card_why', OPENED]) },
  { ...MAGNESIUM, name: 'not-relevant', act: pressing(['card_mute', OPENED]) },
  { ...MAGNESIUM, name: 'report', act: pressing(MORE, ['card_report', OPENED]) },
  { ...MAGNESIUM, name: 'no-numbers', settings: { hidesNumbers: true } },
  { ...MAGNESIUM, name: 'larger-text', settings: { textSize: 'larger' } },
];
