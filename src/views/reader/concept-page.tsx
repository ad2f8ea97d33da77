import { useEffect, useMemo, useState } from 'preact/hooks';
import { KindLabel, accentOf } from '../../card/accent';
import { ContentsList, FoodList } from '../../card/bars';
import { foodsOfCard } from '../../card/brief-parts';
import { citationsOf, type Citation, type Citer, type Further } from '../../card/citations';
import {
  CardContext,
  useCard,
  useNumbers,
  useShown,
  type CardContextValue,
} from '../../card/context';
import { IntakeFigure } from '../../card/intake';
import { InteractionList } from '../../card/interactions';
import { LinkSections } from '../../card/links';
import { ConceptNames, StatementList } from '../../card/lists';
import { RedFlags } from '../../card/red-flags';
import { SourceLink } from '../../card/sources';
import { StatementText } from '../../card/statement';
import { plural } from '../../card/translate';
import { Verdicts } from '../../card/verdicts';
import type {
  AllDietFoods,
  AllStandards,
  ConceptHead,
  ConceptRecord,
  Statement,
} from '../../knowledge/types';
import { furtherVerdicts } from '../../knowledge/verdicts';
import { useView } from '../context';
import { Foods } from './foods';
import { Intakes } from './intakes';
import { Section } from './section';
import { Title } from './title';

type Loaded = ConceptRecord | 'loading' | 'missing';

/** The record of a concept, from the background, and the way to ask for it again. */
function useRecord(id: string): readonly [Loaded, () => void] {
  const { extension } = useView();
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly record: Loaded }>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const take = (record: Loaded): void => {
      if (isCurrent) setLoaded({ id, record });
    };
    extension.records([id]).then(
      ([record]) => take(record ?? 'missing'),
      () => take('missing'),
    );
    return () => {
      isCurrent = false;
    };
  }, [extension, id, round]);
  const askAgain = (): void => {
    setLoaded(undefined);
    setRound(round + 1);
  };
  return [loaded?.id === id ? loaded.record : 'loading', askAgain];
}

/** What should be there did not come: the background may have been stopped in between. */
function Missing(props: { readonly name: string; readonly onAgain: () => void }) {
  const { t } = useView();
  return (
    <>
      <Title text={props.name} />
      <p role="alert">{t('popup_no_record')}</p>
      <p class="reader-ways">
        <button type="button" class="button" onClick={props.onAgain}>
          {t('reader_again')}
        </button>
        <a href="#/">{t('reader_all')}</a>
      </p>
    </>
  );
}

function Statements(props: {
  readonly heading: string;
  readonly statements: readonly Statement[] | undefined;
}) {
  const { heading, statements = [] } = props;
  if (statements.length === 0) return null;
  return (
    <Section heading={heading}>
      <StatementList statements={statements} />
    </Section>
  );
}

function Careful({ record }: { readonly record: ConceptRecord }) {
  const { t } = useCard();
  const { interactions = [], cautions = [] } = record;
  if (interactions.length + cautions.length === 0) return null;
  return (
    <Section heading={t('card_cautions')}>
      <InteractionList interactions={interactions} isFull />
      {cautions.length > 0 && <StatementList statements={cautions} />}
    </Section>
  );
}

function Related({ record }: { readonly record: ConceptRecord }) {
  const { t } = useCard();
  const { related = [] } = record;
  if (related.length === 0) return null;
  return (
    <Section heading={t('card_related')}>
      <ConceptNames concepts={related} />
    </Section>
  );
}

/** Each source with what was done with it: read, or only believed to say so. */
function References({ citations }: { readonly citations: readonly Citation[] }) {
  const { t } = useCard();
  const { dataset } = useView();
  return (
    <Section heading={plural(t, 'card_sources', citations.length)}>
      <ol class="reader-sources">
        {citations.map(({ source, use, number }) => (
          <li key={source.id} value={number}>
            <SourceLink source={source} />
            <span class="soft">{t(`card_source_${use}`)}</span>
          </li>
        ))}
      </ol>
      <p class="soft">{t('reader_dataset', [dataset.version, dataset.date])}</p>
    </Section>
  );
}

/** What the full view knows of all concepts beside their records. */
export interface BesideRecords {
  readonly standards: AllStandards;
  readonly dietFoods: AllDietFoods;
}

function Article(props: { readonly record: ConceptRecord } & BesideRecords) {
  const { t } = useCard();
  const { standards, dietFoods } = props;
  const record = useShown(props.record);
  const hasNumbers = useNumbers();
  const [intake] = (hasNumbers && record.intakes) || [];
  const own = standards.concepts[record.id];
  const verdicts = furtherVerdicts(record);
  return (
    <>
      {intake && (
        <div class="reader-figure">
          <IntakeFigure intake={intake} />
        </div>
      )}
      <Statements heading={t('card_causes')} statements={record.causes} />
      <Statements heading={t('card_notes')} statements={record.notes} />
      {(record.links?.length ?? 0) > 0 && (
        <Section heading={t(record.kind === 'nutrient' ? 'reader_signs' : 'reader_linked')}>
          <LinkSections record={record} isFull isUnfolded />
        </Section>
      )}
      {verdicts.length > 0 && (
        <Section heading={t('card_verdicts')}>
          <Verdicts verdicts={verdicts} own={record.id} heading="h3" />
        </Section>
      )}
      <Careful record={record} />
      {record.contents && (
        <Section heading={t('reader_contents')}>
          <ContentsList contents={record.contents} limit={Infinity} />
        </Section>
      )}
      {record.foods && hasNumbers && (
        <Foods
          foods={record.foods}
          dietFoods={dietFoods.concepts[record.id] ?? []}
          intake={intake}
        />
      )}
      {record.foods && !hasNumbers && (
        <Section heading={t('reader_foods')}>
          <FoodList foods={foodsOfCard(record.foods)} intake={undefined} />
        </Section>
      )}
      {hasNumbers && own && <Intakes standards={own} stages={standards.stages} />}
      <Related record={record} />
    </>
  );
}

function furtherOf(record: ConceptRecord, { standards, dietFoods }: BesideRecords): Further {
  const tables = Object.values(standards.concepts[record.id] ?? {});
  return {
    citers: [
      ...furtherVerdicts(record),
      ...(dietFoods.concepts[record.id] ?? []),
      ...tables.flatMap((rows: readonly Citer[]) => rows),
    ],
    sources: [...dietFoods.sources, ...standards.sources],
  };
}

/** Everything that we know of one concept. */
export function ConceptPage(
  props: {
    readonly head: ConceptHead;
    readonly onOpen: (concept: string) => void;
  } & BesideRecords,
) {
  const { t } = useView();
  const { head, standards, dietFoods, onOpen } = props;
  const [record, askAgain] = useRecord(head.id);
  const citations = useMemo(
    () =>
      typeof record === 'string'
        ? []
        : citationsOf(record, furtherOf(record, { standards, dietFoods })),
    [record, standards, dietFoods],
  );
  const context = useMemo((): CardContextValue => {
    const numbers = new Map(citations.map(({ source, number }) => [source.id, number]));
    return { t, onOpen, numberOf: (id) => numbers.get(id) };
  }, [citations, t, onOpen]);
  if (record === 'loading')
    return (
      <p class="soft" role="status">
        {t('reader_loading')}
      </p>
    );
  if (record === 'missing') return <Missing name={head.name} onAgain={askAgain} />;
  return (
    <CardContext.Provider value={context}>
      <article class={`card reader-article card-accent-${accentOf(record.kind, record.topic)}`}>
        <header class="reader-title">
          <Title key={record.id} text={record.name} />
          <KindLabel kind={record.kind} topic={record.topic} t={t} />
          {record.alsoCalled.length > 0 && (
            <p class="soft">
              {t('card_also_called', [record.alsoCalled.join(t('card_list_separator'))])}
            </p>
          )}
        </header>
        {/* After the heading, which has the focus: what is before it is not heard. */}
        <RedFlags flags={record.redFlags ?? []} isFull />
        <p class="reader-summary">
          <StatementText statement={record.summary} />
        </p>
        <Article record={record} standards={standards} dietFoods={dietFoods} />
        <References citations={citations} />
        <p class="soft">{t('card_disclaimer')}</p>
      </article>
    </CardContext.Provider>
  );
}
