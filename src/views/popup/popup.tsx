import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ConceptCard } from '../../card/concept-card';
import { POPUP_TEXT } from '../../platform/messages';
import type { ConceptRecord } from '../../knowledge/types';
import type { SearchIndex } from '../../knowledge/search';
import { useView } from '../context';
import { SettingsNotices } from '../notice';
import { SearchBox } from '../search-box';
import { useNow } from '../use-now';
import { useSettings } from '../use-settings';
import { ClaimsList } from './claims-list';
import { Matrix } from './matrix';
import { useReading } from './use-reading';
import { changesPage, pageStatus, siteOf } from './page-status';
import { groupTerms } from './page-terms';
import { PageTermsList } from './page-terms-list';
import { Recents } from './recents';
import { Status } from './status';
import { Switches } from './switches';
import { usePage } from './use-page';

/** The opened concept in place of the list, with Back; links between concepts stay in it. */
function OpenedCard(props: {
  readonly concept: string;
  readonly onOpen: (concept: string) => void;
  readonly onBack: () => void;
  readonly opensPages: boolean;
}) {
  const { t, extension, dataset } = useView();
  const { concept, onOpen, onBack, opensPages } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [record, setRecord] = useState<ConceptRecord>();
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    const take = (found: ConceptRecord | undefined): void => {
      if (!isCurrent) return;
      setRecord(found);
      setIsMissing(found === undefined);
    };
    extension.records([concept]).then(
      ([found]) => take(found),
      () => take(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [extension, concept]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [record]);
  if (isMissing)
    return (
      <div class="status" role="alert">
        <p class="status-title">{t('popup_no_record')}</p>
        <button type="button" class="button" onClick={onBack}>
          {t('card_back')}
        </button>
      </div>
    );
  return record ? (
    <>
      <ConceptCard
        record={record}
        t={t}
        onOpen={onOpen}
        onBack={onBack}
        onFull={opensPages ? (id) => void extension.openFull(id) : undefined}
        headingRef={heading}
        dataset={dataset.version}
        isFull
      />
      {!opensPages && <p class="soft no-pages">{t('popup_private_pages')}</p>}
    </>
  ) : null;
}

/** Concepts opened one from the other; Back goes the same way. */
function useOpened() {
  const [stack, setStack] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const open = (concept: string): void => {
    if (stack.length === 0) opener.current = document.activeElement;
    setStack([...stack, concept]);
  };
  const back = (): void => setStack(stack.slice(0, -1));
  const isOpen = stack.length > 0;
  useEffect(() => {
    if (isOpen || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus();
    opener.current = null;
  }, [isOpen]);
  return { concept: stack.at(-1), open, back };
}

/** Has what is opened remembered, but nothing of a private window (S20). */
function useRemember(): (concept: string) => void {
  const { extension } = useView();
  return (concept) =>
    void (async () => {
      const tab = await extension.tab();
      if (tab && !tab.isPrivate) await extension.remember(concept);
      // A card is shown whether or not it could be remembered.
    })().catch(() => undefined);
}

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
function useIndex(load: () => Promise<SearchIndex>): SearchIndex | undefined {
  const [index, setIndex] = useState<SearchIndex>();
  useEffect(() => void load().then(setIndex), [load]);
  return index;
}

interface PopupProps {
  readonly loadIndex: () => Promise<SearchIndex>;
  /** What was typed before there was anything to look it up. */
  readonly typed: () => string;
}

/** The toolbar popup: look a concept up, see what is on the page, switch. */
export function Popup({ loadIndex, typed }: PopupProps) {
  const { t, heads, extension } = useView();
  const popup = useOnlyPopup();
  const settings = useSettings();
  const { parsed, change } = settings;
  const index = useIndex(loadIndex);
  const page = usePage();
  const now = useNow(parsed?.settings.pausedUntil);
  const [query, setQuery] = useState(typed);
  useEffect(() => {
    // Opened by "Explain" of a private window: what was selected there is looked up.
    extension.takeText(POPUP_TEXT).then(
      (text) => text !== undefined && setQuery(text),
      () => undefined,
    );
  }, [extension]);
  const { concept, open: openCard, back } = useOpened();
  const remember = useRemember();
  const open = (id: string): void => {
    openCard(id);
    remember(id);
  };
  const searched = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLElement>(null);
  const groups = useMemo(() => groupTerms(page.reports, heads), [page.reports, heads]);
  const reports = useMemo(() => [...page.reports.values()], [page.reports]);
  const { claims, pairs } = useReading(page.tab, page.reports);
  const site = siteOf(page.tab);
  const opensPages = page.tab?.opensPages ?? true;
  // What was looked up elsewhere is not to be seen over a private window.
  const showsRecents = page.isReady && page.tab?.isPrivate !== true;
  // Other settings can mean another reading of the page, or its first.
  const { ask } = page;
  const settled = useRef(parsed?.settings);
  useEffect(() => {
    if (settled.current && parsed && changesPage(settled.current, parsed.settings)) ask();
    settled.current = parsed?.settings;
  }, [parsed, ask]);
  const status =
    parsed && page.isReady
      ? pageStatus({ ...page, reports, settings: parsed.settings, now })
      : 'reading';

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
            index={index}
            query={query}
            onQuery={setQuery}
            onOpen={open}
            // The reader opened the popup to look something up (U2).
            isFirst
            onLeave={() => list.current?.querySelector('button')?.focus()}
          />
          <div hidden={query.trim() !== ''}>
            <Recents
              recents={showsRecents ? (parsed?.settings.recents ?? []) : []}
              opensPages={opensPages}
              change={change}
              onOpen={open}
              onGone={() => searched.current?.querySelector('input')?.focus()}
            />
          </div>
          <SettingsNotices {...settings} />
          <section
            ref={list}
            class="page"
            aria-labelledby="page-heading"
            hidden={query.trim() !== ''}
          >
            <h2 id="page-heading" class="page-heading">
              {t('popup_on_this_page')}
            </h2>
            {status === 'reading' && (
              <p class="soft reading" role="status">
                {t('popup_reading')}
              </p>
            )}
            {status !== undefined && status !== 'reading' && (
              <Status
                reason={status}
                site={site}
                tabId={page.tab?.id}
                opensPages={opensPages}
                change={change}
                onDone={page.ask}
              />
            )}
            {page.tab && groups.length > 0 && <ClaimsList claims={claims} tabId={page.tab.id} />}
            {page.tab && <PageTermsList groups={groups} tabId={page.tab.id} onOpen={open} />}
            {groups.length > 0 && <Matrix pairs={pairs} onOpen={open} />}
          </section>
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
