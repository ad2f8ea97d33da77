import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenWord } from '../../data/wording';
import { DATA } from './tables';

describe('forbiddenWord', () => {
  it('passes all that the extension itself says', () => {
    const path = join(DATA, '../public/_locales/en/messages.json');
    const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
    const said = Object.values(messages).map(({ message }) => message);
    expect(said.filter((message) => forbiddenWord(message) !== undefined)).toEqual([]);
  });
  it('finds promises at word edges and lets denials pass', () => {
    expect(forbiddenWord('Zinc cures colds.')).toBe('cures');
    expect(forbiddenWord('It helps. It heals.')).toBe('heals');
    expect(forbiddenWord('A secure, healthy treaty.')).toBeUndefined();
    expect(forbiddenWord('Trials do not show that it prevents cramps.')).toBeUndefined();
    expect(forbiddenWord('It is not bad. It prevents cramps.')).toBe('prevents');
    expect(forbiddenWord('It is not bad; it prevents cramps.')).toBe('prevents');
    expect(forbiddenWord('Not shown, but it treats colds.')).toBe('treats');
    expect(forbiddenWord('It not only helps, it is curative.')).toBe('curative');
    expect(forbiddenWord('No doubt this detoxifies.')).toBe('detoxifies');
    expect(forbiddenWord('None of the trials found that it prevents colds.')).toBeUndefined();
    expect(forbiddenWord('You’re deficient.')).toBe('You’re deficient');
    expect(forbiddenWord('You are deficient.')).toBe('You are deficient');
  });
});
