import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SearchIndex } from '../../knowledge/search';
import type { ConceptHead } from '../../knowledge/types';
import { useView } from '../context';
import { SearchBox } from '../search-box';
import { ConceptPage, type BesideRecords } from './concept-page';
import { Home } from './home';
import { FIRST_KEPT, KeptContext } from './kept';
import { keepPlace, takePlace } from './place';
import { fragmentOf, parseRoute, type Route } from './route';

/** What the address asks for, followed as it changes. */
function useRoute(): Route {
  const { heads } = useView();
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setFragment(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parseRoute(fragment, heads);
}

function titleOf(t: (key: string, parts?: readonly string[]) => string, route: Route): string {
  if (route.page === 'home') return t('reader_title');
  const name = route.page === 'concept' ? route.head.name : t('reader_not_found');
  return t('reader_title_of', [name]);
}

function NotFound({ asked }: { readonly asked: string }) {
  const { t } = useView();
  return (
    <>
      <div role="alert">
        <h1>{t('reader_not_found')}</h1>
        <p>{t('reader_not_found_more', [asked])}</p>
      </div>
      <p>
        <a href="#/">{t('reader_all')}</a>
      </p>
    </>
  );
}

/** The full view: a reference work of all that we know, one page a concept. */
export function Reader(props: { readonly index: SearchIndex } & BesideRecords) {
  const { t, heads } = useView();
  const { index, standards, dietFoods } = props;
  const route = useRoute();
  const [query, setQuery] = useState('');
  const bar = useRef<HTMLElement>(null);
  const kept = useRef({ ...FIRST_KEPT });
  useEffect(keepPlace, []);
  const open = useCallback(
    (concept: string): void => {
      const head: ConceptHead | undefined = heads.get(concept);
      if (!head) return;
      setQuery('');
      location.hash = fragmentOf(head);
    },
    [heads],
  );
  useEffect(() => {
    document.title = titleOf(t, route);
  }, [t, route]);
  // Where there is no article to read the reader came to look something up: also by a link that is gone now.
  const asked = route.page === 'unknown' ? route.asked : '';
  useEffect(() => {
    if (route.page === 'concept') return;
    takePlace(bar.current?.querySelector('input'));
  }, [route.page, asked]);
  return (
    <div class="reader">
      <header ref={bar} class="reader-bar-top">
        <a class="reader-home" href="#/" onClick={() => setQuery('')}>
          <img src="/icon/32.png" alt="" width="24" height="24" />
          {t('reader_title')}
        </a>
        <SearchBox index={index} query={query} onQuery={setQuery} onOpen={open} />
      </header>
      <main>
        <KeptContext.Provider value={kept.current}>
          {route.page === 'home' && <Home />}
          {route.page === 'concept' && (
            <ConceptPage
              head={route.head}
              standards={standards}
              dietFoods={dietFoods}
              onOpen={open}
            />
          )}
        </KeptContext.Provider>
        {route.page === 'unknown' && <NotFound asked={route.asked} />}
      </main>
    </div>
  );
}
