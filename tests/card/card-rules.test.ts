import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followCardRules } from '../../src/card/card-rules';
import type { StorageListener } from '../../src/content/extension-api';

/** Lets answers that are under way come. */
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

function createStorage(stored: Record<string, unknown>) {
  const listeners = new Set<StorageListener>();
  const state = { stored, asked: 0, fails: false };
  const storage = {
    local: {
      get: async () => {
        state.asked++;
        if (state.fails) throw new Error('no storage');
        return state.stored;
      },
    },
    onChanged: {
      addListener: (listener: StorageListener) => void listeners.add(listener),
      removeListener: (listener: StorageListener) => void listeners.delete(listener),
    },
  };
  const change = async (key: string, value: unknown): Promise<void> => {
    state.stored = { ...state.stored, [key]: value };
    for (const listener of listeners) listener({ [key]: { newValue: value } }, 'local');
    await settle();
  };
  return { storage, state, change, listeners };
}

let ended: AbortController;
let signal: AbortSignal;
const changed = vi.fn();
beforeEach(() => {
  changed.mockClear();
  ended = new AbortController();
  ({ signal } = ended);
});
afterEach(() => ended.abort());

describe('the rules for cards', () => {
  it('are read, and followed as they change', async () => {
    const { storage, change } = createStorage({ 'card-rules': { theme: 'dark' } });
    const rules = followCardRules(storage, signal, () => false, changed);
    expect(rules()).toEqual({});
    await settle();
    expect(rules()).toEqual({ theme: 'dark' });
    await change('card-rules', { theme: 'light' });
    expect(rules()).toEqual({ theme: 'light' });
    // Once read, once changed: an open card is drawn anew.
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('stay as they are where others change or the storage fails', async () => {
    const { storage, state, change } = createStorage({ 'card-rules': { theme: 'dark' } });
    const rules = followCardRules(storage, signal, () => false, changed);
    await settle();
    await change('page-rules', {});
    expect(state.asked).toBe(1);
    state.fails = true;
    await change('card-rules', { theme: 'light' });
    expect(rules()).toEqual({ theme: 'dark' });
  });

  it('are read again on the way back from the cache, but not by an orphan', async () => {
    const { storage, state } = createStorage({});
    let isOver = false;
    followCardRules(storage, signal, () => isOver, changed);
    window.dispatchEvent(new Event('pageshow'));
    expect(state.asked).toBe(2);
    isOver = true;
    window.dispatchEvent(new Event('pageshow'));
    expect(state.asked).toBe(2);
  });

  it('are followed no longer once the card side has ended', async () => {
    const { storage, state, listeners } = createStorage({});
    followCardRules(storage, signal, () => false, changed);
    await settle();
    ended.abort();
    expect(listeners.size).toBe(0);
    window.dispatchEvent(new Event('pageshow'));
    expect(state.asked).toBe(1);
  });

  it('leaves the API of an orphan alone', () => {
    const { storage, listeners } = createStorage({});
    followCardRules(storage, signal, () => true, changed);
    ended.abort();
    expect(listeners.size).toBe(1);
  });
});
