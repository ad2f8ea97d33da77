import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchIndex } from '../../knowledge/search';
import { POPUP_TEXT } from '../../platform/messages';
import { useView } from '../context';
import { SettingsNotices } from '../notice';
import { MOST_TYPED, SearchBox } from '../search-box';
import { useSettings } from '../use-settings';
import { OnThisPage } from './on-this-page';
import { OpenedCard, useOpened, useRemember } from './opened-card';
import { siteOf } from './page-status';
import { Recents } from './recents';
import { Switches } from './switches';
import { usePage } from './use-page';

/** Where the settings came late, the page still has what it came with, beside what is drawn. */
function useOnlyPopup() {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const other of document.querySelectorAll('.popup'))
      if (other !== popup.current) other.remove();
  }, []);
  return popup;
}

/** The names to search in, once they are there: not with the popup, which opens sooner without them. */
function useIndex(load: () => Promise<SearchIndex>) {
  const [index, setIndex] = useState<SearchIndex>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => void load().then(setIndex, () => setHasFailed(true)), [load]);
  return { index, hasFailed };
}

/** What is looked up: what was typed before the script, or was selected in a private window for "Explain". */
function useQuery(typed: () => string): readonly [string, (query: string) => void] {
  const { extension } = useView();
  const [query, setQuery] = useState(typed);
  useEffect(() => {
    extension.takeText(POPUP_TEXT).then(
      // What the reader typed meanwhile is what is meant.
      (text = '') => setQuery((now) => (now.trim() === '' ? text.slice(0, MOST_TYPED) : now)),
      () => undefined,
    );
  }, [extension]);
  return [query, setQuery];
}

interface PopupProps {
  readonly loadIndex: () => Promise<SearchIndex>;
  /** What was typed before there was anything to look it up. */
  readonly typed: () => string;
}

/** The toolbar popup: look a concept up, see what is on the page, switch. */
export function Popup({ loadIndex, typed }: PopupProps) {
  const { t } = useView();
  const popup = useOnlyPopup();
  const settings = useSettings();
  const { parsed, change } = settings;
  const names = useIndex(loadIndex);
  const page = usePage();
  const [query, setQuery] = useQuery(typed);
  const { concept, open: openCard, back } = useOpened();
  const remember = useRemember();
  const open = (id: string): void => {
    openCard(id);
    remember(id);
  };
  const isAsking = query.trim() !== '';
  const searched = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLElement>(null);
  const site = siteOf(page.tab);
  const opensPages = page.tab?.opensPages ?? true;
  // What was looked up elsewhere is not to be seen over a private window.
  const showsRecents = page.isReady && page.tab?.isPrivate !== true;

  return (
    <div
      ref={popup}
      class="popup"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || concept === undefined) return;
        // Escape closes one layer: the card before the popup (A2).
        event.preventDefault();
        back();
      }}
    >
      <header class="hidden">
        <h1>{t('popup_title')}</h1>
      </header>
      <main>
        {concept !== undefined && (
          <OpenedCard concept={concept} onOpen={open} onBack={back} opensPages={opensPages} />
        )}
        {/* Stays in the page, so that the focus can go back to where the reader was. */}
        <div ref={searched} hidden={concept !== undefined}>
          <SearchBox
            {...names}
            query={query}
            onQuery={setQuery}
            onOpen={open}
            // The reader opened the popup to look something up (U2).
            isFirst
            onLeave={() => list.current?.querySelector('button')?.focus()}
          />
          <div hidden={isAsking}>
            <Recents
              recents={showsRecents ? (parsed?.settings.recents ?? []) : []}
              opensPages={opensPages}
              change={change}
              onOpen={open}
              onGone={() => searched.current?.querySelector('input')?.focus()}
            />
          </div>
          <SettingsNotices {...settings} />
          <OnThisPage
            page={page}
            settings={parsed?.settings}
            isHidden={isAsking}
            list={list}
            change={change}
            onOpen={open}
          />
        </div>
      </main>
      {parsed && concept === undefined && (
        <Switches
          settings={parsed.settings}
          site={site}
          isPrivate={page.tab?.isPrivate ?? false}
          opensPages={opensPages}
          change={change}
        />
      )}
    </div>
  );
}
