import { useEffect, useMemo, useRef } from 'preact/hooks';
import { KindLabel } from '../../card/accent';
import { search, type SearchHit, type SearchIndex } from '../../knowledge/search';
import { termsIn } from '../../knowledge/terms-in';
import { useView } from '../context';
import { fragmentOf } from './route';

/** Most concepts that come near a text. */
const MOST_NEAR = 8;

function Hits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { t, heads } = useView();
  return (
    <ul class="reader-hits">
      {hits.map(({ id }) => {
        const head = heads.get(id);
        return (
          head && (
            <li key={id}>
              <a href={fragmentOf(head)}>{head.name}</a>
              <KindLabel kind={head.kind} topic={head.topic} t={t} />
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What a selected text names; where it is nothing but one name, that concept opens instead. */
export function LookUp({ index, text }: { readonly index: SearchIndex; readonly text: string }) {
  const { t, heads } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const [named, near] = useMemo(() => {
    const found = termsIn(index, text);
    return [found, found.length > 0 ? [] : search(index, text, MOST_NEAR)];
  }, [index, text]);
  const [first] = search(index, text, 1);
  const only =
    named.length === 1 && first?.id === named[0]?.id ? heads.get(first?.id ?? '') : undefined;
  useEffect(() => {
    // In place of this page: Back leads to where the reader came from.
    if (only) location.replace(fragmentOf(only));
    else heading.current?.focus();
  }, [only]);
  if (only) return null;
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class="reader-asked">
        {t('reader_look_up', [text])}
      </h1>
      {named.length > 0 && <p class="reader-lead">{t('reader_look_up_named')}</p>}
      {named.length === 0 && (
        <p class="reader-lead">
          {t(near.length > 0 ? 'reader_look_up_near' : 'reader_look_up_nothing')}
        </p>
      )}
      <Hits hits={named.length > 0 ? named : near} />
      <p>
        <a href="#/">{t('reader_all')}</a>
      </p>
    </>
  );
}
