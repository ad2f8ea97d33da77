import { useMemo } from 'preact/hooks';
import { KindLabel } from '../../card/accent';
import { search, type SearchIndex } from '../../knowledge/search';
import { useView } from '../context';
import { fragmentOf } from '../reader/route';

/** Longer texts are no name, in UTF-16 units. */
const LONGEST_NAME = 60;
const MOST_NAMES = 5;

/**
 * What a short text may be the name of, however it is spelled: a word by itself is often not marked in a
 * text ("iron"), and a misspelled one never.
 */
export function NearNames({ text, index }: { readonly text: string; readonly index: SearchIndex }) {
  const { t, heads } = useView();
  const found = useMemo(
    () =>
      text.trim().length > LONGEST_NAME
        ? []
        : search(index, text, MOST_NAMES).flatMap(({ id }) => heads.get(id) ?? []),
    [text, index, heads],
  );
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="paste-names">
      <h2 id="paste-names" class="soft">
        {t('paste_names')}
      </h2>
      <ul class="paste-names">
        {found.map((head) => (
          <li key={head.id}>
            {/* In a tab of its own: the text is in this one alone. */}
            <a href={`/reader.html${fragmentOf(head)}`} target="_blank">
              {head.name}
            </a>
            <KindLabel kind={head.kind} topic={head.topic} t={t} />
          </li>
        ))}
      </ul>
    </section>
  );
}
