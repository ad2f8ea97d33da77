import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'queries-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

/** Runs the script on a file with these lines. */
function searchFor(...lines: string[]): Promise<Outcome> {
  const file = join(folder, 'queries.jsonl');
  writeFileSync(file, lines.join('\n'));
  const args = [join(ROOT, 'scripts/search.ts'), file];
  return new Promise((resolve) => {
    execFile(join(ROOT, 'node_modules/.bin/tsx'), args, (error, out, complaint) => {
      resolve({ code: Number(error?.code ?? 0), out, complaint });
    });
  });
}

describe('npm run search', () => {
  it('answers each query with concept ids, best first', async () => {
    const { code, out } = await searchFor('{"query":"vitamn c"}', '', '{"query":"zzzz"}', '');
    const lines = out.trim().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(2);
    const [first, second] = lines.map((line) => JSON.parse(line) as { results: string[] });
    expect(first).toMatchObject({ query: 'vitamn c' });
    expect(first?.results[0]).toBe('vitamin-c');
    expect(second).toEqual({ query: 'zzzz', results: [] });
  }, 30_000);

  it.each([
    ['no JSON', 'iron', /^line 2: /],
    ['no query', '{"text":"iron"}', /^line 2: /],
  ])(
    'stops at a line with %s and writes nothing',
    async (_, line, message) => {
      const { code, out, complaint } = await searchFor('{"query":"iron"}', line);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(complaint).toMatch(message);
    },
    30_000,
  );
});
