import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConceptCard, type ConceptCardProps } from '../../src/card/concept-card';
import { NumbersContext } from '../../src/card/context';
import { statementId } from '../../src/knowledge/statement-id';
import type { Verdict } from '../../src/knowledge/types';
import { NUTRIENT, t } from './fixtures';

const VERSION = '1.2.3+00c0ffee';
const VERDICT: Verdict = {
  subject: 'testium',
  object: 'wobble',
  relation: 'relieves',
  verdict: 'mixed',
  text: 'Trials disagree.',
  checked: 'read',
  sources: ['review'],
};
const RECORD = { ...NUTRIENT, verdicts: [VERDICT] };

const note = (text: string) => ({ text, checked: 'read', sources: [] }) as const;

let container: HTMLElement;
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  container = document.createElement('div');
  document.body.append(container);
  writeText.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => {
  render(null, container);
  container.remove();
  vi.unstubAllGlobals();
});

const draw = (props: Partial<ConceptCardProps> = {}): Promise<void> =>
  act(() =>
    render(<ConceptCard isFull record={RECORD} t={t} dataset={VERSION} {...props} />, container),
  );
const menu = (): HTMLDetailsElement | undefined =>
  [...container.querySelectorAll('details')].find(
    (each) => each.querySelector('summary')?.textContent === t('card_report'),
  );
const open = async (): Promise<HTMLDetailsElement> => {
  const found = menu();
  if (!found) throw new Error('no menu');
  found.open = true;
  await act(() => void found.dispatchEvent(new Event('toggle')));
  return found;
};
const choices = (): string[] =>
  [...(menu()?.querySelectorAll('button') ?? [])].map((each) => each.textContent);
const choose = (text: string): Promise<void> =>
  act(async () => {
    [...(menu()?.querySelectorAll('button') ?? [])]
      .find((each) => each.textContent === text)
      ?.click();
    await Promise.resolve();
  });
const answer = (): string | undefined => menu()?.querySelector('[role=status]')?.textContent;

describe('"Report a mistake"', () => {
  it('is on a card that knows the version of its data, and only there', async () => {
    await draw({ dataset: undefined });
    expect(menu()).toBeUndefined();
    await draw();
    expect(menu()?.querySelector('summary')).not.toBeNull();
  });

  it('comes with all there is to report: a brief card has no room for it', async () => {
    await draw({ isFull: false });
    expect(menu()).toBeUndefined();
    await draw();
    expect(menu()).toBeDefined();
  });

  it('offers what the card shows, once it is opened', async () => {
    await draw();
    expect(choices()).toEqual([]);
    await open();
    expect(choices()).toContain('Keeps tests steady.');
    expect(choices()).toContain('Seen in clear deficiency.');
  });

  it('offers no note with an amount to a reader who wants no numbers', async () => {
    const record = { ...RECORD, notes: [note('Take 35 mg.'), note('Take it easy.')] };
    const card = <ConceptCard isFull record={record} t={t} dataset={VERSION} />;
    await act(() =>
      render(<NumbersContext.Provider value={false}>{card}</NumbersContext.Provider>, container),
    );
    await open();
    expect(choices()).toContain('Take it easy.');
    expect(choices()).not.toContain('Take 35 mg.');
  });

  it('offers the verdicts first where the card opens with a claim, each once', async () => {
    await draw();
    await open();
    expect(choices().indexOf(VERDICT.text)).toBeGreaterThan(0);
    await draw({ claims: 'What it claims.' });
    expect(choices()[0]).toBe(VERDICT.text);
    expect(choices().lastIndexOf(VERDICT.text)).toBe(0);
  });

  it('copies id, version and text, and says so', async () => {
    await draw();
    await open();
    await choose('Keeps tests steady.');
    const line = `Pinch of Salt ${VERSION}, testium:summary: “Keeps tests steady.”`;
    expect(writeText.mock.calls).toEqual([[line]]);
    expect(answer()).toBe(`Copied: ${line}`);
    await choose('Seen in clear deficiency.');
    const [link] = NUTRIENT.links ?? [];
    expect(writeText.mock.calls[1]?.[0]).toContain(link && statementId('testium', 'links', link));
  });

  it.each([
    ['refuses', { writeText: () => Promise.reject(new Error('not allowed')) }],
    ['has no clipboard', undefined],
  ])('shows the line to copy by hand where the page %s', async (_, clipboard) => {
    vi.stubGlobal('navigator', { clipboard });
    await draw();
    await open();
    await choose('Keeps tests steady.');
    expect(answer()).toMatch(/by hand: Pinch of Salt 1\.2\.3\+00c0ffee, testium:summary: “Keeps/);
  });
});
