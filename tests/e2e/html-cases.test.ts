import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageOf, takeStep, type HtmlCase } from '../../scripts/html-case';
import type { FrameReport } from '../../src/platform/messages';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { poll } from './support/poll';
import { useExtension } from './support/tab';

// Cases over all that HTML can do with a text, each a document of its own: all in the frames of one page.

interface LabelledCase extends HtmlCase {
  readonly note: string;
  readonly expect: readonly { readonly concept: string; readonly surface: string }[];
  /** What may be read, or not. */
  readonly optional?: readonly { readonly surface: string }[];
}

const CASES = readFileSync(new URL('../fixtures/html/cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as LabelledCase);

/** Frames that a case has in itself are told by having no address of their own. */
const INNER_FRAME = 'about:srcdoc';

/** Runs inside the extension: asks all frames of a tab; gives their answers with their addresses. */
function askFrames(tabId: number, quiet: number): Promise<[string, FrameReport][]> {
  const question = crypto.randomUUID();
  const answers: [string, FrameReport][] = [];
  return new Promise((resolve) => {
    const finish = (): void => {
      chrome.runtime.onMessage.removeListener(listen);
      resolve(answers);
    };
    let timer = setTimeout(finish, 2_000);
    function listen(message: FrameReport, sender: chrome.runtime.MessageSender): undefined {
      if (message?.type !== 'page-report' || message.question !== question) return undefined;
      answers.push([sender.url ?? '', message]);
      clearTimeout(timer);
      timer = setTimeout(finish, quiet);
      return undefined;
    }
    chrome.runtime.onMessage.addListener(listen);
    chrome.tabs.sendMessage(tabId, { type: 'report-page', question }).catch(() => undefined);
  });
}

/** What differs from the labels, as "-" what is missing and "+" what should not be there. */
function differences(given: LabelledCase, reports: readonly FrameReport[]): string[] {
  const found = reports.flatMap(({ concepts }) =>
    concepts.flatMap(({ concept, kind, surfaces }) =>
      surfaces.map((surface) => ({ kind, surface, key: `${concept} "${surface}"` })),
    ),
  );
  const wanted = given.expect.map(({ concept, surface }) => `${concept} "${surface}"`);
  const optional = new Set(given.optional?.map(({ surface }) => surface));
  const keys = new Set(found.map(({ key }) => key));
  // Foods and factors are not labelled.
  const extra = found.filter(
    ({ key, kind, surface }) =>
      kind !== 'food' && kind !== 'factor' && !wanted.includes(key) && !optional.has(surface),
  );
  const marked = [
    ...wanted.filter((key) => !keys.has(key)).map((key) => `-${key}`),
    ...extra.map(({ key }) => `+${key}`),
  ];
  return marked.map((mark) => `${given.id} (${given.note}): ${mark}`);
}

describe.each(BROWSERS)('labelled HTML in %s', (name) => {
  const frames = CASES.map(({ id }) => `<iframe src="/${id}" width="600" height="300"></iframe>`);
  const { session, server } = useExtension(name, {
    '/': `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>${frames.join('')}`,
    ...Object.fromEntries(CASES.map((given) => [`/${given.id}`, pageOf(given)])),
  });

  it(`is read as labelled in all ${CASES.length} cases`, async () => {
    const page = await session().newPage(server().url('/'));
    const tabId = await session().tabId(page);
    const ask = (): Promise<[string, FrameReport][]> => session().inside(askFrames, tabId, 300);
    await poll('all frames to be read', async () => {
      const answers = await ask();
      return answers.length >= page.frames().length && answers.every(([, { settled }]) => settled);
    });
    await Promise.all(
      CASES.map(async ({ id, steps = [] }) => {
        const frame = page.frames().find((one) => one.url() === server().url(`/${id}`));
        if (!frame) throw new Error(`no frame ${id}`);
        for (const step of steps) await evaluate(frame, takeStep, step);
      }),
    );
    let wrong: string[] = [];
    await poll('what the labels say', async () => {
      const answers = await ask();
      wrong = CASES.flatMap((given) => {
        const own = answers.filter(
          ([url]) => url === server().url(`/${given.id}`) || (given.iframe && url === INNER_FRAME),
        );
        return differences(
          given,
          own.map(([, report]) => report),
        );
      });
      return wrong.length === 0 && answers.every(([, { settled }]) => settled);
    }).catch(() => undefined);
    expect(wrong).toEqual([]);
  });
});
