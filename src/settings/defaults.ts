import type { Settings } from './types';

/** What a reader has who chose nothing: everywhere, the first of a concept per section (D9, U3). */
export const DEFAULTS: Settings = {
  version: 1,
  on: true,
  mode: 'everywhere',
  density: 'first-in-section',
  opening: 'point',
  dwell: 'normal',
  theme: 'auto',
  textSize: 'normal',
  hidesNumbers: false,
  topicsOff: [],
  conceptsOff: [],
  pausedSites: [],
  chosenSites: [],
  mutes: [],
  pausedUntil: 0,
  keepsRecents: true,
  recents: [],
};
