import { ConceptButton } from '../../card/concept-button';
import { useCard } from '../../card/context';
import { SourceMarks } from '../../card/statement';
import type { Verdict } from '../../knowledge/types';
import { useView } from '../context';
import { otherOf } from './further-verdicts';
import { Section } from './section';

const keyOf = (value: string): string => value.replaceAll('-', '_');

/** In the order in which they are told. */
const RELATIONS = ['relieves', 'lack-causes', 'excess-causes'] as const;

/** The concept at the other end of a claim, and what was found. */
function VerdictRow({ verdict, own }: { readonly verdict: Verdict; readonly own: string }) {
  const { t } = useCard();
  const { heads } = useView();
  const other = otherOf(verdict, own);
  const head = heads.get(other);
  return (
    <li class="card-link">
      <span class="card-link-head">
        {/* Some illnesses that claims are about have no card: their id is their name. */}
        <ConceptButton concept={head?.id} name={head?.name ?? other.replaceAll('-', ' ')} />
        <span class={`card-link-strength card-small reader-verdict-${verdict.verdict}`}>
          {t(`reader_verdict_${keyOf(verdict.verdict)}`)}
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
export function Verdicts(props: { readonly verdicts: readonly Verdict[]; readonly own: string }) {
  const { t } = useCard();
  const { verdicts, own } = props;
  const side = verdicts.some(({ subject }) => subject === own) ? 'subject' : 'object';
  return (
    <Section heading={t('reader_verdicts')}>
      {RELATIONS.map((relation) => {
        const ofRelation = verdicts.filter((verdict) => verdict.relation === relation);
        if (ofRelation.length === 0) return null;
        return (
          <div key={relation}>
            <h3>{t(`reader_claims_${side}_${keyOf(relation)}`)}</h3>
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
    </Section>
  );
}
