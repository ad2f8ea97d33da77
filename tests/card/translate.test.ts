import { describe, expect, it } from 'vitest';
import { amountText, translator, type Translate } from '../../src/card/translate';

const texts =
  (dir: string): Translate =>
  (key, given = []) =>
    ({ card_dir: dir, card_lang: 'en' })[key] ?? `${key}: ${given.join(', ')}`;

describe('texts put into texts', () => {
  it('stand as they are where all run from left to right', () => {
    const t = translator(texts('ltr'));
    expect(t('who', ['Men 31+', '420 mg'])).toBe('who: Men 31+, 420 mg');
    expect(amountText(t, 420, 'mg')).toBe('420\u00A0mg');
  });

  it('keep their own direction in a text from right to left', () => {
    const t = translator(texts('rtl'));
    expect(t('who', ['Men 31+'])).toBe('who: \u2068Men 31+\u2069');
    expect(t('plain')).toBe('plain: ');
    expect(amountText(t, 420, 'mg')).toBe('\u2068420\u00A0mg\u2069');
  });
});
