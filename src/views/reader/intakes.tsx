import type { ComponentChildren } from 'preact';
import { useCard } from '../../card/context';
import { SourceMarks } from '../../card/statement';
import { amountText, keyPart, numberText, type Translate } from '../../card/translate';
import type { IntakeStandards, LifeStage, StageIntake } from '../../knowledge/types';
import { Section } from './section';
import { TableBox } from './table-box';

type Standard<Key extends keyof IntakeStandards> = IntakeStandards[Key] & {};

const sourcesOf = (rows: readonly { readonly sources: readonly string[] }[]): string[] => [
  ...new Set(rows.flatMap(({ sources }) => sources)),
];

function Table(props: {
  readonly caption: ComponentChildren;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [name: string, ...cells: string[]])[];
}) {
  return (
    <TableBox caption={props.caption}>
      <thead>
        <tr>
          {props.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([name, ...cells]) => (
          <tr key={`${name} ${cells.join(' ')}`}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              // Cells stand in the order of the head.
              <td key={props.head[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

type Figures = Readonly<Partial<Record<StageIntake['type'], StageIntake>>>;

const figuresOf = (rows: readonly StageIntake[], stage: string): Figures =>
  Object.fromEntries(rows.filter((row) => row.stage === stage).map((row) => [row.type, row]));

/** Columns that not every nutrient has. */
const FURTHER = ['EAR', 'UL', 'CDRR'] as const;

/** Amounts of every life stage of the Dietary Reference Intakes (US and Canada). */
function StageTable(props: {
  readonly rows: Standard<'stages'>;
  readonly stages: readonly LifeStage[];
}) {
  const { t } = useCard();
  const { rows, stages } = props;
  const columns = FURTHER.filter((type) => rows.some((row) => row.type === type));
  const cell = (row: StageIntake | undefined): string =>
    row ? amountText(t, row.value, row.unit) : t('reader_none');
  const amount = ({ RDA, AI }: Figures): string =>
    RDA ? cell(RDA) : AI ? t('reader_adequate', [cell(AI)]) : t('reader_none');
  const scopes = [...new Set(rows.flatMap(({ scope }) => scope ?? []))];
  return (
    <>
      <Table
        caption={
          <>
            {t('reader_intakes_us')}
            <SourceMarks sources={sourcesOf(rows)} />
          </>
        }
        head={[
          t('card_table_group'),
          t('reader_intake_amount'),
          ...columns.map((type) => t(`reader_intake_${type}`)),
        ]}
        rows={stages.flatMap((stage) => {
          const figures = figuresOf(rows, stage.id);
          if (Object.keys(figures).length === 0) return [];
          return [[stage.name, amount(figures), ...columns.map((type) => cell(figures[type]))]];
        })}
      />
      <p class="soft">
        {scopes.map((scope) => `${t('reader_intake_scope', [scope])} `)}
        {!columns.includes('UL') && t('reader_intake_no_limit')}
      </p>
    </>
  );
}

/** Groups of pregnant and breastfeeding women say so by themselves. */
const isOfWomen = (group: string): boolean => /^(?:Pregnancy|Lactation)/.test(group);

const efsaWho = (t: Translate, { sex, group }: Standard<'efsa'>[number]): string =>
  sex === 'any' || isOfWomen(group) ? group : t(`reader_sex_${sex}`, [group]);

/** The European figures, named as such: where authorities differ, both are shown. */
function EuropeTable({ rows }: { readonly rows: Standard<'efsa'> }) {
  const { t } = useCard();
  const value = ({ value: amount, unit = '', counts, note }: (typeof rows)[number]): string =>
    // A range stands in `counts`, and has the unit behind it; beside a value it says what is counted.
    (amount === undefined
      ? [counts, counts && unit, note]
      : [amountText(t, amount, unit), counts, note]
    )
      .filter(Boolean)
      .join(' ') || t('reader_none');
  return (
    <Table
      caption={
        <>
          {t('reader_intakes_europe')}
          <SourceMarks sources={sourcesOf(rows)} />
        </>
      }
      head={[t('card_table_group'), t('reader_intake_kind'), t('reader_intake_amount')]}
      rows={rows.map((row) => [efsaWho(t, row), t(`reader_efsa_${row.type}`), value(row)])}
    />
  );
}

function Lines(props: {
  readonly heading: string;
  readonly sources: readonly string[];
  readonly lines: readonly string[];
}) {
  return (
    <>
      <h3>
        {props.heading}
        <SourceMarks sources={props.sources} />
      </h3>
      <ul class="reader-lines">
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** A text with what is said besides, if anything is, as the sentence of a key has it. */
const withMore = (t: Translate, key: string, text: string, more = ''): string =>
  more === '' ? text : t(key, [text, more]);

function europeanLimit(t: Translate, limit: Standard<'efsaLimits'>[number]): string {
  const { kind, value, unit = '', note } = limit;
  const amount = value === undefined ? '' : amountText(t, value, unit);
  return withMore(t, 'reader_limit_note', t(`reader_limit_${keyPart(kind)}`, [amount]), note);
}

/** All that authorities say of amounts: every life stage, both sides of the Atlantic, labels, units and forms. */
export function Intakes(props: {
  readonly standards: IntakeStandards;
  readonly stages: readonly LifeStage[];
}) {
  const { t } = useCard();
  const { standards, stages } = props;
  const { dailyValues, efsa, efsaLimits, energyShares, conversions, compounds } = standards;
  return (
    <Section heading={t('reader_intakes')}>
      {standards.stages && <StageTable rows={standards.stages} stages={stages} />}
      {efsa && <EuropeTable rows={efsa} />}
      {efsaLimits && (
        <Lines
          heading={t('reader_limits_europe')}
          sources={sourcesOf(efsaLimits)}
          lines={efsaLimits.map((limit) => europeanLimit(t, limit))}
        />
      )}
      {energyShares && (
        <Lines
          heading={t('reader_energy')}
          sources={sourcesOf(energyShares)}
          lines={energyShares.map(({ group, fromPercent, toPercent, counts }) =>
            withMore(
              t,
              'reader_energy_counts',
              t('reader_energy_share', [
                group,
                numberText(t, fromPercent),
                numberText(t, toPercent),
              ]),
              counts,
            ),
          )}
        />
      )}
      {dailyValues && (
        <Lines
          heading={t('reader_labels')}
          sources={sourcesOf(dailyValues)}
          lines={dailyValues.map(({ group, value, unit }) =>
            t('card_intake_group', [group, amountText(t, value, unit)]),
          )}
        />
      )}
      {conversions && (
        <Lines
          heading={t('reader_units')}
          sources={sourcesOf(conversions)}
          lines={conversions.map(({ from, value, unit, note }) =>
            withMore(
              t,
              'reader_conversion_note',
              t('reader_conversion', [from, amountText(t, value, unit)]),
              note,
            ),
          )}
        />
      )}
      {compounds && (
        <Lines
          heading={t('reader_compounds')}
          sources={sourcesOf(compounds)}
          lines={compounds.map(({ compound, percent }) =>
            t('reader_compound', [compound, numberText(t, percent)]),
          )}
        />
      )}
    </Section>
  );
}
