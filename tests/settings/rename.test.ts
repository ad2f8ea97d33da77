import { describe, expect, it } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import { DEFAULTS } from '../../src/settings/defaults';
import { renameConcepts } from '../../src/settings/rename';

const head = (id: string, ...aliases: string[]): ConceptHead => ({
  id,
  name: id,
  kind: 'symptom',
  topic: 'symptoms-general',
  ...(aliases.length > 0 ? { aliases } : {}),
});
const HEADS = [head('fatigue', 'tiredness', 'lassitude'), head('nausea')];

describe('renameConcepts', () => {
  it('gives the very settings back where no concept has another id now', () => {
    const settings = { ...DEFAULTS, conceptsOff: ['nausea', 'gone'], mutes: ['* fatigue'] };
    expect(renameConcepts(settings, HEADS)).toBe(settings);
  });
  it('takes concepts and mutes to the ids of today, each once', () => {
    const settings = {
      ...DEFAULTS,
      conceptsOff: ['tiredness', 'nausea', 'lassitude'],
      recents: ['lassitude', 'nausea', 'fatigue'],
      mutes: ['golf.example tiredness so tired', '* lassitude', '* fatigue', 'x.example gone it'],
    };
    expect(renameConcepts(settings, HEADS)).toEqual({
      ...DEFAULTS,
      conceptsOff: ['fatigue', 'nausea'],
      recents: ['fatigue', 'nausea'],
      mutes: ['golf.example fatigue so tired', '* fatigue', 'x.example gone it'],
    });
  });
});
