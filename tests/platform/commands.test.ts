// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { setBridge, type Bridge, type CardSide } from '../../src/content/bridge';
import { handleCommand } from '../../src/platform/commands';
import { takeText } from '../../src/platform/menu';
import { createFakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: {} as ReturnType<typeof createFakeBrowser> }));
vi.mock('../../src/platform/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

interface Injection {
  readonly func: (...args: unknown[]) => unknown;
  readonly args: readonly unknown[];
}

/** One frame: what is injected runs here. */
const runHere = ({ func, args }: Injection) => Promise.resolve([{ result: func(...args) }]);

const TAB = { id: 7, windowId: 3, incognito: false } as Tabs.Tab;

/** A card that explains a term of the page, or finds none. */
function bringCard(explains: boolean): { readonly explain: CardSide['explain'] } {
  const card = { explain: vi.fn(() => explains) };
  setBridge({ scan: {}, card } as unknown as Bridge);
  return card;
}

function select(text: string): void {
  const block = document.createElement('p');
  block.textContent = text;
  document.body.replaceChildren(block);
  getSelection()?.selectAllChildren(block);
}

/** The texts that were handed over to be explained in a tab of their own. */
const explained = (): (string | undefined)[] =>
  (fake.current.state.named('tabs.create') as { readonly url: string }[]).map(({ url }) =>
    takeText(new URL(url).hash.slice(1)),
  );
const told = (): unknown[] => fake.current.state.named('tabs.sendMessage');

describe('the key that explains', () => {
  beforeEach(() => {
    fake.current = createFakeBrowser();
    Object.assign(fake.current.browser.scripting, { executeScript: runHere });
    document.hasFocus = () => true;
  });
  afterEach(() => {
    setBridge(undefined);
    getSelection()?.removeAllRanges();
    document.body.replaceChildren();
    vi.unstubAllEnvs();
  });

  it('is answered by the card where it finds a term', async () => {
    select('vitamin D');
    const card = bringCard(true);
    await handleCommand('explain-term', TAB);
    expect(card.explain).toHaveBeenCalledOnce();
    expect([...explained(), ...told()]).toEqual([]);
  });

  it.each([
    ['that names no term of the page', () => bringCard(false)],
    ['on a page without a card', () => undefined],
  ])('has a selection explained %s', async (_, prepare) => {
    select('  low ferritin\n');
    prepare();
    await handleCommand('explain-term', TAB);
    expect(explained()).toEqual(['low ferritin']);
    expect(told()).toEqual([]);
  });

  it('keeps a selection of a private window in its popup (Chrome)', async () => {
    vi.stubEnv('CHROME', 'true');
    select('low ferritin');
    await handleCommand('explain-term', { ...TAB, incognito: true });
    expect(explained()).toEqual([]);
    expect(fake.current.state.named('action.openPopup')).toEqual([{ windowId: 3 }]);
    expect(takeText('popup')).toBe('low ferritin');
  });

  it('takes no selection of a frame that the keys do not go to', async () => {
    select('low ferritin');
    const frame = document.createElement('iframe');
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(frame);
    await handleCommand('explain-term', TAB);
    vi.restoreAllMocks();
    expect(explained()).toEqual([]);
  });

  it('opens nothing without a selection', async () => {
    select(' ');
    await handleCommand('explain-term', TAB);
    expect(explained()).toEqual([]);
    expect(told()).toHaveLength(1);
  });
});
