import { useLayoutEffect, useState } from 'preact/hooks';
import type { ConceptRecord } from '../knowledge/types';
import type { ClaimText } from './as-text';
import type { LoadRecord } from './card-view';
import { knownOf, wordingOf, type ClaimHere, type Known } from './claim-lens';
import { saying, verdictWords } from './claim-words';
import { useCard } from './context';
import { SourceLink } from './sources';
import { GradeLabel, SourceMarks } from './statement';
import type { Translate } from './translate';

/** The first source of a statement, by title and year. */
function FirstSource(props: { readonly ids: readonly string[]; readonly record: ConceptRecord }) {
  const source = props.record.sources.find(({ id }) => id === props.ids[0]);
  return source ? (
    <p class="card-claim-source">
      <SourceLink source={source} />
    </p>
  ) : null;
}

function KnownLines({ known, isDenied }: { readonly known: Known; readonly isDenied: boolean }) {
  const { t } = useCard();
  return (
    <>
      {known.verdicts.map((verdict) => (
        <div key={verdict.relation} class="card-claim-known">
          <p>
            <strong>{verdictWords(t, verdict.verdict, isDenied)}</strong>{' '}
            {verdict.who && <span class="card-small">{t('card_verdict_who', [verdict.who])}</span>}
          </p>
          <p>
            {verdict.text}
            <SourceMarks {...verdict} />
          </p>
          <FirstSource ids={verdict.sources} record={known.record} />
        </div>
      ))}
      {known.links.map((link) => (
        <div key={link.direction} class="card-claim-known">
          <p class="card-claim-grade">
            <strong>{t(`card_claim_${link.direction}_${link.strength}`)}</strong>
            {link.grade && <GradeLabel grade={link.grade} />}
          </p>
          <p>
            {link.text}
            <SourceMarks {...link} />
          </p>
          <FirstSource ids={link.sources} record={known.record} />
        </div>
      ))}
    </>
  );
}

/**
 * What a claim says, and what is known of it.
 *
 * @param record of the card
 * @param subject record of the claim's subject, once it is here
 */
export function tellClaim(
  t: Translate,
  here: ClaimHere,
  record: ConceptRecord,
  subject: ConceptRecord | undefined,
): ClaimText {
  const { hedged, relation } = here.claim;
  return {
    said: saying(t, { ...here, wording: wordingOf(here), hedged }, subject?.name),
    known: knownOf(here, record) ?? (subject && knownOf(here, subject)),
    isDenied: relation === 'none',
  };
}

/** The record of a claim's nutrient; undefined while it is on its way or if there is none. */
function useRecord(id: string, load: LoadRecord): ConceptRecord | undefined {
  const [loaded, setLoaded] = useState(() => load(id));
  useLayoutEffect(() => {
    if (loaded instanceof Promise) void loaded.then(setLoaded);
  }, [loaded]);
  return loaded instanceof Promise ? undefined : loaded;
}

/** One claim of the sentence pointed at, and what is known of it. */
export function ClaimNote(props: {
  readonly here: ClaimHere;
  /** The card's own record. */
  readonly record: ConceptRecord;
  readonly load: LoadRecord;
}) {
  const { t } = useCard();
  const { here, record, load } = props;
  const subject = useRecord(here.claim.subject, load);
  const { said, known, isDenied } = tellClaim(t, here, record, subject);
  return (
    <section class="card-claim">
      <p class="card-claim-said">{said}</p>
      {known ? (
        <KnownLines known={known} isDenied={isDenied} />
      ) : (
        <p class="card-small">{t('card_claim_unknown')}</p>
      )}
    </section>
  );
}
