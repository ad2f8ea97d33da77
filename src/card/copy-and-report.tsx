import type { ConceptRecord } from '../knowledge/types';
import { cardAsText, type ClaimText } from './as-text';
import { useCard, useNumbers } from './context';
import { CopyText } from './copy-text';
import { Report } from './report';

/** What can be done with the statements that a card shows. */
export function CopyAndReport(props: {
  readonly record: ConceptRecord;
  readonly isFull: boolean;
  /** Version of the dataset. */
  readonly dataset: string;
  /** The card opens with what is known of a claim. */
  readonly hasClaims: boolean;
  readonly claimText: (() => Promise<ClaimText>) | undefined;
}) {
  const { t } = useCard();
  const { record, isFull, dataset, hasClaims, claimText } = props;
  const hasNumbers = useNumbers();
  const text = async (): Promise<string> =>
    cardAsText(t, { record, isFull, dataset, hasNumbers, claim: await claimText?.() });
  return (
    <>
      <CopyText text={text} />
      <Report record={record} isFull={isFull} hasClaims={hasClaims} dataset={dataset} />
    </>
  );
}
