import type { Settings } from './types';

/** What a reader has who chose nothing: everywhere, the first of a concept per section (D9, U3). */
export const DEFAULTS: Settings = {
  version: 2,
  on: true,
  mode: 'everywhere',
  density: 'first-in-section',
  marking: 'line',
  opening: 'point',
  dwell: 'normal',
  theme: 'auto',
  textSize: 'normal',
  hidesNumbers: false,
  // Pregnancy, older age, smoking: where they are named they are rarely what the page is about.
  topicsOff: ['situations'],
  conceptsOff: [],
  pausedSites: [],
  chosenSites: [],
  mutes: [],
  pausedUntil: 0,
  keepsRecents: true,
  recents: [],
};
