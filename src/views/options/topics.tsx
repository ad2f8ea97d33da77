import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AccentShape, accentOf } from '../../card/accent';
import { plural } from '../../card/translate';
import type { SearchIndex } from '../../knowledge/search';
import { fold } from '../../knowledge/search-text';
import type { ListEdit } from '../../platform/messages';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import {
  conceptEdits,
  conceptsByTopic,
  countOn,
  filterTopics,
  isConceptOn,
  namesOfTopics,
  topicEdits,
  unfiltered,
  type TopicConcepts,
} from './topic-state';

type OnEdit = (edits: readonly ListEdit[]) => void;

/** A checkbox that is also half on; the half has no attribute of its own. */
function TopicBox(props: {
  readonly topic: TopicConcepts;
  readonly on: number;
  readonly countId: string;
  readonly onEdit: OnEdit;
}) {
  const { topic, on, countId, onEdit } = props;
  const box = useRef<HTMLInputElement>(null);
  const isMixed = on > 0 && on < topic.concepts.length;
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  });
  return (
    <label class="topic-label">
      <input
        ref={box}
        type="checkbox"
        checked={on === topic.concepts.length}
        aria-describedby={countId}
        onChange={() => onEdit(topicEdits(topic, on < topic.concepts.length))}
      />
      <span>{topic.name}</span>
    </label>
  );
}

function TopicItem(props: {
  readonly topic: TopicConcepts;
  readonly shown: TopicConcepts['concepts'];
  readonly isFiltered: boolean;
  readonly settings: Settings;
  readonly onEdit: OnEdit;
}) {
  const { t } = useView();
  const { topic, shown, isFiltered, settings, onEdit } = props;
  const id = useId();
  const [isOpened, setIsOpened] = useState(false);
  const isOpen = isOpened || isFiltered;
  const on = countOn(settings, topic);
  const count = t('options_topic_count', [String(on), String(topic.concepts.length)]);
  return (
    <li class="topic">
      <div class="topic-head">
        <TopicBox topic={topic} on={on} countId={`${id}-count`} onEdit={onEdit} />
        <span id={`${id}-count`} class="topic-count soft">
          {count}
        </span>
        {!isFiltered && (
          <button
            type="button"
            class="icon-button topic-toggle"
            aria-expanded={isOpen}
            aria-controls={`${id}-concepts`}
            aria-label={t('options_topic_show', [topic.name])}
            onClick={() => setIsOpened(!isOpened)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="m4 6 4 4 4-4" />
            </svg>
          </button>
        )}
      </div>
      <ul id={`${id}-concepts`} class="concepts" hidden={!isOpen}>
        {isOpen &&
          shown.map((head) => (
            <li key={head.id}>
              <label class={`concept card-accent-${accentOf(head.kind, head.topic)}`}>
                <input
                  type="checkbox"
                  checked={isConceptOn(settings, head)}
                  onChange={(event) =>
                    onEdit(conceptEdits(settings, topic, head.id, event.currentTarget.checked))
                  }
                />
                <AccentShape accent={accentOf(head.kind, head.topic)} />
                <span>{head.name}</span>
              </label>
            </li>
          ))}
      </ul>
    </li>
  );
}

/** Topics and their concepts, on and off, with a box that narrows them down. */
export function Topics(props: {
  readonly index: SearchIndex;
  readonly settings: Settings;
  readonly onEdit: OnEdit;
}) {
  const { t, topics, heads } = useView();
  const { index, settings, onEdit } = props;
  const id = useId();
  const [filter, setFilter] = useState('');
  const all = useMemo(() => conceptsByTopic(topics, heads.values()), [topics, heads]);
  const names = useMemo(() => namesOfTopics(all, index), [all, index]);
  const isFiltered = fold(filter) !== '';
  const shown = useMemo(
    () => (isFiltered ? filterTopics(all, names, filter) : unfiltered(all)),
    [isFiltered, all, names, filter],
  );
  const found = shown.reduce((sum, { concepts }) => sum + concepts.length, 0);
  return (
    <>
      <div class="filter">
        <label for={`${id}-filter`}>{t('options_filter')}</label>
        <input
          id={`${id}-filter`}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <p class="soft filter-found" role="status">
        {isFiltered &&
          (found === 0
            ? t('options_filter_none', [filter.trim()])
            : plural(t, 'options_filter_found', found))}
      </p>
      <ul class="topics">
        {shown.map(({ topic, concepts }) => (
          <TopicItem
            key={topic.id}
            topic={topic}
            shown={concepts}
            isFiltered={isFiltered}
            settings={settings}
            onEdit={onEdit}
          />
        ))}
      </ul>
    </>
  );
}
