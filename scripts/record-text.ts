import type { ConceptRecord, FoodAmount, Intake, Statement } from '../src/knowledge/types';

/** What was checked and where: "[read: id, id; section]". */
const origin = ({ checked, sources, section }: Statement): string =>
  `[${checked}: ${sources.join(', ')}${section ? `; ${section}` : ''}]`;

const aside = (text: string | undefined): string => (text ? ` (${text})` : '');

const line = (statement: Statement, mark = ''): string =>
  `  ${mark === '' ? '' : `${mark}: `}${statement.text} ${origin(statement)}`;

function intakeLine(intake: Intake): string {
  const { group, basis, amount, unit, upperLimit, reduceAbove } = intake;
  const limit =
    upperLimit === undefined
      ? 'no UL'
      : `UL ${upperLimit} ${intake.upperLimitUnit ?? unit}${aside(intake.upperLimitScope)}`;
  const risk = reduceAbove === undefined ? '' : `; CDRR ${reduceAbove} ${unit}`;
  return `  ${group}: ${basis} ${amount} ${unit}; ${limit}${risk}`;
}

const foodLine = ({ name, serving, servingGrams, amount, per100g, unit, ndb, added }: FoodAmount) =>
  `  ${name}, ${serving} (${servingGrams} g): ${amount} ${unit}; per 100 g ${per100g} (NDB ${ndb})` +
  (added ? ', fortified' : '');

/** Headings and the lines below each, in the order of the card. */
function partsOf(
  record: ConceptRecord,
): readonly (readonly [string, readonly string[] | undefined])[] {
  const { alsoCalled, contents } = record;
  return [
    ['Also called', alsoCalled.length > 0 ? [`  ${alsoCalled.join(', ')}`] : []],
    ['When to seek help', record.redFlags?.map((flag) => line(flag, flag.level))],
    ['Usual causes', record.causes?.map((cause) => line(cause))],
    ['Intake', record.intakes?.map(intakeLine)],
    [
      'Links',
      record.links?.map((one) => line(one, `${one.direction} ${one.strength} ${one.concept}`)),
    ],
    [
      'Verdicts',
      record.verdicts?.map((one) =>
        line(one, `${one.subject} ${one.relation} ${one.object} = ${one.verdict}${aside(one.who)}`),
      ),
    ],
    [
      'Careful',
      record.interactions?.map(
        (one) =>
          `${line(one, `${one.concept}, ${one.severity}`)}\n    ${one.caution}${aside(one.who)}`,
      ),
    ],
    ['Cautions', record.cautions?.map((caution) => line(caution))],
    ['What is known', record.notes?.map((note) => line(note, note.grade))],
    ['Foods', record.foods?.map(foodLine)],
    [
      `A serving holds (${contents?.name}, ${contents?.serving})`,
      contents?.nutrients.map(
        ({ name, amount, unit, share }) =>
          `  ${name}: ${amount} ${unit}, ${Math.round(share * 100)} % of a day`,
      ),
    ],
  ];
}

/** A record as plain text, every statement with how it was checked, to be read through by a person. */
export const recordText = (record: ConceptRecord): string =>
  [
    `${record.name} (${record.kind}, ${record.id})`,
    line(record.summary),
    ...partsOf(record).flatMap(([heading, lines = []]) =>
      lines.length > 0 ? [heading, ...lines] : [],
    ),
  ].join('\n');
