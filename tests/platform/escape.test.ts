// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchEscape } from '../../src/platform/escape';

interface Injection {
  readonly func: (...args: unknown[]) => void;
  readonly args: readonly unknown[];
}

// One frame: what is injected runs here.
vi.mock('../../src/platform/browser', () => ({
  browser: {
    scripting: {
      executeScript: ({ func, args }: Injection) => Promise.resolve(func(...args)),
    },
  },
}));

function press(key: string, isTrusted = true): void {
  const event = new KeyboardEvent('keydown', { key });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
}

describe('a frame that Escape is listened for in', () => {
  const tell = vi.fn();
  beforeEach(async () => {
    tell.mockReset();
    tell.mockResolvedValue(undefined);
    vi.stubGlobal('chrome', { runtime: { sendMessage: tell } });
    await watchEscape(1, true);
    return async () => {
      await watchEscape(1, false);
      vi.unstubAllGlobals();
    };
  });

  it('tells once, however often it was asked to', async () => {
    await watchEscape(1, true);
    for (const key of ['a', 'Escape', 'Escape']) press(key);
    expect(tell.mock.calls).toEqual([[{ type: 'escape' }]]);
  });
  it('tells nothing once the card is closed', async () => {
    await watchEscape(1, false);
    press('Escape');
    expect(tell).not.toHaveBeenCalled();
  });
  it('believes no page', () => {
    press('Escape', false);
    expect(tell).not.toHaveBeenCalled();
  });
  it('fails in silence after an update of ours', () => {
    tell.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(() => press('Escape')).not.toThrow();
  });
});
