// Rules between the values of intakes: no amount above its limit, no limit of an unknown life stage.
import { elementShare } from './compounds';
import type { TableName, Tables } from './knowledge-tables';

/** Table, row, column and rule of a fault. */
type IntakeFault = readonly [table: TableName, row: number, column: string, rule: string];
type IntakeRow = Tables['intakes'][number];

const keyOf = ({ concept, stage }: IntakeRow): string => `${concept} ${stage}`;

/** Values of the same nutrient and life stage: an average need below the recommendation, that below the limit. */
function orderFaults(rows: readonly IntakeRow[]): IntakeFault[] {
  const find = (type: IntakeRow['type']): IntakeRow | undefined =>
    rows.find((row) => row.type === type);
  const [average, recommended, limit] = [find('EAR'), find('RDA') ?? find('AI'), find('UL')];
  const faults: IntakeFault[] = [];
  if (average && recommended && average.value > recommended.value)
    faults.push(['intakes', average.row, 'value', 'is an average need above the recommendation']);
  const [rda, ai] = [find('RDA'), find('AI')];
  const second = rda && ai && (rda.row > ai.row ? rda : ai);
  if (second)
    faults.push([
      'intakes',
      second.row,
      'type',
      `stands beside an ${second === rda ? 'AI' : 'RDA'}`,
    ]);
  // A limit that covers supplements alone may lie below what food and supplements bring together.
  if (limit && recommended && limit.value < recommended.value && limit.scope === '')
    faults.push(['intakes', limit.row, 'value', 'is below the amount, yet covers all intake']);
  return faults;
}

function stageFaults({ intakes, lifeStages }: Tables): IntakeFault[] {
  const stages = new Set(lifeStages.map(({ id }) => id));
  return intakes
    .filter(({ stage }) => !stages.has(stage))
    .map(({ stage, row }) => ['intakes', row, 'stage', `"${stage}" is no life stage`]);
}

function compoundFaults({ compounds }: Tables): IntakeFault[] {
  return compounds
    .filter(({ formula, element }) => elementShare(formula, element) === undefined)
    .map(({ formula, element, row }) => [
      'compounds',
      row,
      'formula',
      `"${formula}" is no formula with ${element}`,
    ]);
}

/** Every broken rule of the tables of intakes. */
export function intakeFaults(tables: Tables): IntakeFault[] {
  const groups = new Map<string, IntakeRow[]>();
  for (const row of tables.intakes)
    groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [
    ...stageFaults(tables),
    ...[...groups.values()].flatMap(orderFaults),
    ...compoundFaults(tables),
    ...tables.energyShares
      .filter(({ from_percent, to_percent }) => from_percent > to_percent)
      .map(({ row }): IntakeFault => ['energyShares', row, 'to_percent', 'is below from_percent']),
    ...tables.efsaIntakes
      .filter(({ value, note }) => value === undefined && note === '')
      .map(({ row }): IntakeFault => [
        'efsaIntakes',
        row,
        'value',
        'is empty and no note says why',
      ]),
    ...tables.efsaLimits
      .filter(({ kind, value }) => (kind === 'none') !== (value === undefined))
      .map(({ row }): IntakeFault => ['efsaLimits', row, 'value', 'does not fit the kind']),
  ];
}
