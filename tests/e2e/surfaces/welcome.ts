import { waitForPainted } from '../support/highlights';
import { poll } from '../support/poll';
import { press } from '../support/views';
import type { ViewState } from './stage';

const STEPS = ['try', 'choose', 'know'] as const;

/** The welcome page, step by step. */
export const WELCOME_STATES: readonly ViewState[] = STEPS.map((step, at) => ({
  surface: 'welcome',
  name: step,
  async show(stage) {
    const page = await stage.session.openExtensionPage('welcome.html');
    await poll('the first step', () => page.$('.welcome-next'));
    await page.bringToFront();
    if (at === 0) await waitForPainted(page, (texts) => texts.includes('anemia'));
    for (let done = 0; done < at; done++) {
      await press(page, stage.text('welcome_next'));
      const heading = stage.text(`welcome_${STEPS[done + 1] ?? step}`);
      await poll(heading, () =>
        page.evaluate(`document.querySelector('h1').textContent === ${JSON.stringify(heading)}`),
      );
    }
    return [page];
  },
}));
