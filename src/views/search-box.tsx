import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { KindLabel } from '../card/accent';
import { CROSS, IconButton } from '../card/icon-button';
import { plural } from '../card/translate';
import { search, type SearchHit, type SearchIndex } from '../knowledge/search';
import { useView } from './context';

/** Most hits shown: what fits a popup without scrolling; who wants the ninth types on. */
const MOST_HITS = 8;

/** UTF-16 units that the box takes: twice the longest name, far less than a selected page. */
export const MOST_TYPED = 100;

interface SearchBoxProps {
  /** Undefined while it is on its way: what is typed then is looked up when it comes. */
  readonly index: SearchIndex | undefined;
  /** It can't be loaded. */
  readonly hasFailed?: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (concept: string) => void;
  /** Arrow down in the empty box: on to what is below it. */
  readonly onLeave?: () => void;
  /** The reader came to look something up: the focus goes to the box. */
  readonly isFirst?: boolean;
}

/** Index of the option that an arrow key moves to, round at the ends. */
const moved = (active: number, by: number, length: number): number =>
  length === 0 ? 0 : (active + by + length) % length;

/** Brings the active hit into sight where the list is longer than its place or the window. */
function showHit(hit: HTMLElement): void {
  const list = hit.parentElement;
  const scrollsItself = list !== null && getComputedStyle(list).overflowY !== 'visible';
  if (scrollsItself) {
    const { top, bottom } = hit.getBoundingClientRect();
    const listTop = list.getBoundingClientRect().top + list.clientTop;
    const listBottom = listTop + list.clientHeight;
    list.scrollTop += Math.min(0, top - listTop) + Math.max(0, bottom - listBottom);
  }
  // In the full view the list lies over the article, which must not move behind it without need.
  const { top, bottom } = hit.getBoundingClientRect();
  if (!scrollsItself || top < 0 || bottom > innerHeight) hit.scrollIntoView({ block: 'nearest' });
}

function Hit(props: {
  readonly hit: SearchHit;
  readonly id: string;
  readonly isActive: boolean;
  readonly onOpen: (concept: string) => void;
}) {
  const { t, heads } = useView();
  const { hit, id, isActive, onOpen } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive && item.current) showHit(item.current);
  }, [isActive]);
  const head = heads.get(hit.id);
  if (!head) return null;
  const isOwnName = hit.matched.toLowerCase() === head.name.toLowerCase();
  return (
    <li
      id={id}
      ref={item}
      role="option"
      aria-selected={isActive}
      class="hit"
      // Keeps the focus in the box, where the keys are.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(hit.id)}
    >
      <span class="hit-name">{head.name}</span>
      <KindLabel kind={head.kind} topic={head.topic} t={t} />
      {!isOwnName && <span class="hit-matched">{t('popup_matched', [hit.matched])}</span>}
    </li>
  );
}

/** Whether Enter was pressed before there was anything to look up in; taken up when that comes. */
function useEntered(index: SearchIndex | undefined, onEnter: () => void): { current: boolean } {
  const isEntered = useRef(false);
  useEffect(() => {
    if (index && isEntered.current) onEnter();
    isEntered.current = false;
    // Only what was entered before the names came.
  }, [index]);
  return isEntered;
}

/** Looks concepts up as the reader types: a combobox with a list of hits (A18). */
export function SearchBox(props: SearchBoxProps) {
  const { t, heads } = useView();
  const { index, query, onQuery, onOpen, onLeave, isFirst = false, hasFailed = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const hits = useMemo(
    () => (index ? search(index, query, MOST_HITS) : []).filter((hit) => heads.has(hit.id)),
    [index, query, heads],
  );
  const isAsked = query.trim() !== '';
  const hasHits = hits.length > 0;
  const hasNone = isAsked && !hasHits && (index !== undefined || hasFailed);
  const isEntered = useEntered(index, () => {
    // The reader may have gone on to something else meanwhile.
    if (document.activeElement === input.current) openHit();
  });

  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);

  const openHit = (): void => {
    const hit = hits[active];
    if (hit) onOpen(hit.id);
  };
  const ask = (text: string): void => {
    isEntered.current = false;
    setActive(0);
    onQuery(text);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (isAsked) setActive((at) => moved(at, step, hits.length));
      else if (step === 1) onLeave?.();
    } else if (event.key === 'Enter') {
      isEntered.current = isAsked && !index;
      openHit();
    } else if (event.key === 'Escape' && isAsked) {
      // An empty box leaves Escape to the browser, which closes the popup.
      event.preventDefault();
      ask('');
    }
  };

  return (
    <search class="search">
      <label class="hidden" for={`${id}-box`}>
        {t('popup_search_label')}
      </label>
      <svg class="search-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M7 2a5 5 0 1 1 0 10A5 5 0 1 1 7 2zm3.8 8.8L14 14" />
      </svg>
      <input
        id={`${id}-box`}
        ref={input}
        class="search-box"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={MOST_TYPED}
        aria-expanded={hasHits}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hasHits ? `${id}-hit-${active}` : undefined}
        placeholder={t('popup_search_placeholder')}
        value={query}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
      {isAsked && (
        <IconButton
          class="icon-button search-clear"
          label={t('popup_search_clear')}
          path={CROSS}
          onClick={() => {
            ask('');
            input.current?.focus();
          }}
        />
      )}
      {/* There before it has anything to say, so that it is heard; seen where there is no list to see. */}
      <p class={hasNone ? 'no-hits' : 'hidden'} role="status">
        {isAsked && hasHits && plural(t, 'popup_hits', hits.length)}
        {hasNone && (hasFailed ? t('popup_no_index') : t('popup_no_hits', [query.trim()]))}
      </p>
      <ul
        id={`${id}-hits`}
        class="hits"
        role="listbox"
        aria-label={t('popup_hits_label')}
        hidden={!hasHits}
      >
        {hits.map((hit, at) => (
          <Hit
            key={hit.id}
            hit={hit}
            id={`${id}-hit-${at}`}
            isActive={at === active}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </search>
  );
}
