import type { ComponentChildren } from 'preact';
import { plural } from '../../card/translate';
import { useView } from '../context';
import { markedOf } from './topic-state';

/** What was counted and measured when this version was made. */
export interface Facts {
  /** Statements in all, and those that were read in their source. */
  readonly statements: number;
  readonly read: number;
  /** Labelled passages that reading is measured on. */
  readonly passages: number;
  /** Percent of the highlights and claims that are right, and of those there are that are found. */
  readonly mentions: Measured;
  readonly claims: Measured;
}

interface Measured {
  readonly right: number;
  readonly found: number;
}

function Fact(props: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** What this is, what it is not, how good it is, and on what terms. */
export function About({ facts }: { readonly facts: Facts }) {
  const { t, heads, topics, dataset, extension } = useView();
  const { statements, read, passages, mentions, claims } = facts;
  const number = (value: number): string => value.toLocaleString(t('card_lang'));
  const percent = (value: number): string =>
    (value / 100).toLocaleString(t('card_lang'), { style: 'percent', maximumFractionDigits: 1 });
  // Rounded down: not all is never said to be all.
  const readPercent = Math.floor((read / statements) * 1_000) / 10;
  return (
    <section aria-labelledby="about-heading" translate={false}>
      <h2 id="about-heading">{t('options_about')}</h2>
      <p class="disclaimer">{t('options_disclaimer')}</p>
      <dl class="facts">
        <Fact name={t('options_purpose')}>{t('options_purpose_text')}</Fact>
        <Fact name={t('options_privacy_name')}>{t('options_privacy')}</Fact>
        <Fact name={t('options_version')}>{extension.version}</Fact>
        <Fact name={t('options_data')}>
          {t('options_data_counts', [
            plural(t, 'options_concepts', markedOf(heads.values()).length),
            plural(t, 'options_topics', topics.length),
            dataset.version,
            dataset.date,
          ])}
        </Fact>
        <Fact name={t('options_coverage')}>
          {t('options_coverage_text', [number(statements), percent(readPercent)])}
        </Fact>
        <Fact name={t('options_accuracy')}>
          {t('options_accuracy_text', [
            number(passages),
            percent(mentions.right),
            percent(mentions.found),
            percent(claims.right),
            percent(claims.found),
          ])}
        </Fact>
        <Fact name={t('options_sources')}>{t('options_sources_text')}</Fact>
        <Fact name={t('options_licences')}>{t('options_licences_text')}</Fact>
      </dl>
    </section>
  );
}
