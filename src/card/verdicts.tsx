import type { ConceptRecord, Verdict } from '../knowledge/types';
import { otherName, otherOf } from '../knowledge/verdicts';
import { shownVerdicts } from './brief';
import { ConceptButton } from './concept-button';
import { useCard } from './context';
import { Group } from './group';
import { StatementList } from './lists';
import { SourceMarks } from './statement';
import { keyPart } from './translate';

/** In the order in which they are told. */
const RELATIONS = ['relieves', 'lack-causes', 'excess-causes'] as const;

/** The concept at the other end of a claim, and what was found. */
function VerdictRow({ verdict, own }: { readonly verdict: Verdict; readonly own: string }) {
  const { t } = useCard();
  return (
    <li class="card-link">
      <span class="card-link-head">
        <ConceptButton
          concept={verdict.name && otherOf(verdict, own)}
          name={otherName(verdict, own)}
        />
        <span class={`card-link-strength card-small card-verdict-${verdict.verdict}`}>
          {t(`card_verdict_short_${keyPart(verdict.verdict)}`)}
        </span>
      </span>
      <span class="card-small card-link-text">
        {verdict.who && `${t('card_verdict_who', [verdict.who])} `}
        {verdict.text}
        <SourceMarks {...verdict} />
      </span>
    </li>
  );
}

/** What is known of claims that popular texts make of a concept, by what they claim. */
export function Verdicts(props: {
  readonly verdicts: readonly Verdict[];
  readonly own: string;
  /** Level of the headings. */
  readonly heading: 'h3' | 'h4';
}) {
  const { t } = useCard();
  const { verdicts, own, heading: Heading } = props;
  const side = verdicts.some(({ subject }) => subject === own) ? 'subject' : 'object';
  return (
    <>
      {RELATIONS.map((relation) => {
        const ofRelation = verdicts.filter((verdict) => verdict.relation === relation);
        return ofRelation.length === 0 ? null : (
          <div class="card-direction" key={relation}>
            <Heading class="card-label">{t(`card_claims_${side}_${keyPart(relation)}`)}</Heading>
            <ul class="card-links">
              {ofRelation.map((verdict) => (
                <VerdictRow
                  key={`${verdict.subject} ${verdict.object}`}
                  verdict={verdict}
                  own={own}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

/** What is known of claims, on a card; in brief only where there are no links, each in its own words. */
export function VerdictSection(props: {
  readonly record: ConceptRecord;
  readonly isFull: boolean;
}) {
  const { t } = useCard();
  const { record, isFull } = props;
  const verdicts = shownVerdicts(record, isFull);
  if (verdicts.length === 0) return null;
  if (isFull)
    return (
      <Group key={record.id} heading={t('card_verdicts')} count={verdicts.length}>
        {(isOpen) => isOpen && <Verdicts verdicts={verdicts} own={record.id} heading="h4" />}
      </Group>
    );
  return (
    <section class="card-section card-running">
      <h3 class="card-label">{t('card_verdicts')}</h3> <StatementList statements={verdicts} />
    </section>
  );
}
