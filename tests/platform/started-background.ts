import { expect, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { ConceptHead, ConceptRecord } from '../../src/knowledge/types';
import { PATIENCE } from '../patience';
import { createFakeBrowser, type FakeBrowser } from './fake-browser';

/** A name of highlights, as the scan script makes them up. */
export const HIGHLIGHT = `h${'0123456789abcdef'.repeat(2)}`;

export const record = (id: string): ConceptRecord => ({
  id,
  kind: 'nutrient',
  topic: 'minerals',
  name: id,
  alsoCalled: [],
  summary: { text: '', checked: 'read', sources: [] },
  sources: [],
});
const records = ['zinc', 'iron', 'iodine'].map(record);
const heads: ConceptHead[] = records.map(({ id, name, kind, topic }) => ({
  id,
  name,
  kind,
  topic,
}));

/** A browser with two tabs, of which the second is looked at. */
export function browserWithTabs(): FakeBrowser {
  const fake = createFakeBrowser();
  fake.state.tabs = [
    { id: 7, active: false },
    { id: 8, active: true },
  ];
  return fake;
}

/** The background in the browser that is there now. */
export const backgroundIn = (fake: { readonly current: FakeBrowser }) => ({
  /** Starts the background anew, as the browser does after a kill, and delivers one message. */
  firstCall: async (message: unknown, sender: Runtime.MessageSender): Promise<unknown> => {
    vi.resetModules();
    const { startBackground } = await import('../../src/platform/background');
    const started = startBackground({ records, heads });
    const answer = fake.current.browser.runtime.onMessage.emit(message, sender)[0];
    await started;
    return answer;
  },
  /** Waits until the calls that nobody waits for are done. */
  untilCalled: (name: string, times = 1): Promise<void> =>
    vi.waitFor(
      () => expect(fake.current.state.named(name).length).toBeGreaterThanOrEqual(times),
      PATIENCE,
    ),
});
