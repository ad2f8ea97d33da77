import type { Page } from 'puppeteer-core';
import { evaluate } from '../support/evaluate';
import { emulateMedia } from '../support/media';
import { poll } from '../support/poll';
import { showHeading, type Stage, type ViewState } from './stage';

const open = async ({ session }: Stage, fragment: string): Promise<Page> => {
  const page = await session.openExtensionPage(`reader.html${fragment}`);
  await poll('the page', () => page.$('main h1, main summary'));
  return page;
};

const concept = (name: string, fragment: string): ViewState => ({
  surface: 'reader',
  name,
  show: async (stage) => [await open(stage, fragment)],
});

/** A long page at the part under the heading with this text. */
const part = (name: string, key: string, id = 'magnesium'): ViewState => ({
  ...concept(name, `#/nutrient/${id}`),
  frame: (page, { text }) => showHeading(page, text(key)),
});

/** The full view. */
export const READER_STATES: readonly ViewState[] = [
  concept('home', '#/'),
  {
    ...concept('topic', '#/'),
    async show(stage) {
      const page = await open(stage, '#/');
      await evaluate(page, () => document.querySelector('summary')?.click());
      return [page];
    },
  },
  concept('nutrient', '#/nutrient/magnesium'),
  part('nutrient-intakes', 'reader_intakes'),
  part('nutrient-verdicts', 'card_verdicts'),
  part('nutrient-foods', 'reader_foods'),
  part('nutrient-units', 'reader_units', 'vitamin-d'),
  concept('symptom', '#/symptom/muscle-cramp'),
  concept('condition', '#/condition/anemia'),
  concept('factor', '#/factor/caffeine'),
  concept('food', '#/food/almonds'),
  { ...concept('no-numbers', '#/nutrient/magnesium'), settings: { hidesNumbers: true } },
  concept('not-found', '#/nutrient/unobtainium'),
];

/** As it is printed: Chromium only, Firefox has no way to emulate that (docs/testing.md). */
export const PRINT_STATE: ViewState = {
  ...concept('print', '#/nutrient/magnesium'),
  frame: (page) => emulateMedia(page, { print: true }),
};
