// Links between a nutrient and a symptom or condition, each said in one plain sentence.
import type { Grade, Link, LinkStrength } from '../src/knowledge/types';
import type { Tables } from './knowledge-tables';

export type LinkRow = Tables['links'][number];

/** Who or what the sentence speaks of, by the row's `when`; `{}` is the nutrient. */
const SUBJECTS: Readonly<Record<LinkRow['direction'], Partial<Record<LinkRow['when'], string>>>> = {
  lack: {
    '': 'A clear lack of {}',
    blood: 'A low blood level of {}',
    intake: 'Too little {} in food over a long time',
    severe: 'A severe lack of {}',
    rare: 'A lack of {}, which is rare,',
    dehydration: 'Dehydration',
  },
  excess: {
    '': 'Too much {}',
    blood: 'A high blood level of {}',
    overdrinking: 'Drinking far too much {}',
    supplements: 'A large amount of {} from supplements',
    overload: 'Too much {} stored in the body',
  },
};

/** Whether a row has a sentence: not every `when` goes with both directions, and some need a text. */
export function hasSubject({ direction, when, text }: LinkRow): boolean {
  if (when === 'defines') return text !== '';
  return SUBJECTS[direction][when] !== undefined;
}

const VERBS: Readonly<Record<Exclude<LinkRow['strength'], 'none'>, string>> = {
  hallmark: 'typically causes {}.',
  common: 'can cause {}.',
  possible: 'may play a part in {}. The evidence is limited.',
};

/**
 * A low blood level is seldom a matter of diet: said wherever a symptom's card names such a nutrient
 * (the nutrient's own card says it once, in its notes).
 */
const BLOOD_IS_NOT_DIET = 'Diet alone is seldom the reason.';

/**
 * Only what two read sources call typical of a lack or excess is strong. That two name a common sign
 * shows that it is taught, not that it was tried: the second is often about another illness.
 */
const SOURCES_OF_STRONG = 2;

function gradeOf({ strength, checked, sources }: LinkRow): Grade | undefined {
  if (strength === 'none') return 'none';
  if (checked === 'cited') return undefined;
  if (strength === 'possible') return 'weak';
  return strength === 'hallmark' && sources.length >= SOURCES_OF_STRONG ? 'strong' : 'moderate';
}

const STRENGTHS: readonly LinkStrength[] = ['hallmark', 'common', 'possible', 'none'];
const strongest = (rows: readonly LinkRow[]): number =>
  Math.min(...rows.map(({ strength }) => STRENGTHS.indexOf(strength)));

/**
 * True if too much is told before too little: on a symptom or condition where it is the stronger link, on a nutrient
 * only where what people eat can bring too much of it, and a lack hardly ever comes from food (sodium).
 */
function isExcessFirst(rows: readonly LinkRow[], id: string): boolean {
  const lack = rows.filter(({ direction }) => direction === 'lack');
  const excess = rows.filter(({ direction }) => direction === 'excess');
  // Not of supplements, illness or a blood level: how typical a sign is does not say how usual they are.
  const eaten = excess.filter(({ when }) => when === '');
  if (rows.every(({ other }) => other === id)) return strongest(eaten) < strongest(lack);
  const isTypical = eaten.some(({ strength }) => strength === 'hallmark');
  return isTypical && lack.every(({ when }) => when === 'blood');
}

/**
 * Rows as a reader meets them: lack before excess but for the above, the strongest first, checked before unchecked,
 * and what hardly ever happens last among its like.
 */
export function inOrder(rows: readonly LinkRow[], id: string): LinkRow[] {
  const first = isExcessFirst(rows, id) ? 'excess' : 'lack';
  const rank = ({ direction, strength, checked, when }: LinkRow): number[] => [
    Number(direction !== first),
    STRENGTHS.indexOf(strength),
    Number(checked !== 'read'),
    Number(when === 'rare'),
  ];
  return rows.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((part, index) => part !== other[index]);
    return (one[at] ?? 0) - (other[at] ?? 0);
  });
}

/** Builds the links of one concept, seen from its side. */
export class Links {
  private readonly tables: Tables;
  private readonly concepts: ReadonlyMap<string, Tables['concepts'][number]>;
  private readonly phrases: ReadonlyMap<string, string>;

  constructor(tables: Tables) {
    this.tables = tables;
    this.concepts = new Map(tables.concepts.map((concept) => [concept.id, concept]));
    this.phrases = new Map(tables.phrases.map(({ concept, phrase }) => [concept, phrase]));
  }

  /** A concept's name as it stands inside a sentence. */
  private said(id: string): string {
    const name = this.concepts.get(id)?.name ?? id;
    return this.phrases.get(id) ?? `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private sentence(row: LinkRow): string {
    if (row.text !== '') return row.text;
    const nutrient = this.said(row.nutrient);
    const other = this.said(row.other);
    if (row.strength === 'none') {
      const amount = row.direction === 'lack' ? 'a lack of' : 'too much';
      return `No good evidence links ${amount} ${nutrient} to ${other}.`;
    }
    const subject = (SUBJECTS[row.direction][row.when] ?? '').replace('{}', nutrient);
    return `${subject} ${VERBS[row.strength].replace('{}', other)}`;
  }

  private link(row: LinkRow, id: string): Link[] {
    const other = this.concepts.get(row.nutrient === id ? row.other : row.nutrient);
    if (!other) return [];
    const text = this.sentence(row);
    const fromSymptom = row.other === id && row.text === '';
    const rider = fromSymptom && row.direction === 'lack' && row.when === 'blood';
    const grade = gradeOf(row);
    return [
      {
        concept: other.id,
        name: other.name,
        kind: other.kind,
        strength: row.strength,
        direction: row.direction,
        text: rider ? `${text} ${BLOOD_IS_NOT_DIET}` : text,
        ...(grade ? { grade } : {}),
        checked: row.checked,
        sources: row.sources,
        ...(row.section === '' ? {} : { section: row.section }),
      },
    ];
  }

  /** Concepts that are by definition a lack or excess of the nutrient: names for it, no signs of it. */
  namesOf(nutrient: string): string[] {
    return this.tables.links
      .filter((row) => row.nutrient === nutrient && row.when === 'defines')
      .map(({ other }) => other);
  }

  /** Links of a concept as a reader meets them; none if nothing is known. */
  of(id: string): Link[] {
    const rows = this.tables.links.filter(
      ({ nutrient, other, when }) => other === id || (nutrient === id && when !== 'defines'),
    );
    return inOrder(rows, id).flatMap((row) => this.link(row, id));
  }
}
