import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { saying, verdictWords } from '../../card/claim-words';
import { plural, type Translate } from '../../card/translate';
import type { LinkStrength, Verdict, VerdictKind } from '../../knowledge/types';
import { useView } from '../context';
import type { ListedClaim } from './use-reading';

/** Claims shown at first: more would push what else is on the page out of sight. */
const FIRST_CLAIMS = 3;

/** What was found, by a shape too: the colours are for those who see them. */
type Outcome = 'for' | 'part' | 'against' | 'open';

const SHAPES: Readonly<Record<Outcome, string>> = {
  for: 'm3 8.5 3.5 3.5L13 4.5',
  part: 'M2.5 10c2-5 4 3 6-1s3.5-3.5 5-1',
  against: 'm4 4 8 8m0-8-8 8',
  open: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7m0 2.5v.1',
};

const OF_VERDICT = {
  supported: 'for',
  'supported-in-deficiency': 'part',
  mixed: 'part',
  against: 'against',
  'not-studied': 'open',
} as const satisfies Record<VerdictKind, Outcome>;
const OF_LINK = {
  hallmark: 'for',
  common: 'for',
  possible: 'part',
  none: 'against',
} as const satisfies Record<LinkStrength, Outcome>;

/** The one of several verdicts that a denial is about: "does not help" is about help. */
const verdictFor = ({ claim, known }: ListedClaim): Verdict | undefined =>
  (claim.wording === 'no_effect'
    ? known?.verdicts.find(({ relation }) => relation === 'relieves')
    : undefined) ?? known?.verdicts[0];

/** Of a denial the outcome is the other way round. */
const TURNED = { for: 'against', against: 'for', part: 'part', open: 'open' } as const;

/** What is known in a few words, and its sentence. */
function outcomeOf(t: Translate, listed: ListedClaim): readonly [Outcome, string, string?] {
  const { claim, known } = listed;
  const isDenied = claim.relation === 'none';
  const verdict = verdictFor(listed);
  if (verdict) {
    const outcome = OF_VERDICT[verdict.verdict];
    const words = verdictWords(t, verdict.verdict, isDenied);
    return [isDenied ? TURNED[outcome] : outcome, words, verdict.text];
  }
  const [link] = known?.links ?? [];
  if (!link) return ['open', t('card_claim_unknown')];
  const outcome = OF_LINK[link.strength];
  const words = t(`card_claim_${link.direction}_${link.strength}`);
  return [isDenied ? TURNED[outcome] : outcome, words, link.text];
}

function ClaimItem(props: { readonly listed: ListedClaim; readonly onJump: () => void }) {
  const { t, heads } = useView();
  const { listed, onJump } = props;
  const { claim } = listed;
  const [outcome, words, text] = outcomeOf(t, listed);
  const { subjectWords: subject, objectWords: object } = claim;
  return (
    <li>
      <button type="button" class="claim" title={t('popup_claim_jump')} onClick={onJump}>
        <span class="claim-said">
          {saying(t, { ...claim, subject, object }, heads.get(claim.subject)?.name)}
          {claim.count > 1 && (
            <span class="soft"> {plural(t, 'popup_claim_times', claim.count)}</span>
          )}
        </span>
        <span class={`claim-known claim-${outcome}`}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={SHAPES[outcome]} />
          </svg>
          <strong>{words}</strong>
        </span>
        {text && <span class="soft claim-text">{text}</span>}
      </button>
    </li>
  );
}

/** What the page claims, each with what is known of it; a press goes to its place and card. */
export function ClaimsList(props: {
  readonly claims: readonly ListedClaim[];
  readonly tabId: number;
}) {
  const { t, extension } = useView();
  const { claims, tabId } = props;
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isWhole) list.current?.querySelectorAll<HTMLElement>('.claim')[FIRST_CLAIMS]?.focus();
  }, [isWhole]);
  if (claims.length === 0) return null;
  const shown = isWhole ? claims : claims.slice(0, FIRST_CLAIMS);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class="group-heading">
        {t('popup_claims')}
      </h3>
      <ul ref={list} class="claims">
        {shown.map((listed) => (
          <ClaimItem
            key={`${listed.frameId} ${listed.claim.key}`}
            listed={listed}
            onJump={() => void extension.jumpToClaim(tabId, listed.frameId, listed.claim.key)}
          />
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" class="link-button claims-more" onClick={() => setIsWhole(true)}>
          {plural(t, 'popup_claims_more', claims.length - shown.length)}
        </button>
      )}
    </section>
  );
}
