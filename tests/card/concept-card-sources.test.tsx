import { afterEach, describe, expect, it } from 'vitest';
import { all, drawCard, text, undrawCard } from './drawn-card';
import { NUTRIENT, SYMPTOM } from './fixtures';

afterEach(undrawCard);

/** What stands behind the summary, for the ear and for the eye. */
const marks = (): string[] => all('.card-summary .card-marks').map((each) => each.textContent);

describe('the card of a nutrient', () => {
  it('marks a statement whose source nobody has read, to the eye and to the ear', async () => {
    await drawCard(NUTRIENT);
    const [read = ''] = marks();
    await drawCard({ ...NUTRIENT, summary: { ...NUTRIENT.summary, checked: 'cited' } });
    expect(marks()).toEqual([`${read.replace(')', ', not yet checked)')}?`]);
  });
});

describe('sources', () => {
  it('are numbered in the order in which they are cited; what is not cited is not listed', async () => {
    await drawCard(NUTRIENT);
    expect(all('details ol > li').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Handbook of tests \(2020\).*We read this page; it says so\.$/),
      expect.stringMatching(/^TablesThe figures are from its tables\.$/),
      expect.stringMatching(/^Food tablesThe figures/),
      expect.stringMatching(/^Review.*some of the statements/),
    ]);
    expect(all('.card-summary .card-spoken')[0]?.textContent).toBe(' (source 1)');
  });

  it('are linked over https only, in a new tab that learns nothing', async () => {
    await drawCard(NUTRIENT);
    expect(
      all('a').map((link) => [
        link.getAttribute('href'),
        link.getAttribute('target'),
        link.getAttribute('rel'),
      ]),
    ).toEqual([
      ['https://example.org/handbook', '_blank', 'noopener noreferrer'],
      ['https://example.org/review', '_blank', 'noopener noreferrer'],
    ]);
  });

  it('never make a link of another scheme', async () => {
    const [source] = SYMPTOM.sources;
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' https://x.org',
      'HTTPS://x.org',
    ]) {
      await drawCard({ ...SYMPTOM, sources: source ? [{ ...source, url }] : [] });
      expect(all('a'), url).toHaveLength(0);
    }
  });
});

describe('why a term is highlighted', () => {
  it('names the form and the words that decided', async () => {
    const reason = { form: 'iron', policy: 'gated', evidence: 'sentence', cue: 'anaemia' } as const;
    await drawCard(NUTRIENT, { reason });
    expect(text()).toContain(
      'Why highlighted?“iron” can mean other things; “anaemia” in the same sentence shows what is meant.',
    );
  });

  it.each(['form', 'sentence', 'block', 'heading', 'section', 'page'] as const)(
    'has words for evidence in the %s',
    async (evidence) => {
      for (const cue of [undefined, 'diet']) {
        await drawCard(NUTRIENT, {
          reason: { form: 'lead', policy: 'gated', evidence, ...(cue && { cue }) },
        });
        const [why] = all('details p').map((line) => line.textContent);
        expect(why).toContain('“lead”');
        if (cue && evidence !== 'form') expect(why).toContain('“diet”');
      }
    },
  );
});
