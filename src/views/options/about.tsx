import { plural } from '../../card/translate';
import { useView } from '../context';

/** What this is, what it is not, and on what terms. */
export function About() {
  const { t, heads, topics, dataset, extension } = useView();
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">{t('options_about')}</h2>
      <p class="disclaimer">{t('options_disclaimer')}</p>
      <p>{t('options_privacy')}</p>
      <dl class="facts">
        <div>
          <dt>{t('options_version')}</dt>
          <dd>{extension.version}</dd>
        </div>
        <div>
          <dt>{t('options_data')}</dt>
          <dd>
            {t('options_data_counts', [
              plural(t, 'options_concepts', heads.size),
              plural(t, 'options_topics', topics.length),
              dataset.version,
              dataset.date,
            ])}
          </dd>
        </div>
        <div>
          <dt>{t('options_sources')}</dt>
          <dd>{t('options_sources_text')}</dd>
        </div>
        <div>
          <dt>{t('options_licences')}</dt>
          <dd>{t('options_licences_text')}</dd>
        </div>
      </dl>
    </section>
  );
}
