// The whole dataset as one document, for others to use: what the records say, with ids and sections.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { statementId } from '../src/knowledge/statement-id';
import type { ConceptRecord, Statement } from '../src/knowledge/types';
import type { DatasetSchema } from './dataset-schema';
import { foodEntries } from './food-entries';
import { aliasesOf, readKnowledge, type Knowledge } from './knowledge';
import { lifeStages } from './knowledge-intakes';
import { formsByConcept } from './knowledge-search';

/** The dataset, as `dist/dataset.json` holds it. */
export type Dataset = z.infer<typeof DatasetSchema>;
type Concept = Dataset['concepts'][number];

const ROOT = join(import.meta.dirname, '..');
/** Digits of the content's hash in the version: enough to tell two states of the tables apart. */
const HASH_DIGITS = 8;

/** Whom the figures are owed to: the list in NOTICE, an item a line. */
function attribution(): string[] {
  const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
  return [...notice.matchAll(/^- (.+(?:\n {2}.+)*)/gm)].map(([, item = '']) =>
    item.replace(/\s+/g, ' '),
  );
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

interface Cited {
  readonly sources: readonly string[];
  readonly section?: string;
}

const isCited = (value: object): value is Cited => 'sources' in value;
const isStatement = (value: object): value is Statement => 'text' in value && 'checked' in value;

/** Gives each statement its id and the year of its first source, and each source its section. */
class Exporter {
  private readonly years: ReadonlyMap<string, string>;

  constructor({ tables }: Knowledge) {
    this.years = new Map(tables.sources.map(({ id, year }) => [id, year]));
  }

  private year(source = ''): number | null {
    const year = this.years.get(source);
    return year ? Number(year) : null;
  }

  /** A part of a record and all that is in it, whatever its form: what records gain comes along. */
  part(concept: string, name: string, value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item: unknown) => this.part(concept, name, item));
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value)
      .filter(([key]) => key !== 'sources' && key !== 'section')
      .map(([key, inner]) => [key, this.part(concept, name, inner)]);
    const rest = Object.fromEntries(fields) as Record<string, unknown>;
    if (!isCited(value)) return rest;
    const [first = '', ...others] = value.sources;
    const sources = [
      { id: first, ...(value.section ? { section: value.section } : {}) },
      ...others.map((id) => ({ id })),
    ];
    if (!isStatement(value)) return { ...rest, sources };
    const id = statementId(concept, name, value);
    return { id, ...rest, sources, year: this.year(first) };
  }

  concept(record: ConceptRecord, more: Record<string, readonly string[]>): Concept {
    const { id, kind, topic, name, alsoCalled, sources: _, ...parts } = record;
    const exported = Object.entries(parts).map(([key, value]) => [key, this.part(id, key, value)]);
    const said = Object.fromEntries(exported) as Pick<Concept, 'summary'>;
    return { id, kind, topic, name, alsoCalled, ...more, ...said } as Concept;
  }
}

/**
 * The whole dataset. The same tables give the same dataset, whenever and wherever: its date is the
 * newest day on which a source was read, its version the package's with a hash of the content.
 *
 * @param folder the folder that holds `concepts.tsv`, `knowledge/` and `terms/`
 * @throws DataError naming file, row, column and rule of every fault
 */
export function compileDataset(folder = import.meta.dirname): Dataset {
  const knowledge = readKnowledge(folder);
  const { tables, records } = knowledge;
  const exporter = new Exporter(knowledge);
  const forms = formsByConcept(folder);
  const content = {
    date: tables.sources.map(({ read_on }) => read_on).reduce((a, b) => (a > b ? a : b)),
    licence: 'CC-BY-4.0',
    attribution: attribution(),
    topics: tables.topics.map(({ id, name }) => ({ id, name })),
    lifeStages: lifeStages(tables),
    foods: foodEntries(tables),
    concepts: records.map((record) =>
      exporter.concept(record, {
        aliases: aliasesOf(record.id, tables),
        searchNames: tables.names
          .filter(({ concept, use }) => concept === record.id && use === 'search')
          .map(({ name }) => name),
        forms: [...new Set(forms.get(record.id))],
      }),
    ),
    sources: tables.sources.map(({ id, title, url, year, read_on }) => ({
      id,
      title,
      ...(url === '' ? {} : { url }),
      ...(year === '' ? {} : { year: Number(year) }),
      ...(read_on === '' ? {} : { readOn: read_on }),
    })),
  } as const;
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { version: `${packageVersion()}+${hash.slice(0, HASH_DIGITS)}`, ...content };
}
