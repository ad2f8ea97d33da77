// What people of each life stage need and should not exceed, from the tables of intakes.
import type { Intake, IntakeStandards, LifeStage } from '../src/knowledge/types';
import { elementShare } from './compounds';
import type { Tables } from './knowledge-tables';
import { unlessEmpty } from './unless-empty';

type IntakeRow = Tables['intakes'][number];
type StageRow = Tables['lifeStages'][number];

/** Figures of one life stage by type. */
type Figures = Readonly<Partial<Record<IntakeRow['type'], IntakeRow>>>;

/** First year of age of the life stages that cards group: those of adults. */
const ADULT = 19;
const GROUP_NAMES = { male: 'Men', female: 'Women', any: 'Adults' } as const;
const STATE_NAMES = { pregnant: 'Pregnant', breastfeeding: 'Breastfeeding' } as const;
/** First and last year of the stages of pregnant adults: a group that spans them needs no years. */
const CHILDBEARING = { from: 19, to: 50 };

interface Group {
  readonly who: string;
  readonly from: number;
  readonly to: number | undefined;
  readonly figures: Figures;
}

function figuresOf(rows: readonly IntakeRow[], stage: string): Figures {
  return Object.fromEntries(
    rows.filter((row) => row.stage === stage).map((row) => [row.type, row]),
  );
}

const amountOf = ({ RDA, AI }: Figures): IntakeRow | undefined => RDA ?? AI;

/** True if a card would say the same of both. */
function sameFigures(a: Figures, b: Figures): boolean {
  const [one, other] = [amountOf(a), amountOf(b)];
  const same = (type: 'UL' | 'CDRR'): boolean => a[type]?.value === b[type]?.value;
  return one?.type === other?.type && one?.value === other?.value && same('UL') && same('CDRR');
}

/** Joins neighbours of one sex and state with the same figures. */
function neighbours(rows: readonly IntakeRow[], stages: readonly StageRow[]): Group[] {
  const groups: Group[] = [];
  for (const { id, sex, from, to, state } of stages) {
    const figures = figuresOf(rows, id);
    if (!amountOf(figures)) continue;
    const who = state === '' ? GROUP_NAMES[sex] : STATE_NAMES[state];
    const last = groups.at(-1);
    const joins = last?.who === who && last.to === from - 1 && sameFigures(last.figures, figures);
    if (last && joins) groups.splice(-1, 1, { ...last, to });
    else groups.push({ who, from, to, figures });
  }
  return groups;
}

/** Men and women become adults where they agree. */
function joinSexes(groups: readonly Group[]): Group[] {
  const twin = (group: Group, who: string): Group | undefined =>
    groups.find(
      (other) =>
        other.who === who &&
        other.from === group.from &&
        other.to === group.to &&
        sameFigures(other.figures, group.figures),
    );
  return groups
    .filter((group) => group.who !== GROUP_NAMES.female || !twin(group, GROUP_NAMES.male))
    .map((group) =>
      group.who === GROUP_NAMES.male && twin(group, GROUP_NAMES.female)
        ? { ...group, who: GROUP_NAMES.any }
        : group,
    );
}

function label({ who, from, to }: Group): string {
  const isState = who === STATE_NAMES.pregnant || who === STATE_NAMES.breastfeeding;
  if (isState)
    return from === CHILDBEARING.from && to === CHILDBEARING.to ? who : `${who}, ${from}–${to}`;
  return to === undefined ? `${who} ${from}+` : `${who} ${from}–${to}`;
}

/** Amount and limit of adults, life stages that agree in one group ("Women 31–50"). */
export function adultIntakes(id: string, tables: Tables): Intake[] {
  const rows = tables.intakes.filter(({ concept }) => concept === id);
  const adults = tables.lifeStages.filter(({ from }) => from >= ADULT);
  return joinSexes(neighbours(rows, adults)).flatMap((group) => {
    const amount = amountOf(group.figures);
    if (!amount || (amount.type !== 'RDA' && amount.type !== 'AI')) return [];
    const { UL, CDRR } = group.figures;
    const limit = UL && {
      upperLimit: UL.value,
      ...(UL.unit === amount.unit ? {} : { upperLimitUnit: UL.unit }),
      ...(UL.scope === '' ? {} : { upperLimitScope: UL.scope }),
    };
    return [
      {
        group: label(group),
        basis: amount.type,
        amount: amount.value,
        unit: amount.unit,
        ...limit,
        ...(CDRR ? { reduceAbove: CDRR.value } : {}),
        sources: amount.sources,
      },
    ];
  });
}

/** A row without what tells where it stands; a cell that says nothing is left out. */
function cells<T extends { readonly concept: string; readonly row: number }>(
  rows: readonly T[],
  id: string,
): Omit<T, 'concept' | 'row'>[] {
  return rows
    .filter(({ concept }) => concept === id)
    .map(({ concept: _concept, row: _row, ...rest }) => {
      const said = Object.entries(rest).filter(([, value]) => value !== '' && value !== undefined);
      return Object.fromEntries(said) as Omit<T, 'concept' | 'row'>;
    });
}

function compoundsOf(id: string, { compounds }: Tables): IntakeStandards['compounds'] & {} {
  return compounds
    .filter(({ concept }) => concept === id)
    .map(({ compound, formula, element, sources }) => ({
      compound,
      formula,
      percent: Number((100 * (elementShare(formula, element) ?? 0)).toFixed(1)),
      sources,
    }));
}

function energyShares(id: string, tables: Tables): IntakeStandards['energyShares'] & {} {
  return cells(tables.energyShares, id).map(({ from_percent, to_percent, ...rest }) => ({
    ...rest,
    fromPercent: from_percent,
    toPercent: to_percent,
  }));
}

/**
 * All that the standards say of a nutrient: each value of each life stage, shares of energy, the labels' daily
 * values, and the European ones beside them. Nothing where none says anything.
 */
export function standardsOf(id: string, tables: Tables): IntakeStandards | undefined {
  const standards: IntakeStandards = {
    ...unlessEmpty('stages', cells(tables.intakes, id)),
    ...unlessEmpty('energyShares', energyShares(id, tables)),
    ...unlessEmpty('dailyValues', cells(tables.dailyValues, id)),
    ...unlessEmpty('efsa', cells(tables.efsaIntakes, id)),
    ...unlessEmpty('efsaLimits', cells(tables.efsaLimits, id)),
    ...unlessEmpty('conversions', cells(tables.conversions, id)),
    ...unlessEmpty('compounds', compoundsOf(id, tables)),
  };
  return Object.keys(standards).length > 0 ? standards : undefined;
}

/** The life stages, for whoever shows or compares them. */
export function lifeStages(tables: Tables): LifeStage[] {
  return tables.lifeStages.map(({ id, label: name, sex, from, to, state }) => ({
    id,
    name,
    sex,
    from,
    ...(to === undefined ? {} : { to }),
    ...(state === '' ? {} : { state }),
  }));
}
