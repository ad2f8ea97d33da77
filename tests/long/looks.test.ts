import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import { BROWSERS, launchExtension, type ExtensionSession } from '../e2e/extension';
import { pseudoBuild, SAMPLES } from '../e2e/support/pseudo-locale';
import { servePages, type PageServer } from '../e2e/support/server';
import { setTextSpacing } from '../e2e/support/views';
import { faultsOf } from '../e2e/surfaces/faults';
import { CARD_STATES } from '../e2e/surfaces/card';
import { makeForeignTexts } from '../e2e/surfaces/foreign';
import { LOOKS, type Look } from '../e2e/surfaces/looks';
import { PASTED } from '../e2e/surfaces/paste';
import { STATES, visitState } from '../e2e/surfaces/scenes';
import { SHOWN_NAMES, stageOf, type State } from '../e2e/surfaces/stage';

/** As a reader may set it, in the narrowest window (A14). It stays in a page: the last of the looks. */
const SPACED: Look = { name: 'spaced', isNarrow: true };

/** English texts of the locale file that are read by us, not by readers of another language. */
const samples = Object.entries(messages)
  .filter(([key]) => SAMPLES.test(key))
  .map(([, { message }]) => message);
const bodies = CARD_STATES.map(({ body }) => body);
const foreignTexts = makeForeignTexts([...samples, ...PASTED, ...bodies], SHOWN_NAMES);

/** The name of a control holds the text on it; lengthened by themselves, the one is no part of the other. */
const MADE_BY_LENGTH = 'axe: label-content-name-mismatch';

/** Looks at a page as it is now, and writes down what is wrong with it. */
const checkInto =
  (faults: string[], { surface }: State) =>
  async (page: Page, look: Look): Promise<void> => {
    if (look === SPACED) await setTextSpacing(page);
    const found = await faultsOf(page, surface);
    const foreign = look.locale === 'long' ? await foreignTexts(page, surface) : [];
    const isReal = (fault: string): boolean => !look.locale || !fault.startsWith(MADE_BY_LENGTH);
    const all = [...found.filter(isReal), ...foreign.map((text) => `in no locale file: ${text}`)];
    faults.push(...all.map((fault) => `${look.name}: ${fault}`));
  };

describe.each(BROWSERS)('in %s', (name) => {
  let server: PageServer;
  let session: ExtensionSession;
  beforeAll(async () => {
    server = await servePages({});
  });
  afterAll(() => server?.close());

  describe.each([undefined, 'long', 'mirrored'] as const)('in the language %s', (locale) => {
    const looks = [
      ...LOOKS.filter((look) => look.locale === locale),
      // The narrowest window is where long texts and the other direction show faults first.
      ...(locale ? [{ name: `${locale}-320`, isNarrow: true, locale }] : []),
    ];
    beforeAll(async () => {
      const directory = locale && pseudoBuild(name, locale);
      session = await launchExtension(name, directory === undefined ? {} : { directory });
    });
    afterAll(() => session?.close());

    it.each(STATES)('$surface $name has no fault in any look', async (state) => {
      const faults: string[] = [];
      const all = locale || state.surface === 'card' ? looks : [...looks, SPACED];
      await visitState(stageOf(session, server, locale), state, all, checkInto(faults, state));
      expect(faults).toEqual([]);
    });
  });
});
