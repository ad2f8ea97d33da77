import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Translate } from '../../src/card/translate';
import { all, button, drawCard, press, text, undrawCard } from './drawn-card';
import { NUTRIENT, SYMPTOM, t } from './fixtures';

afterEach(undrawCard);

const rtl: Translate = (key, substitutions) =>
  ({ card_lang: 'ar', card_dir: 'rtl' })[key] ?? t(key, substitutions);

describe('the card of a nutrient', () => {
  it('is an article named by its heading, in the language of its messages', async () => {
    await drawCard(NUTRIENT);
    const [article] = all('article');
    expect(article?.lang).toBe('en');
    expect(article?.dir).toBe('ltr');
    const [heading] = all(`#${article?.getAttribute('aria-labelledby')}`);
    expect(heading?.localName).toBe('h2');
    expect(heading?.textContent).toBe('Testium');
    expect(text()).toContain('Mineral');
  });

  it('takes language and direction from its messages', async () => {
    await drawCard(NUTRIENT, { t: rtl });
    expect([all('article')[0]?.lang, all('article')[0]?.dir]).toEqual(['ar', 'rtl']);
  });

  it('says before "More" the first of each part', async () => {
    await drawCard(NUTRIENT);
    expect(text()).toContain('Also called Te');
    expect(text()).not.toContain('hydrotest');
    expect(all('.card-bar-row')).toHaveLength(1);
    expect(text()).not.toContain('Seen in clear deficiency.');
    expect(text()).not.toContain('Restium');
  });

  it('says all after "More", and less again', async () => {
    await drawCard(NUTRIENT);
    expect(button('More').getAttribute('aria-expanded')).toBe('false');
    await press('More');
    expect(text()).toContain('hydrotest');
    expect(text()).toContain('Seen in clear deficiency.');
    expect(text()).toContain('Restium');
    expect(all('.card-bar-row')).toHaveLength(3);
    expect(all('tbody tr').map((row) => row.textContent)).toEqual([
      'Women 31–50320\u00A0mg350\u00A0mg',
      'Men 31–50420\u00A0mgnone set',
    ]);
    await press('Less');
    expect(text()).not.toContain('hydrotest');
  });

  it('opens concepts by their names, only where something can open them', async () => {
    const onOpen = vi.fn<(concept: string) => void>();
    await drawCard(NUTRIENT, { onOpen });
    await press('Wobble');
    await press('Test seeds');
    expect(onOpen.mock.calls).toEqual([['wobble'], ['seeds']]);
    await drawCard(NUTRIENT);
    expect(() => button('Wobble')).toThrow();
    expect(text()).toContain('Wobble');
  });

  it('has Back and Close only where they lead somewhere', async () => {
    const onBack = vi.fn<() => void>();
    const onClose = vi.fn<() => void>();
    await drawCard(NUTRIENT, { onBack, onClose });
    await press('Back');
    await press('Close');
    expect([onBack.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    await drawCard(NUTRIENT);
    expect(() => button('Back')).toThrow();
    expect(() => button('Close')).toThrow();
  });
});

describe('the card of a symptom', () => {
  it('begins with red flags, most urgent first, level in words', async () => {
    await drawCard(SYMPTOM);
    const heads = all('.card-flag strong, h2, h3').map((heading) => heading.textContent);
    expect(heads.slice(0, 3)).toEqual(['Call emergency services now:', 'Wobble', 'Usual causes']);
    await press('More');
    const full = all('.card-flag strong, h2, h3').map((heading) => heading.textContent);
    expect(full.slice(0, 3)).toEqual([
      'Call emergency services now:',
      'See a doctor soon:',
      'Wobble',
    ]);
  });

  it('shows what can wait some days at once if there is nothing more urgent', async () => {
    await drawCard({ ...SYMPTOM, redFlags: SYMPTOM.redFlags?.slice(0, 1) ?? [] });
    expect(all('strong, h2, h3')[0]?.textContent).toBe('See a doctor soon:');
  });

  it('puts commoner causes before nutrients and says that no link is established', async () => {
    await drawCard(SYMPTOM);
    expect(text().indexOf('A bad table.')).toBeGreaterThan(0);
    expect(text().indexOf('A bad table.')).toBeLessThan(text().indexOf('No nutrient has'));
    expect(text()).not.toContain('A rare thing.');
    await press('More');
    expect(text()).toContain('A rare thing.');
    expect(text()).toContain('No trial found one.');
  });
});

describe('any text of a record', () => {
  it('stays text', async () => {
    const payload = '<img src=x onerror=alert(1)><script>1</script>';
    await drawCard({ ...NUTRIENT, name: payload, summary: { ...NUTRIENT.summary, text: payload } });
    expect(all('img, script')).toHaveLength(0);
    expect(text()).toContain(payload);
  });
});
