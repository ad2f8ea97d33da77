import { afterAll, describe, expect, it, vi } from 'vitest';
import { annotateHtml } from '../../scripts/annotate-html';
import { BROWSERS } from '../e2e/extension';

// One page that gets stuck must cost nothing but itself: the others' results are there.

const TEXT = '<p>Oranges are rich in vitamin C.</p>';
/** In ms: to load and answer short, as one case waits for all of it; the rest for a busy machine. */
const PATIENCE = { load: 5_000, answer: 5_000, settle: 10_000, case: 25_000 };

const said = vi.spyOn(console, 'error').mockReturnValue();
afterAll(() => said.mockRestore());

describe.each(BROWSERS)('annotating HTML cases in %s', (browser) => {
  it('gives a result for each case, whatever some of them do', { timeout: 240_000 }, async () => {
    const cases = [
      { id: 'object', html: `${TEXT}<object data="data:text/plain,vitamin C"></object>` },
      { id: 'drawing', html: `${TEXT}<iframe src="data:image/svg+xml,%3Csvg/%3E"></iframe>` },
      { id: 'no target', html: TEXT, steps: [{ op: 'remove', sel: '#gone' } as const] },
      { id: 'dialog', html: `${TEXT}<script>alert('vitamin C')</script>` },
      { id: 'endless', html: `${TEXT}<script>for (;;);</script>` },
      { id: 'last', html: TEXT },
    ];
    const results = await annotateHtml(cases, { browser, patience: PATIENCE });
    const seen = results.map(({ id, matches, textUnchanged, restored }) => [
      id,
      matches.map(({ surface }) => surface).join(),
      textUnchanged && restored,
    ]);
    expect(seen).toEqual([
      ['object', 'vitamin C', true],
      ['drawing', 'vitamin C', true],
      ['no target', 'vitamin C', true],
      ['dialog', 'vitamin C', true],
      ['endless', '', false],
      ['last', 'vitamin C', true],
    ]);
    const lines = said.mock.calls.join('\n');
    expect(lines).toContain(`case no target in ${browser}`);
    expect(lines).toContain(`case endless in ${browser}: an answer took longer`);
    expect(lines).not.toContain('case last');
  });
});
