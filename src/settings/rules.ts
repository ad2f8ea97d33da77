import type { ConceptHead } from '../knowledge/types';
import type { CardRules, PageRules, Settings } from './types';

/** What pages follow: the settings with topics expanded to their concepts. */
export function deriveRules(settings: Settings, heads: readonly ConceptHead[]): PageRules {
  const topics = new Set(settings.topicsOff);
  const marked = heads.filter(({ unmarked }) => !unmarked);
  const ofTopics = marked.filter(({ topic }) => topics.has(topic)).map(({ id }) => id);
  const { on, mode, density, pausedSites, chosenSites, mutes, pausedUntil } = settings;
  const conceptsOff = [...new Set([...ofTopics, ...settings.conceptsOff])];
  return { on, mode, density, conceptsOff, pausedSites, chosenSites, mutes, pausedUntil };
}

/** What cards follow. */
export const deriveCardRules = (settings: Settings): CardRules => {
  const { opening, dwell, theme, textSize, hidesNumbers } = settings;
  return { opening, dwell, theme, textSize, hidesNumbers };
};
