import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('annotate', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'annotate-'));
    spawnSync('npx', ['tsx', 'data/compile.ts'], { cwd: ROOT });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const annotate = (lines: readonly string[]): Outcome => {
    const file = join(folder, 'in.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    return spawnSync('npx', ['tsx', 'scripts/annotate.ts', file], { cwd: ROOT, encoding: 'utf8' });
  };

  it('reads lines of text in order: what they mention and what they claim', () => {
    const { status, stdout } = annotate([
      '{"id": "a", "text": "Low iron causes fatigue.\\nEat spinach for magnesium."}',
      '',
      '{"id": "b", "text": "The iron gate."}',
    ]);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      {
        id: 'a',
        spans: [
          { start: 4, end: 8, concept: 'iron', class: 'nutrient' },
          { start: 16, end: 23, concept: 'fatigue', class: 'symptom' },
          { start: 29, end: 36, concept: 'spinach', class: 'food' },
          { start: 41, end: 50, concept: 'magnesium', class: 'nutrient' },
        ],
        claims: [{ subject: 'iron', object: 'fatigue', relation: 'lack-causes', hedged: false }],
      },
      { id: 'b', spans: [], claims: [] },
    ]);
  }, 60_000);
  it.each([
    ['no JSON', '{"id": "b", "text": '],
    ['no id', '{"text": "iron"}'],
    ['neither text nor html', '{"id": "b"}'],
    ['no object', '17'],
  ])(
    'refuses a file with a bad line (%s) and writes nothing',
    (_, line) => {
      const { status, stdout, stderr } = annotate(['{"id": "a", "text": "Low iron."}', line]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^line 2: /);
    },
    60_000,
  );
});
