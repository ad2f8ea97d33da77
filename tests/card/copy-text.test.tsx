import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConceptCard } from '../../src/card/concept-card';
import { NUTRIENT, t } from './fixtures';

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const claimText = () => Promise.resolve({ said: 'Said.', known: undefined, isDenied: false });

async function copy(): Promise<void> {
  await act(() =>
    render(
      <ConceptCard isFull record={NUTRIENT} t={t} dataset="1.2.3" claimText={claimText} />,
      document.body,
    ),
  );
  const button = [...document.querySelectorAll('button')].find(
    (each) => each.textContent === t('card_copy'),
  );
  await act(async () => {
    button?.click();
    await new Promise<void>((resolve) => setTimeout(resolve));
  });
}
const status = (): string[] =>
  [...document.querySelectorAll('[role=status]')].map((each) => each.textContent);

describe('"Copy as text"', () => {
  it('copies the claim and the card, and says so', async () => {
    await copy();
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^Said\.\n[^]*\nTestium\nKeeps tests steady\./);
    expect(status()).toContain(t('card_copied'));
    expect(document.querySelector('textarea')).toBeNull();
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new Error('not allowed')) }],
    ['has no clipboard', undefined],
  ])('leaves the text to be selected where the page %s', async (_, clipboard) => {
    vi.stubGlobal('navigator', { clipboard });
    await copy();
    expect(status()).toContain(t('card_copy_by_hand'));
    const field = document.querySelector('textarea');
    expect(field?.readOnly).toBe(true);
    expect(field?.value).toContain('Keeps tests steady. (source 1)');
  });
});
