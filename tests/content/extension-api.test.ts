import { describe, expect, it } from 'vitest';
import { isAlive, takeApi, type ExtensionApi } from '../../src/content/extension-api';

const apiWith = (id: string | undefined): ExtensionApi => ({
  runtime: {
    id,
    sendMessage: async () => undefined,
    onMessage: { addListener: () => undefined },
  },
  storage: {
    local: { get: async () => ({}) },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
});

describe('takeApi', () => {
  it('passes over what a page has put in its place', () => {
    const form = document.createElement('form');
    form.innerHTML = '<input name="runtime"><input name="storage">';
    const api = apiWith('x');
    expect(takeApi(form, undefined, { runtime: {} }, api)).toBe(api);
    expect(takeApi(form, null)).toBeUndefined();
  });
});

describe('isAlive', () => {
  it('is false for an orphan, whose API may also throw', () => {
    expect(isAlive(apiWith('x'))).toBe(true);
    expect(isAlive(apiWith(undefined))).toBe(false);
    const broken = {
      get runtime(): never {
        throw new Error('Extension context invalidated.');
      },
    };
    expect(isAlive(broken as unknown as ExtensionApi)).toBe(false);
  });
});
