import { KindLabel } from '../../card/accent';
import type { ConceptHead } from '../../knowledge/types';
import { useView, type Topic } from '../context';
import { fragmentOf } from './route';

function TopicItem({ topic, heads }: { readonly topic: Topic; readonly heads: ConceptHead[] }) {
  const [first] = heads;
  const { t } = useView();
  return (
    <details class="reader-topic">
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
  return (
    <>
      <h1 class="hidden">{t('reader_title')}</h1>
      <p class="reader-lead">{t('reader_lead')}</p>
      {topics.map((topic) => (
        <TopicItem
          key={topic.id}
          topic={topic}
          heads={all.filter((head) => head.topic === topic.id)}
        />
      ))}
    </>
  );
}
