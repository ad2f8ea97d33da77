// The project's own labelled passages and claim sentences, invented for it (tests/fixtures).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const FIXTURES = join(import.meta.dirname, '../tests/fixtures');

const Label = z.object({
  /** UTF-16 offsets into the text. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  surface: z.string().min(1),
  concept: z.string().min(1),
  /** Can be argued both ways: neither rewarded nor punished. */
  optional: z.boolean().optional(),
});
const Passage = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  text: z.string().min(1),
  gold: z.array(Label),
});
const LabelledClaim = z.object({
  subject: z.string().min(1),
  object: z.string().min(1),
  relation: z.enum(['lack-causes', 'excess-causes', 'relieves', 'none']),
});
const ClaimSentence = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  text: z.string().min(1),
  claims: z.array(LabelledClaim),
});

export type Label = z.infer<typeof Label>;
/** A passage and every nutrient, symptom and condition in it; foods and factors are not labelled. */
export type Passage = z.infer<typeof Passage>;
export type ClaimSentence = z.infer<typeof ClaimSentence>;

/** Ids get their file's name in front, so that they are unique. */
function readLines<T extends { id: string }>(folder: string, schema: z.ZodType<T>): T[] {
  const path = join(FIXTURES, folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(path, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line === '') return [];
          const parsed = schema.safeParse(JSON.parse(line));
          if (parsed.success)
            return [{ ...parsed.data, id: `${file.replace('.jsonl', '')}/${parsed.data.id}` }];
          throw new Error(`${folder}/${file}: line ${at + 1}: ${z.prettifyError(parsed.error)}`);
        }),
    );
}

/** @throws Error naming file and line of a passage that is no passage */
export const readPassages = (): Passage[] => readLines('reading', Passage);

/** @throws Error naming file and line of a sentence that is no labelled sentence */
export const readClaimSentences = (): ClaimSentence[] => readLines('claims', ClaimSentence);
