import { describe, expect, it, vi } from 'vitest';
import { Records } from '../../src/content/records';

const answer = (...ids: string[]) => ids.map((id) => ({ id }));

describe('what a card needs', () => {
  it('is asked for once, style and script with the first of it', async () => {
    const send = vi.fn().mockResolvedValue(answer('zinc', 'iron'));
    const records = new Records(send, 'h1');
    await records.ask(['zinc', 'zinc', 'iron']);
    await records.ask(['iron', 'zinc']);
    await records.ask(['iodine']);
    expect(send.mock.calls.map(([message]) => message)).toEqual([
      { type: 'first-mention', highlight: 'h1', concepts: ['zinc', 'iron'] },
      { type: 'records', concepts: ['iodine'] },
    ]);
    expect(records.now('iron')).toEqual({ id: 'iron' });
  });
  it('is asked for again where there was no answer, but not for ever', async () => {
    const send = vi.fn().mockResolvedValue(undefined);
    const records = new Records(send, 'h1');
    for (let time = 0; time < 10; time++) await records.ask(['zinc']);
    expect(send).toHaveBeenCalledTimes(3);
    expect(send.mock.calls.every(([{ type }]) => type === 'first-mention')).toBe(true);
  });
  it('has style and script asked for again when the card has gone with its document', async () => {
    const send = vi.fn().mockResolvedValue(answer('zinc'));
    const records = new Records(send, 'h1');
    await records.ask(['zinc']);
    records.forgetCard();
    await records.ask(['zinc']);
    expect(send.mock.calls.map(([{ type }]) => type)).toEqual(['first-mention', 'first-mention']);
  });
  it('gives what is at hand, and what the background knows of the rest', async () => {
    const send = vi.fn().mockResolvedValue(answer('zinc'));
    const records = new Records(send, 'h1');
    await records.ask(['zinc']);
    expect([...(await records.of(['zinc', 'unknown'])).keys()]).toEqual(['zinc']);
    expect([...(await records.of(['zinc'])).keys()]).toEqual(['zinc']);
    expect(send.mock.calls.map(([message]) => message)).toEqual([
      { type: 'first-mention', highlight: 'h1', concepts: ['zinc'] },
      { type: 'records', concepts: ['unknown'] },
    ]);
  });
  it('brings style and script where nothing is painted and so nothing was asked for', async () => {
    const send = vi.fn().mockResolvedValue(answer('zinc'));
    const records = new Records(send, 'h1');
    expect([...(await records.of(['zinc'])).keys()]).toEqual(['zinc']);
    expect(send.mock.calls.map(([{ type }]) => type)).toEqual(['first-mention']);
  });
});
