import { describe, expect, it } from 'vitest';
import { cardAsText, type ClaimText } from '../../src/card/as-text';
import type { ConceptRecord } from '../../src/knowledge/types';
import { NUTRIENT, SYMPTOM, t } from './fixtures';

const lines = (
  record: ConceptRecord,
  isFull: boolean,
  claim?: ClaimText,
  hasNumbers = false,
): string[] => cardAsText(t, { record, isFull, dataset: '1.2.3', claim, hasNumbers }).split('\n');

describe('a card as text', () => {
  it('has all that is shown with its grade and numbered sources, and says what it is', () => {
    expect(lines(NUTRIENT, true)).toEqual([
      'Testium',
      'Keeps tests steady. (source 1)',
      '',
      'Too little can show as',
      '- Wobble: A typical sign of too little. Seen in clear deficiency. (strong evidence) (source 2)',
      '',
      'Not yet checked',
      '- Sway: A few case reports. (source 2, not yet checked)',
      '',
      'Careful',
      '- Keep apart from testomycin. (source 1)',
      '',
      'Foods, per serving',
      '- Test seeds (source 3)',
      '- Test loaf (fortified) (source 3)',
      '- Other unit (source 3)',
      '',
      'Sources',
      '1. Handbook of tests (2020) https://example.org/handbook',
      '2. Review https://example.org/review',
      '3. Food tables',
      '',
      'Pinch of Salt, data 1.2.3. General information, not medical advice.',
    ]);
  });

  it('has the figures of a card that shows any: intake with its limit, and foods by the serving', () => {
    const text = lines(NUTRIENT, false, undefined, true);
    expect(text).toContain(
      'Women 31–50: 320\u00A0mg a day recommended; upper limit 350\u00A0mg, supplements only (source 3)',
    );
    const foods = text.indexOf('Foods, per serving');
    expect(text[foods + 1]).toBe('- Test seeds (1 oz,\u00A028\u00A0g): 160\u00A0mg (source 4)');
    expect(text).toContain('4. Food tables');
    expect(lines(NUTRIENT, false).join()).not.toContain('mg');
    const groups = (isFull: boolean): number =>
      lines(NUTRIENT, isFull, undefined, true).filter((line) => line.includes('a day')).length;
    expect([groups(false), groups(true)]).toEqual([1, 2]);
  });

  it('tells what a food holds, without numbers by name alone', () => {
    const contents = {
      name: 'Test seeds',
      ndb: '1',
      serving: '1 oz',
      servingGrams: 28,
      diets: [],
      nutrients: [{ concept: 'testium', name: 'Testium', amount: 160, unit: 'mg', share: 0.5 }],
      sources: ['foods'],
    } as const;
    const food = { ...SYMPTOM, kind: 'food', contents } as const;
    const [heading, row] = ['Test seeds', '- Testium'].map(
      (begin) => (hasNumbers: boolean) =>
        lines(food, true, undefined, hasNumbers)
          .filter((line) => line.startsWith(begin))
          .at(-1),
    );
    expect(row?.(true)).toBe('- Testium: 160\u00A0mg');
    expect(row?.(false)).toBe('- Testium');
    expect(heading).toBeDefined();
  });

  it('says of a verdict on which claim it is, and what was found', () => {
    const verdict = {
      subject: 'testium',
      object: 'sore-tests',
      relation: 'relieves',
      verdict: 'against',
      text: 'Trials found nothing.',
      checked: 'read',
      sources: ['review'],
    } as const;
    expect(lines({ ...NUTRIENT, verdicts: [verdict] }, true)).toContain(
      '- sore tests: Taken against it: good evidence against it. Trials found nothing. (source 2)',
    );
  });

  it('has no more of a brief card than it shows, and urgency in words', () => {
    const text = lines(SYMPTOM, false);
    expect(text).toContain('Call emergency services now:');
    expect(text).toContain('- It came at once with a fall. (source 1)');
    expect(text.join()).not.toContain('It lasts for weeks.');
    expect(text.join()).not.toContain('A rare thing.');
  });

  it('names no link that is not established under a heading that says it can happen', () => {
    const text = lines(SYMPTOM, true);
    expect(text[text.findIndex((line) => line.startsWith('- Testium')) - 1]).toBe(
      t('card_group_none'),
    );
  });

  it('says which foods are fortified, with and without numbers', () => {
    const [food] = NUTRIENT.foods ?? [];
    if (!food) throw new Error('the fixture has no food');
    const record = { ...NUTRIENT, foods: [{ ...food, added: true as const }] };
    const row = (hasNumbers: boolean): string | undefined =>
      lines(record, true, undefined, hasNumbers).find((line) => line.startsWith(`- ${food.name}`));
    expect(row(false)).toBe(`- ${food.name} (${t('reader_fortified')}) (source 3)`);
    expect(row(true)).toContain(t('reader_fortified'));
  });

  it('says what clashes with what, how much it matters and to whom, and to be careful', () => {
    const interactions = [
      {
        concept: 'gravium',
        name: 'Gravium',
        severity: 'serious' as const,
        who: 'testers',
        text: 'They meet.',
        caution: 'Ask.',
        checked: 'read' as const,
        sources: ['handbook'],
      },
    ];
    expect(lines({ ...NUTRIENT, interactions }, true)).toContain(
      `- Gravium (${t('card_severity_serious')}): ${t('card_interaction_who', ['testers'])} They meet. Ask. (source 1)`,
    );
  });

  it('begins with the claim and what is known of it', () => {
    const verdict = {
      subject: 'testium',
      object: 'wobble',
      relation: 'relieves',
      verdict: 'mixed',
      who: 'testers',
      text: 'Trials disagree.',
      checked: 'read',
      sources: ['review'],
    } as const;
    const known = { verdicts: [verdict], links: [], record: NUTRIENT };
    const said = 'This text says: testium can help with wobble.';
    const claim = { said, known, isDenied: false };
    const text = lines(NUTRIENT, false, claim);
    expect(text.slice(0, 4)).toEqual([
      said,
      'Evidence is weak or mixed. In testers: Trials disagree. (source 1)',
      '',
      'Testium',
    ]);
    expect(text).toContain('1. Review https://example.org/review');
    const unknown = lines(NUTRIENT, false, { ...claim, known: undefined });
    expect(unknown.slice(0, 2)).toEqual([said, t('card_claim_unknown')]);
  });

  it('says of a claim that only a link speaks of how well known and how sure', () => {
    const known = { verdicts: [], links: NUTRIENT.links?.slice(0, 1) ?? [], record: NUTRIENT };
    const [, second] = lines(NUTRIENT, false, { said: 'Said.', known, isDenied: false });
    expect(second).toBe(
      'A typical sign of too little. Seen in clear deficiency. (strong evidence) (source 1)',
    );
  });
});
