import { useState } from 'preact/hooks';
import type { ConceptRecord } from '../knowledge/types';
import { statementId } from '../knowledge/statement-id';
import { shownStatements, type Shown } from './brief';
import { copy } from './clipboard';
import { useCard } from './context';

/** "Report a statement": choosing one copies what it is, for the reader to send; nothing is sent. */
export function Report(props: {
  readonly record: ConceptRecord;
  readonly isFull: boolean;
  /** The card opens with what is known of a claim. */
  readonly hasClaims: boolean;
  /** Version of the dataset. */
  readonly dataset: string;
}) {
  const { t } = useCard();
  const { record, isFull, hasClaims, dataset } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [answer, setAnswer] = useState<string>();
  const verdicts = (hasClaims && record.verdicts) || [];
  const shown = isOpen
    ? [
        ...verdicts.map((verdict): Shown => ['verdicts', verdict]),
        ...shownStatements(record, isFull),
      ].filter(([, one], at, all) => all.findIndex(([, other]) => other === one) === at)
    : [];
  const report = async ([part, statement]: Shown): Promise<void> => {
    const id = statementId(record.id, part, statement);
    const line = t('card_report_line', [id, dataset, statement.text]);
    setAnswer(t((await copy(line)) ? 'card_report_copied' : 'card_report_by_hand', [line]));
  };
  return (
    <details
      class="card-details card-menu"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
        setAnswer(undefined);
      }}
    >
      <summary>{t('card_report')}</summary>
      <p>{t('card_report_which')}</p>
      <ul class="card-choices">
        {shown.map((one, at) => (
          <li key={at}>
            <button type="button" class="card-choice" onClick={() => void report(one)}>
              {one[1].text}
            </button>
          </li>
        ))}
      </ul>
      <p class="card-report-answer" role="status">
        {answer}
      </p>
    </details>
  );
}
