import { useId } from 'preact/hooks';
import { useView } from '../context';

const PARTS = [1, 2] as const;

/**
 * A text that is read as pages are: it shows at once what each choice does, cards included. All else on
 * the options page is marked as not to be read.
 */
export function Sample() {
  const { t } = useView();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} translate={false}>
        {t('options_sample')}
      </h2>
      <p class="soft" translate={false}>
        {t('options_sample_hint')}
      </p>
      {/* The text is English in every language: so are the words that are known. */}
      <article class="sample" lang="en" dir="ltr" aria-labelledby={id}>
        {PARTS.map((part) => (
          <div key={part}>
            <h3>{t(`options_sample_heading_${part}`)}</h3>
            <p>{t(`options_sample_text_${part}`)}</p>
          </div>
        ))}
      </article>
    </section>
  );
}
