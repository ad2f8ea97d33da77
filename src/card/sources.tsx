import type { Source } from '../knowledge/types';
import type { Reason } from '../reading/types';
import type { Citation } from './citations';
import { useCard } from './context';
import { plural } from './translate';

/** Only addresses that lead to a public page over https become links. */
const safeUrl = (url: string | undefined): string | undefined =>
  url?.startsWith('https://') ? url : undefined;

/** A source's title and year; a link where it leads to a public page. */
export function SourceLink({ source }: { readonly source: Source }) {
  const { t } = useCard();
  const url = safeUrl(source.url);
  const title = source.year
    ? t('card_source_year', [source.title, String(source.year)])
    : source.title;
  if (!url) return <>{title}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
      <span class="card-spoken">{t('card_new_tab')}</span>
    </a>
  );
}

function SourceItem({ citation }: { readonly citation: Citation }) {
  const { t } = useCard();
  const { source, use, number } = citation;
  return (
    <li value={number}>
      <SourceLink source={source} />
      <span class="card-source-use">{t(`card_source_${use}`)}</span>
    </li>
  );
}

export function SourceList({ citations }: { readonly citations: readonly Citation[] }) {
  const { t } = useCard();
  if (citations.length === 0) return null;
  return (
    <details class="card-details">
      <summary>{plural(t, 'card_sources', citations.length)}</summary>
      <ol class="card-source-list">
        {citations.map((citation) => (
          <SourceItem key={citation.source.id} citation={citation} />
        ))}
      </ol>
    </details>
  );
}

/** Why a mention is believed to mean the concept. */
export function ReasonLine({ reason }: { readonly reason: Reason }) {
  const { t } = useCard();
  const key = `card_why_${reason.evidence}`;
  const text = reason.cue ? t(`${key}_cue`, [reason.form, reason.cue]) : t(key, [reason.form]);
  return (
    <details class="card-details">
      <summary>{t('card_why')}</summary>
      <p>{text || t('card_why_form', [reason.form])}</p>
    </details>
  );
}
