import { afterEach, describe, expect, it } from 'vitest';
import type { FrameReport } from '../../../src/platform/messages';
import { Paste } from '../../../src/views/paste/paste';
import { createFakeExtension, draw, shown, t, undraw } from '../fake-extension';

const INDEX = { concepts: [{ id: 'zinc', names: [['Zinc', 0]] as const }] };
const paste = <Paste index={INDEX} isForeign={(text) => text.startsWith('Ein')} />;
const report = (silence: FrameReport['silence']): FrameReport => ({
  type: 'page-report',
  question: 'own',
  isTop: true,
  settled: true,
  concepts: [],
  ...(silence && { silence }),
});

afterEach(() => {
  undraw();
  history.replaceState(null, '', '/');
});

describe('the paste-text page', () => {
  it('shows the selection that it was opened for, whose name leaves the address', async () => {
    history.replaceState(null, '', '/#a-name');
    const { extension } = createFakeExtension();
    extension.takeText.mockImplementation(async (name) =>
      name === 'a-name' ? 'A text about zinc.' : undefined,
    );
    await draw(paste, extension);
    expect(document.querySelector('.paste-paper')?.textContent).toBe('A text about zinc.');
    expect(location.hash).toBe('');
  });

  it('says so where the selection is gone', async () => {
    history.replaceState(null, '', '/#a-name');
    await draw(paste, createFakeExtension().extension);
    expect(document.querySelector('textarea')?.value).toBe('');
    expect(shown()).toContain(t('paste_lost'));
  });

  it('keeps a selection of too many lines in the box, with the reason', async () => {
    history.replaceState(null, '', '/#a-name');
    const { extension } = createFakeExtension();
    const text = 'zinc\n'.repeat(20_001);
    extension.takeText.mockResolvedValue(text);
    await draw(paste, extension);
    expect(document.querySelector('textarea')?.value).toBe(text);
    expect(shown()).toContain(t('paste_lines', ['20,002', '20,000']));
  });

  it.each([
    ['Ein Text, der nichts nennt.', 'no-terms', 'paste_foreign'],
    ['Of which the page says so.', 'not-english', 'paste_foreign'],
    ['A text about the weather.', 'no-terms', 'paste_nothing'],
    ['Ein Wort.', 'muted', 'paste_topics_off'],
  ] as const)('says why nothing is named: %s (%s)', async (text, silence, key) => {
    history.replaceState(null, '', '/#a-name');
    const { extension, state } = createFakeExtension();
    state.reports = new Map([[0, report(silence)]]);
    extension.takeText.mockResolvedValue(text);
    await draw(paste, extension);
    expect(shown()).toContain(t(key));
  });

  it.each([
    ['zink', true],
    ['A long sentence that is no name of anything, although it speaks of zinc.', false],
  ])('tells what a short text may be the name of: %s', async (text, isName) => {
    history.replaceState(null, '', '/#a-name');
    const { extension } = createFakeExtension();
    extension.takeText.mockResolvedValue(text);
    await draw(paste, extension);
    expect(shown().includes(t('paste_names'))).toBe(isName);
    expect(document.querySelector('.paste-names a')?.getAttribute('href')).toBe(
      isName ? '/reader.html#/nutrient/zinc' : undefined,
    );
  });
});
