import { useState } from 'preact/hooks';
import { KindLabel } from '../../card/accent';
import type { ConceptHead } from '../../knowledge/types';
import { useView, type Topic } from '../context';
import { noteOpenTopics, openTopics } from './place';
import { fragmentOf } from './route';

function TopicItem(props: {
  readonly topic: Topic;
  readonly heads: ConceptHead[];
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const { topic, heads, isOpen, onToggle } = props;
  const [first] = heads;
  const { t } = useView();
  return (
    <details
      class="reader-topic"
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>
        <span>{topic.name}</span> <span class="soft">{heads.length}</span>
        {first && <KindLabel kind={first.kind} topic={first.topic} t={t} />}
      </summary>
      <ul class="reader-names">
        {heads
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((head) => (
            <li key={head.id}>
              <a href={fragmentOf(head)}>{head.name}</a>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** All concepts by topic. */
export function Home() {
  const { t, topics, heads } = useView();
  const all = [...heads.values()];
  const [open, setOpen] = useState(openTopics);
  return (
    <>
      <h1 class="hidden">{t('reader_title')}</h1>
      <p class="reader-lead">{t('reader_lead')}</p>
      {topics.map((topic) => (
        <TopicItem
          key={topic.id}
          topic={topic}
          heads={all.filter((head) => head.topic === topic.id)}
          isOpen={open.includes(topic.id)}
          onToggle={(isOpen) => {
            const others = open.filter((id) => id !== topic.id);
            const now = isOpen ? [...others, topic.id] : others;
            setOpen(now);
            noteOpenTopics(now);
          }}
        />
      ))}
    </>
  );
}
