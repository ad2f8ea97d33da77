import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptHead } from '../../src/knowledge/types';
import type { ListEdit } from '../../src/platform/messages';
import { editLists } from '../../src/settings/change';
import { DEFAULTS } from '../../src/settings/defaults';
import type { Settings } from '../../src/settings/types';
import {
  conceptEdits,
  conceptsByTopic,
  countOn,
  isConceptOn,
  topicEdits,
} from '../../src/views/options/topic-state';

const head = (id: string, topic: string): ConceptHead => ({
  id,
  name: id,
  kind: 'nutrient',
  topic,
});
const HEADS = [head('b', 'one'), head('a', 'one'), head('c', 'one'), head('z', 'two')];
const TOPICS = ['two', 'one', 'empty'].map((id) => ({ id, name: id }));
const all = conceptsByTopic(TOPICS, HEADS);
const [two, one] = all as [(typeof all)[0], (typeof all)[0]];
const apply = (settings: Settings, edits: readonly ListEdit[]): Settings =>
  editLists(settings, edits);

const ALL_ON: Settings = { ...DEFAULTS, topicsOff: [] };

const change = (settings: Settings, { id, isOn }: { id: string; isOn: boolean }): Settings =>
  apply(settings, conceptEdits(settings, id === 'z' ? two : one, id, isOn));

describe('topics', () => {
  it('keep their order, sort their concepts, and are left out if empty', () => {
    expect(all.map(({ id, concepts }) => [id, concepts.map((each) => each.id)])).toEqual([
      ['two', ['z']],
      ['one', ['a', 'b', 'c']],
    ]);
  });
  it('go off and on as a whole, whatever single concepts were', () => {
    const some = apply(ALL_ON, conceptEdits(ALL_ON, one, 'a', false));
    expect(countOn(some, one)).toBe(2);
    const off = apply(some, topicEdits(one, false));
    expect([countOn(off, one), off.topicsOff, off.conceptsOff]).toEqual([0, ['one'], []]);
    const on = apply(off, topicEdits(one, true));
    expect([countOn(on, one), countOn(on, two)]).toEqual([3, 1]);
  });
});

describe('a single concept', () => {
  it('can be on in a topic that was off: the others stay off', () => {
    const off = apply(ALL_ON, topicEdits(one, false));
    const after = apply(off, conceptEdits(off, one, 'b', true));
    expect(one.concepts.map((each) => isConceptOn(after, each))).toEqual([false, true, false]);
  });
  it('takes its topic with it if it was the last one on: what the data gains is off too', () => {
    const after = ['a', 'b', 'c'].reduce(
      (settings, id) => apply(settings, conceptEdits(settings, one, id, false)),
      ALL_ON,
    );
    expect(after.topicsOff).toEqual(['one']);
  });
  it('changes itself and nothing else, after any changes before', () => {
    const step = record({ id: constantFrom('a', 'b', 'c', 'z'), isOn: boolean() });
    assert(
      property(array(step), step, (before, last) => {
        const start = before.reduce(change, ALL_ON);
        const end = change(start, last);
        for (const each of HEADS)
          expect(isConceptOn(end, each)).toBe(
            each.id === last.id ? last.isOn : isConceptOn(start, each),
          );
      }),
    );
  });
});
