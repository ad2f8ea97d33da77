import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { inSentence } from '../../card/claim-lens';
import { CardContext, tellsAmount, useNumbers } from '../../card/context';
import { CROSS, IconButton } from '../../card/icon-button';
import { SourceLink } from '../../card/sources';
import { GradeLabel } from '../../card/statement';
import { plural } from '../../card/translate';
import type { ConceptHead, Link, Verdict } from '../../knowledge/types';
import { useView } from '../context';
import { linkWords, relationWords } from './pair-words';
import type { KnownPair } from './use-reading';

/** One thing that is known of the two: in a few words, in a sentence, and where from. */
function Fact(props: {
  readonly words: string;
  readonly pair: KnownPair;
  readonly statement: Link | Verdict;
  readonly children?: ComponentChildren;
}) {
  const hasNumbers = useNumbers();
  const { words, pair, statement, children } = props;
  const source = pair.sources.find(({ id }) => id === statement.sources[0]);
  return (
    <li>
      <p>
        <strong>{words}</strong> {children}
      </p>
      {(hasNumbers || !tellsAmount(statement.text)) && <p>{statement.text}</p>}
      {source && (
        <p class="soft">
          <SourceLink source={source} />
        </p>
      )}
    </li>
  );
}

/** What is known of the two in both directions, and of the one taken against the other. */
function Facts({ pair }: { readonly pair: KnownPair }) {
  const { t } = useView();
  const { links, verdicts } = pair;
  if (links.length + verdicts.length === 0) return <p>{t('card_claim_unknown')}</p>;
  return (
    <ul class="pair-facts">
      {links.map((link) => (
        <Fact key={link.direction} words={linkWords(t, link)} pair={pair} statement={link}>
          {link.grade && <GradeLabel grade={link.grade} />}
        </Fact>
      ))}
      {verdicts.map((verdict) => (
        <Fact
          key={verdict.relation}
          words={relationWords(t, verdict)}
          pair={pair}
          statement={verdict}
        >
          {verdict.who && <span class="soft">{t('card_verdict_who', [verdict.who])}</span>}
        </Fact>
      ))}
    </ul>
  );
}

/** All that a cell of the matrix stands for, below it; the heading takes the focus, Escape gives it back. */
export function PairDetails(props: {
  readonly nutrient: ConceptHead;
  readonly sign: ConceptHead;
  readonly pair: KnownPair;
  readonly onClose: () => void;
}) {
  const { t } = useView();
  const { nutrient, sign, pair, onClose } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [pair.nutrient, pair.sign]);
  const context = useMemo(() => ({ t, numberOf: () => undefined }), [t]);
  return (
    <CardContext.Provider value={context}>
      <section
        class="pair"
        aria-labelledby={id}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Closes this and not the popup (A2).
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }}
      >
        <div class="pair-head">
          <h3 id={id} ref={heading} tabIndex={-1}>
            {t('popup_pair', [nutrient.name, inSentence(sign.name)])}
          </h3>
          <IconButton
            class="icon-button"
            label={t('card_close')}
            path={CROSS}
            hasTip
            onClick={onClose}
          />
        </div>
        <p class="soft">{plural(t, 'popup_matrix_together', pair.count)}</p>
        <Facts pair={pair} />
      </section>
    </CardContext.Provider>
  );
}
