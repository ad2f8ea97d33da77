import type { Page } from 'puppeteer-core';
import { DEFAULTS } from '../../../src/settings/defaults';
import type { Settings } from '../../../src/settings/types';
import type { ExtensionSession } from '../extension';
import { evaluate } from '../support/evaluate';
import { poll } from '../support/poll';
import { pseudoText, type PseudoLocale } from '../support/pseudo-locale';
import type { PageServer } from '../support/server';
import { textOf } from '../support/views';

/** All that readers see of us, in the order in which they meet it. */
export const SURFACES = ['card', 'popup', 'reader', 'paste', 'options', 'welcome'] as const;
export type Surface = (typeof SURFACES)[number];

/** Where states are brought about: a browser with the extension, and pages for it to read. */
export interface Stage {
  readonly session: ExtensionSession;
  readonly server: PageServer;
  /** Text of a key, as the extension of this session shows it. */
  readonly text: (key: string, ...substitutions: readonly string[]) => string;
}

/** What states put into our pages, or a file's own words that these tell of: names that are none of ours. */
export const SHOWN_NAMES = [
  'news.example',
  'a-rather-long-name-of-a-site.example.org',
  'xn--bcher-kva.example',
  '*.example.org',
  'my-settings.json',
  'settings',
  'mode',
  'everywhere',
  'chosen-sites',
  'on-click',
  'MG',
  'vitamin B9 (pteroylmonoglutamic acid)',
  'magnesum',
  'qwxz',
  'unobtainium',
];

/** What a surface shows once something has happened; see `scenesOf`. */
interface StateParts {
  /** Unique in its surface; part of file names. */
  readonly name: string;
  /** What the reader chose, beside the defaults. */
  readonly settings?: Partial<Settings>;
}

/** A state of a page of ours. It is brought about once and then looked at in every way. */
export interface ViewState extends StateParts {
  readonly surface: Exclude<Surface, 'card'>;
  /** Gives the page, and those that had to be opened for it. */
  readonly show: (stage: Stage) => Promise<readonly [Page, ...Page[]]>;
  /** Brings the part that is meant into sight, after each change of the look. */
  readonly frame?: (page: Page, stage: Stage) => Promise<unknown>;
}

/** A state of the card. A card does not outlive a change of the window: it is opened anew for each look. */
export interface CardState extends StateParts {
  readonly surface: 'card';
  /** What the page says, as HTML. */
  readonly body: string;
  /** The highlighted text whose card is opened. */
  readonly term: string;
  /** What is done in the open card. */
  readonly act?: (page: Page, stage: Stage) => Promise<unknown>;
}

export type State = ViewState | CardState;

export const stageOf = (
  session: ExtensionSession,
  server: PageServer,
  locale?: PseudoLocale,
): Stage => ({
  session,
  server,
  text(key, ...substitutions) {
    const text = textOf(key, ...substitutions.map((_, at) => `$${at + 1}`));
    const shown = locale ? pseudoText(text, locale) : text;
    return shown.replaceAll(/\$(\d)/g, (_, at: string) => {
      const given = substitutions[Number(at) - 1] ?? '';
      return locale === 'mirrored' ? `\u2068${given}\u2069` : given;
    });
  },
});

/** Has the reader have chosen these settings and no others. */
export async function chooseSettings(
  { session }: Stage,
  settings: Partial<Settings> = {},
): Promise<void> {
  const { recents, pausedUntil, version: _, ...shared } = { ...DEFAULTS, ...settings };
  await session.change({ type: 'reset-settings' });
  await session.change({ type: 'import-settings', settings: shared });
  await session.change({ type: 'change-settings', change: { pausedUntil } });
  for (const concept of recents.toReversed()) await session.change({ type: 'remember', concept });
}

/** Scrolls to the heading that begins with this text, and waits until it stands still there. */
export const showHeading = (page: Page, heading: string): Promise<unknown> =>
  poll(`the heading “${heading}”`, () =>
    evaluate(
      page,
      async (wanted) => {
        const found = [...document.querySelectorAll('h1, h2, h3')].find((each) =>
          // Marks of sources may follow.
          each.textContent?.trim().startsWith(wanted),
        );
        found?.scrollIntoView({ block: 'start', behavior: 'instant' });
        const before = found?.getBoundingClientRect().top;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return found !== undefined && found.getBoundingClientRect().top === before;
      },
      heading,
    ),
  );
