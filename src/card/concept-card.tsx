import type { ComponentChildren, Ref } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { ConceptRecord, Statement } from '../knowledge/types';
import type { Reason } from '../reading/types';
import { accentOf } from './accent';
import type { ClaimText } from './as-text';
import { isNotesFirst, shownCautions, shownVerdicts, toldInteractions } from './brief';
import { briefLimits } from './brief-limits';
import { foodsOfCard, namesUntold, type Limits } from './brief-parts';
import { citationsOf } from './citations';
import { CardContext, useCard, useNumbers, useShown, type CardContextValue } from './context';
import { CopyAndReport } from './copy-and-report';
import { ContentsList, FoodList } from './bars';
import { IntakeFigure, IntakeTable } from './intake';
import { Group } from './group';
import { InteractionList, InteractionNames } from './interactions';
import { LinkSections } from './links';
import { ConceptNames, StatementList } from './lists';
import type { Pin } from './pin';
import { RedFlags, hasMoreFlags } from './red-flags';
import { ReasonLine, SourceList } from './sources';
import { StatementText } from './statement';
import { TitleBar } from './title-bar';
import type { Translate } from './translate';
import { VerdictSection } from './verdicts';

export interface ConceptCardProps {
  readonly record: ConceptRecord;
  readonly t: Translate;
  /** Opens another concept, in the same place. Without it names of concepts are plain text. */
  readonly onOpen?: ((conceptId: string) => void) | undefined;
  /** Goes back to the concept before; without it there is no Back. */
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** Lets the card be pinned and moved; absent where it can't be. */
  readonly pin?: Pin | undefined;
  /** Why the mention that was pointed at is highlighted. */
  readonly reason?: Reason | undefined;
  /** Above all but red flags: what the sentence pointed at claims, and what is known of it. */
  readonly claims?: ComponentChildren;
  /** The same as text, to be copied. */
  readonly claimText?: (() => Promise<ClaimText>) | undefined;
  /** Beside the reason: how to put the highlight away. */
  readonly notRelevant?: ComponentChildren;
  /** Opens all that we know of the concept; absent where that is shown already. */
  readonly onFull?: ((conceptId: string) => void) | undefined;
  /** Version of the dataset; with it statements can be reported. */
  readonly dataset?: string | undefined;
  /** Everything at once; otherwise about nine lines, and the rest after "More". */
  readonly isFull?: boolean;
  /** Id for the heading, where a dialog is labelled by it; the red flags get it with `-flags`. */
  readonly headingId?: string;
  /** The heading, to move the focus to. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
}

type Part = keyof Limits;
type Cut = <Item>(part: Part, items: readonly Item[] | undefined) => readonly Item[];

const cutTo =
  (limits: Limits | undefined): Cut =>
  (part, items = []) =>
    limits ? items.slice(0, limits[part]) : items;

/** True if something of the record is only shown after "More". */
function hasMore(record: ConceptRecord): boolean {
  const { intakes, foods, causes, interactions = [], cautions = [], notes } = record;
  const { links = [], related = [] } = record;
  const careful = shownCautions(record, false);
  const limits = briefLimits(record);
  return (
    links.length > 0 ||
    related.length > 0 ||
    // In brief without who it was found in, and not where a claim stands above.
    shownVerdicts(record, true).length > 0 ||
    hasMoreFlags(record.redFlags ?? []) ||
    interactions.length > toldInteractions(record, false) ||
    careful.interactions.length < interactions.length ||
    careful.cautions.length < cautions.length ||
    (record.kind === 'nutrient' && (notes?.length ?? 0) > 0) ||
    Object.entries({
      intakes,
      foods,
      causes,
      notes,
      also: record.alsoCalled,
      contents: record.contents?.nutrients,
    }).some(([part, items = []]) => items.length > limits[part as Part])
  );
}

function Section(props: {
  readonly heading: string;
  /** The heading runs into the text. */
  readonly isRunning?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={props.isRunning ? 'card-section card-running' : 'card-section'}>
      <h3 class="card-label">{props.heading}</h3> {props.children}
    </section>
  );
}

function Statements(props: {
  readonly heading: string;
  readonly statements: readonly Statement[];
  /** One behind the other instead of a line each. */
  readonly isRunning: boolean;
}) {
  if (props.statements.length === 0) return null;
  return (
    <Section heading={props.heading} isRunning={props.isRunning}>
      <StatementList statements={props.statements} />
    </Section>
  );
}

function Careful({ record, isFull }: { readonly record: ConceptRecord; readonly isFull: boolean }) {
  const { t } = useCard();
  const { interactions, cautions } = shownCautions(record, isFull);
  if (interactions.length + cautions.length === 0) return null;
  const list = (told: number) => (
    <>
      <InteractionList interactions={interactions.slice(0, told)} isFull={isFull} />
      <InteractionNames interactions={interactions.slice(told)} />
      {cautions.length > 0 && <StatementList statements={cautions} />}
    </>
  );
  return isFull ? (
    <Group
      key={record.id}
      heading={t('card_cautions')}
      count={interactions.length + cautions.length}
    >
      {(isOpen) => list(isOpen ? Infinity : 0)}
    </Group>
  ) : (
    <Section heading={t('card_cautions')} isRunning>
      {list(toldInteractions(record, isFull))}
    </Section>
  );
}

function Related({ related }: { readonly related: NonNullable<ConceptRecord['related']> }) {
  const { t } = useCard();
  if (related.length === 0) return null;
  return (
    <Section heading={t('card_related')}>
      <ConceptNames concepts={related} />
    </Section>
  );
}

function Summary(props: {
  readonly record: ConceptRecord;
  readonly cut: Cut;
  readonly isFull: boolean;
}) {
  const { t } = useCard();
  const { record, cut, isFull } = props;
  const names = isFull ? record.alsoCalled : namesUntold(record);
  const also = cut('also', names).join(t('card_list_separator'));
  return (
    <div class="card-head">
      <p class="card-summary">
        <StatementText statement={record.summary} />{' '}
        {also && <span class="card-small">{t('card_also_called', [also])}</span>}
      </p>
    </div>
  );
}

function Body(props: {
  readonly record: ConceptRecord;
  readonly cut: Cut;
  readonly isFull: boolean;
  /** The card opens with what is known of a claim. */
  readonly hasClaims: boolean;
}) {
  const { record, cut, isFull, hasClaims } = props;
  const { t } = useCard();
  const hasNumbers = useNumbers();
  const [intake] = (hasNumbers && record.intakes) || [];
  const notes = (
    <Statements
      heading={t('card_notes')}
      statements={cut('notes', record.notes)}
      isRunning={!isFull}
    />
  );
  const areNotesFirst = isNotesFirst(record);
  return (
    <>
      <Statements
        heading={t('card_causes')}
        statements={cut('causes', record.causes)}
        isRunning={!isFull}
      />
      {intake && (
        <section class="card-section">
          <IntakeFigure intake={intake} />
          {isFull && <IntakeTable intakes={record.intakes ?? []} />}
        </section>
      )}
      {areNotesFirst && notes}
      <LinkSections record={record} isFull={isFull} />
      {(isFull || !hasClaims) && <VerdictSection record={record} isFull={isFull} />}
      <ContentsList
        contents={record.contents}
        limit={isFull ? Infinity : briefLimits(record).contents}
      />
      <FoodList foods={cut('foods', foodsOfCard(record.foods ?? []))} intake={intake} />
      {!areNotesFirst && (isFull || record.kind !== 'nutrient') && notes}
      <Careful record={record} isFull={isFull} />
      {isFull && <Related related={record.related ?? []} />}
    </>
  );
}

/**
 * All that we say of one concept: what is urgent first, then what it is, then the rest. Used in the
 * page's card and on our own pages; needs tokens.css and concept-card.css.
 */
export function ConceptCard(props: ConceptCardProps) {
  const { t, onOpen } = props;
  const record = useShown(props.record);
  const ownId = useId();
  const headingId = props.headingId ?? ownId;
  const [opened, setOpened] = useState<string>();
  const isFull = props.isFull === true || opened === record.id;
  const isWhole = isFull || !hasMore(record);
  const cut = cutTo(isFull ? undefined : briefLimits(record));
  const citations = useMemo(() => citationsOf(record), [record]);
  const context = useMemo((): CardContextValue => {
    const numbers = new Map(citations.map(({ source, number }) => [source.id, number]));
    return { t, onOpen, numberOf: (id) => numbers.get(id) };
  }, [citations, t, onOpen]);
  return (
    <CardContext.Provider value={context}>
      <article
        class={`card card-accent-${accentOf(record.kind, record.topic)}`}
        lang={t('card_lang')}
        dir={t('card_dir') === 'rtl' ? 'rtl' : 'ltr'}
        aria-labelledby={headingId}
      >
        <div class="card-body">
          <div id={`${headingId}-flags`}>
            <RedFlags flags={record.redFlags ?? []} isFull={isFull} />
          </div>
          {props.claims}
          <TitleBar {...props} headingId={headingId} />
          <Summary record={record} cut={cut} isFull={isFull} />
          <Body record={record} cut={cut} isFull={isFull} hasClaims={Boolean(props.claims)} />
        </div>
        <footer class="card-footer">
          {!props.isFull && hasMore(record) && (
            <button
              type="button"
              class="card-more"
              aria-expanded={isFull}
              onClick={() => setOpened(isFull ? undefined : record.id)}
            >
              {t(isFull ? 'card_less' : 'card_more')}
            </button>
          )}
          {props.reason && <ReasonLine reason={props.reason} />}
          {props.notRelevant}
          <SourceList citations={citations} />
          {/* A brief card has room for one line of controls: the others come with all that there is. */}
          {isWhole && props.onFull && (
            <button type="button" class="card-action" onClick={() => props.onFull?.(record.id)}>
              {t('card_open_full')}
            </button>
          )}
          {isWhole && props.dataset && (
            <CopyAndReport
              key={record.id}
              record={record}
              isFull={isFull}
              dataset={props.dataset}
              hasClaims={Boolean(props.claims)}
              claimText={props.claimText}
            />
          )}
          <p>{t('card_disclaimer')}</p>
        </footer>
      </article>
    </CardContext.Provider>
  );
}
