import { afterEach, describe, expect, it } from 'vitest';
import type { ConceptRecord, Verdict } from '../../src/knowledge/types';
import type { FrameReport, PageClaim } from '../../src/platform/messages';
import type { FrameReading } from '../../src/platform/page-claims';
import { Popup } from '../../src/views/popup/popup';
import { click, createFakeExtension, draw, settle, shown, t, undraw } from './fake-extension';

const popup = <Popup loadIndex={() => Promise.resolve({ concepts: [] })} typed={() => ''} />;
const claim = (object: string): PageClaim => ({
  key: object,
  subject: 'zinc',
  object,
  relation: 'relieves',
  hedged: false,
  wording: 'relief',
  subjectWords: 'zinc',
  objectWords: object,
  isNamedByShortage: false,
  count: 1,
});
const reading = (objects: readonly string[], frameId: number): FrameReading => ({
  frameId,
  claims: objects.map(claim),
  pairs: [],
});
/** A frame that names zinc, at rest or not. */
const report = (isTop: boolean, settled: boolean): FrameReport => ({
  type: 'page-report',
  question: 'q',
  isTop,
  settled,
  concepts: [{ concept: 'zinc', kind: 'nutrient', count: 2, surfaces: ['zinc'] }],
});
const verdict = (relation: Verdict['relation'], kind: Verdict['verdict']): Verdict => ({
  subject: 'zinc',
  object: 'fatigue',
  relation,
  verdict: kind,
  text: `Of ${relation}.`,
  checked: 'read',
  sources: [],
});
const FATIGUE: ConceptRecord = {
  id: 'fatigue',
  kind: 'symptom',
  topic: 'symptoms-general',
  name: 'Fatigue',
  alsoCalled: [],
  summary: { text: 'Tired.', checked: 'read', sources: [] },
  sources: [],
};
const said = (): (string | null)[] =>
  [...document.querySelectorAll('.claim-said')].map(({ textContent }) => textContent);

afterEach(undraw);

describe('what the popup tells of a page’s claims', () => {
  it('shows three, then all, of all frames, and jumps by frame and place', async () => {
    const { extension, state } = createFakeExtension();
    // The frame may never come to an end: it is not waited for.
    state.reports = new Map([
      [0, report(true, true)],
      [4, report(false, false)],
    ]);
    extension.readFrame.mockImplementation(async (_, frameId) =>
      reading(frameId === 0 ? ['colds', 'acne', 'hair loss'] : ['fatigue', 'cramps'], frameId),
    );
    await draw(popup, extension);
    expect(said()).toHaveLength(3);
    expect(shown()).toContain(t('card_claim_unknown'));
    await click(t('popup_claims_more_other', ['2']));
    expect(said()).toHaveLength(5);
    const all = document.querySelectorAll<HTMLElement>('.claim');
    expect(document.activeElement).toBe(all[3]);
    all[4]?.click();
    expect(extension.jumpToClaim).toHaveBeenCalledExactlyOnceWith(3, 4, 'cramps');
  });

  it('waits for the page itself', async () => {
    const { extension, state } = createFakeExtension();
    state.reports = new Map([[0, report(true, false)]]);
    await draw(popup, extension);
    expect(extension.readFrame).not.toHaveBeenCalled();
  });

  it('judges "does not help" by what is known of help', async () => {
    const { extension } = createFakeExtension();
    extension.records.mockImplementation(async () => [
      {
        ...FATIGUE,
        verdicts: [verdict('lack-causes', 'supported'), verdict('relieves', 'against')],
      },
    ]);
    extension.readFrame.mockResolvedValue({
      frameId: 0,
      claims: [{ ...claim('fatigue'), relation: 'none', wording: 'no_effect' }],
      pairs: [],
    });
    await draw(popup, extension);
    expect(shown()).toContain(t('card_verdict_denied_against'));
    expect(shown()).toContain('Of relieves.');
  });

  it('says nothing of claims and pairs where the page has none', async () => {
    await draw(popup, createFakeExtension().extension);
    expect(shown()).not.toContain(t('popup_claims'));
    expect(shown()).not.toContain(t('popup_matrix'));
  });

  it('tells of a pair what is known in both directions and of taking the one for the other', async () => {
    const { extension } = createFakeExtension();
    const link = { concept: 'zinc', name: 'Zinc', kind: 'nutrient', strength: 'common' } as const;
    const read = { checked: 'read', sources: ['nih'] } as const;
    extension.records.mockImplementation(async () => [
      {
        ...FATIGUE,
        sources: [{ id: 'nih', title: 'NIH on zinc', year: 2022 }],
        links: [
          { ...link, ...read, direction: 'lack', text: 'Of lack.' },
          { ...link, ...read, direction: 'excess', text: 'Of excess.' },
          { ...link, ...read, direction: 'lack', text: 'Unread.', checked: 'cited' },
          { ...link, ...read, direction: 'lack', text: 'Of iron.', concept: 'iron' },
        ],
        verdicts: [verdict('lack-causes', 'supported'), verdict('relieves', 'against')],
      },
    ]);
    const pairs = [{ nutrient: 'zinc', sign: 'fatigue', count: 2 }];
    extension.readFrame.mockResolvedValue({ frameId: 0, claims: [], pairs });
    await draw(popup, extension);
    const cell = document.querySelector<HTMLElement>('.matrix-cell');
    // Said once: a title that is the name is no description.
    expect(cell?.textContent).toBe(
      t('popup_matrix_cell', [
        'Zinc',
        'fatigue',
        [
          t('popup_matrix_together_other', ['2']),
          t('card_claim_lack_common'),
          t('card_claim_excess_common'),
          t('card_relation_relieves', [t('card_verdict_short_against')]),
        ].join(' '),
      ]),
    );
    expect(cell?.title).toBe(cell?.textContent);
    cell?.focus();
    cell?.click();
    await settle();
    const texts = [...document.querySelectorAll('.pair-facts p')].map((each) => each.textContent);
    const source = texts[2];
    expect(source).toContain('NIH on zinc');
    expect(texts).toEqual([
      `${t('card_claim_lack_common')} `,
      'Of lack.',
      source,
      `${t('card_claim_excess_common')} `,
      'Of excess.',
      source,
      `${t('card_relation_relieves', [t('card_verdict_short_against')])} `,
      'Of relieves.',
    ]);
    expect(document.activeElement?.textContent).toBe(t('popup_pair', ['Zinc', 'fatigue']));
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await settle();
    expect(document.querySelector('.pair')).toBeNull();
    expect(document.activeElement).toBe(cell);
    cell?.click();
    await settle();
    expect(cell?.getAttribute('aria-expanded')).toBe('true');
    cell?.click();
    await settle();
    expect(cell?.getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['a square where only other findings are', [verdict('relieves', 'supported')], 'rect'],
    ['nothing where nothing is known', [], ''],
  ])('draws %s', async (_, verdicts, shape) => {
    const { extension } = createFakeExtension();
    extension.records.mockImplementation(async () => [{ ...FATIGUE, links: [], verdicts }]);
    const pairs = [{ nutrient: 'zinc', sign: 'fatigue', count: 2 }];
    extension.readFrame.mockResolvedValue({ frameId: 0, claims: [], pairs });
    await draw(popup, extension);
    const cell = document.querySelector<HTMLElement>('.matrix-cell');
    expect(cell?.querySelector('svg')?.firstElementChild?.tagName ?? '').toBe(shape);
    expect(cell?.title).toContain(
      shape
        ? t('card_relation_relieves', [t('card_verdict_short_supported')])
        : t('card_claim_unknown'),
    );
  });

  it('still lists the terms where the page can’t be asked', async () => {
    const { extension } = createFakeExtension();
    extension.readFrame.mockRejectedValue(new Error('no'));
    await draw(popup, extension);
    expect(shown()).toContain('Zinc');
  });
});
