// Compiles data/terms/*.tsv into the two tiers of the packed lexicon (D5).
import { join, relative } from 'node:path';
import * as z from 'zod';
import { CASES, CUE_POINTS, KINDS, POLICIES } from '../src/reading/lexicon';
import { CUE_CLASSES, SENSES, type Sense } from '../src/reading/senses';
import type { ConceptKind } from '../src/reading/types';
import { expand, wordsOf } from './lexicon-expand';
import { pack, type Entry } from './lexicon-pack';
import { DataError, readTable, type Fault } from './table';

const filled = z.string().min(1, 'is empty');
const Macro = z.object({ name: filled, pattern: filled });
const ConceptRow = z.object({ id: filled, kind: z.enum(KINDS), topic: filled, name: filled });
const SenseRow = z.object({ concept: filled, sense: z.enum(SENSES) });
const TIERS = ['core', 'extra'] as const;
const FormRow = z.object({
  tier: z.enum(TIERS),
  concept: filled,
  forms: filled,
  policy: z.enum(POLICIES),
  case: z.enum(CASES),
  note: z.string(),
});
const BlockRow = z.object({
  phrases: filled,
  class: z.enum(['-', ...CUE_CLASSES]),
  tier: z.enum(TIERS),
  reason: filled,
});
const points = z.coerce.number().refine((value) => CUE_POINTS.some((known) => known === value), {
  message: `is not one of ${CUE_POINTS.join(', ')}`,
});
const CueRow = z.object({
  tier: z.enum(TIERS),
  cues: filled,
  class: z.enum(CUE_CLASSES),
  weight: points,
});

type Tier = (typeof TIERS)[number];

const DEFAULT_SENSE: Readonly<Record<ConceptKind, Sense>> = {
  nutrient: 'mineral',
  symptom: 'symptom',
  condition: 'condition',
  factor: 'factor',
  food: 'food',
};

/** Topics of what is explained although no claim is about it. */
const CIRCUMSTANCES = ['medicines', 'situations'];

/** Collects the entries of one tier and numbers what they refer to. */
class TierBuilder {
  private readonly entries = new Map<string, Entry>();
  private readonly concepts: string[] = [];
  private readonly payloads: [number, number][] = [];

  private entry(words: readonly string[]): Entry {
    const key = words.join(' ');
    const entry = this.entries.get(key) ?? { words, form: 0, cue: 0 };
    this.entries.set(key, entry);
    return entry;
  }

  private payload(concept: number, detail: number): number {
    const at = this.payloads.findIndex(([a, b]) => a === concept && b === detail);
    return at >= 0 ? at + 1 : this.payloads.push([concept, detail]);
  }

  addForm(words: readonly string[], concept: string, detail: number): void {
    let at = this.concepts.indexOf(concept);
    if (at < 0) at = this.concepts.push(concept) - 1;
    this.entry(words).form = this.payload(at + 1, detail);
  }

  addBlock(words: readonly string[], detail: number): void {
    this.entry(words).form = this.payload(0, detail);
  }

  addCue(words: readonly string[], cue: number): void {
    this.entry(words).cue = cue;
  }

  pack(): string {
    return JSON.stringify(pack([...this.entries.values()], this.concepts, this.payloads));
  }
}

/** The word sequences of a cell; what cannot be expanded is a fault of that cell. */
type Expand = (cell: string, at: Omit<Fault, 'rule'>) => string[][];

interface Source {
  readonly folder: string;
  readonly faults: Fault[];
  readonly expandCell: Expand;
  /** Where each sequence was first seen, and what it means there. */
  readonly seen: Map<string, { readonly place: string; readonly meaning: string }>;
}

const nameOf = (folder: string, path: string): string =>
  relative(join(import.meta.dirname, '..'), join(folder, path));

function openSource(folder: string): Source {
  const macros = new Map(
    readTable('terms/macros.tsv', Macro, folder).map(({ name, pattern }) => [name, pattern]),
  );
  const faults: Fault[] = [];
  const expandCell: Expand = (cell, at) => {
    try {
      const sequences = expand(cell, macros).map(wordsOf);
      return [...new Map(sequences.map((words) => [words.join(' '), words])).values()];
    } catch (error) {
      faults.push({ ...at, rule: error instanceof Error ? error.message : String(error) });
      return [];
    }
  };
  return { folder, faults, expandCell, seen: new Map() };
}

/**
 * Sequences of a cell that no earlier row has. An earlier row of the same meaning stands (so a row
 * can be narrowed by one before it); one of another meaning is a fault.
 */
function fresh(source: Source, cell: string, meaning: string, at: Omit<Fault, 'rule'>): string[][] {
  return source.expandCell(cell, at).filter((words) => {
    const key = words.join(' ');
    const earlier = source.seen.get(key);
    if (earlier === undefined)
      source.seen.set(key, { place: `${at.file}: row ${at.row}`, meaning });
    else if (earlier.meaning !== meaning)
      source.faults.push({ ...at, rule: `"${key}" stands already in ${earlier.place}` });
    return earlier === undefined;
  });
}

type Builders = Readonly<Record<Tier, TierBuilder>>;

function readConcepts(source: Source): Map<string, { kind: ConceptKind; sense: Sense }> {
  const rows = readTable('concepts.tsv', ConceptRow, source.folder);
  const concepts = new Map(
    rows.map(({ id, kind, topic }) => {
      const sense = CIRCUMSTANCES.includes(topic) ? 'circumstance' : DEFAULT_SENSE[kind];
      return [id, { kind, sense }];
    }),
  );
  for (const { concept, sense, row } of readTable('terms/senses.tsv', SenseRow, source.folder)) {
    const known = concepts.get(concept);
    if (known) known.sense = sense;
    else {
      const file = nameOf(source.folder, 'terms/senses.tsv');
      source.faults.push({ file, row, column: 'concept', rule: `"${concept}" is no concept` });
    }
  }
  return concepts;
}

function readForms(source: Source, builders: Builders): void {
  const file = nameOf(source.folder, 'terms/forms.tsv');
  const concepts = readConcepts(source);
  for (const form of readTable('terms/forms.tsv', FormRow, source.folder)) {
    const concept = concepts.get(form.concept);
    if (!concept) {
      const rule = `"${form.concept}" is no concept`;
      source.faults.push({ file, row: form.row, column: 'concept', rule });
      continue;
    }
    const { kind, sense } = concept;
    const packed = `${form.concept} ${KINDS.indexOf(kind)} ${SENSES.indexOf(sense)}`;
    const detail = POLICIES.indexOf(form.policy) + 4 * CASES.indexOf(form.case);
    for (const words of fresh(source, form.forms, form.concept, {
      file,
      row: form.row,
      column: 'forms',
    }))
      builders[form.tier].addForm(words, packed, detail);
  }
}

function readBlocks(source: Source, builders: Builders): void {
  const file = nameOf(source.folder, 'terms/blocking.tsv');
  for (const block of readTable('terms/blocking.tsv', BlockRow, source.folder)) {
    const cueClass = block.class === '-' ? 0 : CUE_CLASSES.indexOf(block.class) + 1;
    for (const words of fresh(source, block.phrases, '-', {
      file,
      row: block.row,
      column: 'phrases',
    }))
      builders[block.tier].addBlock(words, 4 * cueClass);
  }
}

function readCues(source: Source, builders: Builders): void {
  const file = nameOf(source.folder, 'terms/cues.tsv');
  const own: Source = { ...source, seen: new Map() };
  for (const cue of readTable('terms/cues.tsv', CueRow, source.folder)) {
    const at = CUE_POINTS.findIndex((known) => known === cue.weight);
    const packed = 1 + 4 * CUE_CLASSES.indexOf(cue.class) + at;
    for (const words of fresh(own, cue.cues, cue.class, { file, row: cue.row, column: 'cues' }))
      builders[cue.tier].addCue(words, packed);
  }
}

/**
 * Compiles the tables of terms: `lexicon-core.json` and `lexicon-extra.json`, each a PackedLexicon.
 *
 * @param folder the folder that holds `concepts.tsv` and `terms/`
 * @throws DataError naming file, row, column and rule of every fault
 */
export function compileLexicon(folder = import.meta.dirname): Record<string, string> {
  const source = openSource(folder);
  const builders = { core: new TierBuilder(), extra: new TierBuilder() };
  readForms(source, builders);
  readBlocks(source, builders);
  readCues(source, builders);
  if (source.faults.length > 0) throw new DataError(source.faults);
  return {
    'lexicon-core.json': builders.core.pack(),
    'lexicon-extra.json': builders.extra.pack(),
  };
}
