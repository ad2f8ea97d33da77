import { useState } from 'preact/hooks';
import { copy } from './clipboard';
import { useCard } from './context';

/** "Copy as text". Where the page lets nothing be copied by a button, the text is there to be selected. */
export function CopyText(props: {
  /** Makes the text when it is wanted. */
  readonly text: () => string | Promise<string>;
}) {
  const { t } = useCard();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const press = async (): Promise<void> => {
    const text = await props.text();
    setAnswer({ text, isCopied: await copy(text) });
  };
  return (
    <>
      <button type="button" class="card-action" onClick={() => void press()}>
        {t('card_copy')}
      </button>
      <p role="status">{answer && t(answer.isCopied ? 'card_copied' : 'card_copy_by_hand')}</p>
      {answer && !answer.isCopied && (
        <textarea
          class="card-text"
          readOnly
          rows={6}
          aria-label={t('card_copy')}
          onFocus={({ currentTarget }) => currentTarget.select()}
          value={answer.text}
        />
      )}
    </>
  );
}
