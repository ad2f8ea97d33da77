import { narrow, type SearchIndex } from '../../knowledge/search';
import type { ConceptHead } from '../../knowledge/types';
import type { ListEdit } from '../../platform/messages';
import type { Settings } from '../../settings/types';
import type { Topic } from '../context';

/** The two lists that say what is highlighted. */
type Switched = Pick<Settings, 'topicsOff' | 'conceptsOff'>;

/** A topic with its concepts, by name. */
export interface TopicConcepts extends Topic {
  readonly concepts: readonly ConceptHead[];
}

/** The concepts that pages are marked for: no other has a switch. */
export const markedOf = (heads: Iterable<ConceptHead>): ConceptHead[] =>
  [...heads].filter(({ unmarked }) => !unmarked);

/** Topics in their order, each with its concepts that pages are marked for; topics without one are left out. */
export const conceptsByTopic = (
  topics: readonly Topic[],
  heads: Iterable<ConceptHead>,
): TopicConcepts[] => {
  const all = markedOf(heads).toSorted((a, b) => a.name.localeCompare(b.name));
  return topics
    .map((topic) => ({ ...topic, concepts: all.filter((head) => head.topic === topic.id) }))
    .filter(({ concepts }) => concepts.length > 0);
};

/** A topic, and those of its concepts that are listed. */
interface ListedTopic {
  readonly topic: TopicConcepts;
  readonly concepts: readonly ConceptHead[];
}

/** Topics with all their concepts listed. */
export const unfiltered = (topics: readonly TopicConcepts[]): ListedTopic[] =>
  topics.map((topic) => ({ topic, concepts: topic.concepts }));

/** No concept has such an id: topics and concepts are searched as one. */
const topicKey = (id: string): string => `topic ${id}`;

/** What the topics are narrowed down by: their own names, and all names of the concepts in them. */
export function namesOfTopics(topics: readonly TopicConcepts[], index: SearchIndex): SearchIndex {
  const switched = new Set(topics.flatMap(({ concepts }) => concepts.map(({ id }) => id)));
  return {
    concepts: [
      ...topics.map(({ id, name }) => ({ id: topicKey(id), names: [[name, 0]] as const })),
      ...index.concepts.filter(({ id }) => switched.has(id)),
    ],
  };
}

/** Topics with what fits a query; a topic whose own name fits has all its concepts listed. */
export function filterTopics(
  topics: readonly TopicConcepts[],
  names: SearchIndex,
  query: string,
): ListedTopic[] {
  const found = narrow(names, query);
  return topics
    .map((topic) => ({
      topic,
      concepts: found.has(topicKey(topic.id))
        ? topic.concepts
        : topic.concepts.filter(({ id }) => found.has(id)),
    }))
    .filter(({ concepts }) => concepts.length > 0);
}

export const isConceptOn = ({ topicsOff, conceptsOff }: Switched, head: ConceptHead): boolean =>
  !topicsOff.includes(head.topic) && !conceptsOff.includes(head.id);

/** How many concepts of a topic are highlighted. */
export const countOn = (settings: Switched, { concepts }: TopicConcepts): number =>
  concepts.filter((head) => isConceptOn(settings, head)).length;

/** Switches a whole topic; its concepts follow it. */
export function topicEdits({ id, concepts }: TopicConcepts, isOn: boolean): ListEdit[] {
  const ids = concepts.map((head) => head.id);
  return [
    { list: 'topicsOff', add: isOn ? [] : [id], remove: isOn ? [id] : [] },
    { list: 'conceptsOff', add: [], remove: ids },
  ];
}

/**
 * Switches one concept. In a topic that is off, switching one on leaves all its others off; a topic
 * whose last concept goes off is off itself, so that concepts that the data gains later are too.
 */
export function conceptEdits(
  settings: Switched,
  topic: TopicConcepts,
  concept: string,
  isOn: boolean,
): ListEdit[] {
  const others = topic.concepts.filter(({ id }) => id !== concept);
  if (!isOn) {
    if (!others.some((head) => isConceptOn(settings, head))) return topicEdits(topic, false);
    return [{ list: 'conceptsOff', add: [concept], remove: [] }];
  }
  const othersOff = others.filter((head) => !isConceptOn(settings, head)).map(({ id }) => id);
  return [
    { list: 'topicsOff', add: [], remove: [topic.id] },
    { list: 'conceptsOff', add: othersOff, remove: [concept] },
  ];
}
