import { describe, expect, it } from 'vitest';
import { readTables, type Tables } from '../../data/knowledge-tables';
import { DATA } from './tables';

const tables = readTables(DATA);
type LinkRow = Tables['links'][number];
type VerdictRow = Tables['verdicts'][number];

/**
 * What a verdict may say of the very thing that a link says: a sign we call common or typical is borne out, one
 * that may play a part is open, and where we know of no good evidence, the verdict claims none either.
 */
const FITTING: Readonly<Record<LinkRow['strength'], readonly VerdictRow['verdict'][]>> = {
  hallmark: ['supported', 'supported-in-deficiency'],
  common: ['supported', 'supported-in-deficiency'],
  possible: ['mixed'],
  none: ['not-studied', 'against'],
};

/** Link and verdict about the same pair that are about different people, each with what sets them apart. */
const APART: Readonly<Record<string, string>> = {
  'iron abdominal-pain excess':
    'the link is about iron stored in the body, the verdict about supplements',
};

/** Medicines that stand on one of the two cards only, and why. */
const JUICE_ONLY: Readonly<Record<string, string>> = {
  levothyroxine: 'only the juice was tried',
};

const keyOf = ({ nutrient, other, direction }: LinkRow): string =>
  `${nutrient} ${other} ${direction}`;

/** Verdicts on the claim that the nutrient's lack (or excess) causes the other concept. */
const verdictsOn = (link: LinkRow): readonly VerdictRow[] =>
  tables.verdicts.filter(
    ({ subject, object, relation }) =>
      subject === link.nutrient && object === link.other && relation === `${link.direction}-causes`,
  );

/** The medicines of a class that a caution names ("Do not eat it with simvastatin or atorvastatin."). */
const namedIn = (caution: string): string => / it with ([^.]+)\./.exec(caution)?.[1] ?? '';

/** The other concepts of a food's interactions, with how grave each is, and whom and which medicines it names. */
const partners = (food: string): string[] =>
  tables.interactions
    .filter(({ a, b }) => a === food || b === food)
    .map(({ a, b, severity, who, caution }) =>
      [a === food ? b : a, severity, who, namedIn(caution)].join(' ').trim(),
    )
    .toSorted();

describe('the same thing told in two tables', () => {
  // A verdict on relief is another question: what a lack causes need not get better with more.
  it('is as firm in a link as in the verdict on the same cause', () => {
    const torn = tables.links.filter((link) =>
      verdictsOn(link).some(({ verdict }) => !FITTING[link.strength].includes(verdict)),
    );
    expect(torn.map(keyOf)).toEqual(Object.keys(APART));
  });

  it('holds for grapefruit as for its juice, and names the same medicines', () => {
    const shared = partners('grapefruit-juice').filter(
      (partner) => JUICE_ONLY[partner.split(' ')[0] ?? ''] === undefined,
    );
    expect(partners('grapefruit')).toEqual(shared);
  });

  it('is as grave for each mineral that binds the same medicine', () => {
    for (const medicine of ['tetracycline', 'quinolone-antibiotic', 'bisphosphonate']) {
      const severities = tables.interactions
        .filter(
          ({ a, b }) => a === medicine && ['calcium', 'iron', 'magnesium', 'zinc'].includes(b),
        )
        .map(({ severity }) => severity);
      expect(new Set(severities), medicine).toEqual(new Set(['serious']));
    }
  });

  it('has one level where a red flag is written alike', () => {
    const levels = new Map<string, Set<string>>();
    for (const { level, text } of tables.redFlags)
      levels.set(text, (levels.get(text) ?? new Set()).add(level));
    expect([...levels].filter(([, { size }]) => size > 1)).toEqual([]);
  });
});
