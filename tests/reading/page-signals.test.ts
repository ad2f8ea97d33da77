import { expect, test } from 'vitest';

import { folderWords } from '../../src/reading/page-signals';
import { createReader } from '../../src/reading/reader';
import { CORE, EXTRA } from './support';

const reader = createReader([CORE, EXTRA]);

test.each([
  ['/recipes/soups/lentil-soup', '. recipes. soups'],
  ['/health_topics/vitamin-deficiency/', '. health topics. vitamin deficiency'],
  ['/index.html', ''],
  ['', ''],
])('the folders of %s', (path, words) => {
  expect(folderWords(path)).toBe(words);
});

test('a path of any length costs little', () => {
  expect(folderWords('/recipes'.repeat(100_000)).length).toBeLessThanOrEqual(400);
});

// A site sorts its pages by subject: the folder says what the page is about before its text does.
test.each([
  ['/recipes/soups/one', 'kitchen'],
  ['/nutrition/basics/one', 'health'],
  ['/blog/cooking/one', 'kitchen'],
])('what %s says of its pages', (path, cueClass) => {
  expect(reader.match({ text: folderWords(path) }).evidence[cueClass]).toBeGreaterThan(0);
});
