import { expect, test } from 'vitest';
import { roleOf } from '../../src/content/roles';

test.each([
  ['<h2><b>x</b></h2>', 'heading'],
  ['<div role="heading"><b>x</b></div>', 'heading'],
  ['<table><tr><td><b>x</b></table>', 'cell'],
  ['<table><tr><th><b>x</b></table>', 'cell'],
  ['<div role="gridcell"><b>x</b></div>', 'cell'],
  ['<div role="rowheader"><b>x</b></div>', 'cell'],
  ['<div role="columnheader"><b>x</b></div>', 'cell'],
  ['<ul><li><b>x</b></ul>', 'item'],
  ['<dl><dt><b>x</b></dl>', 'item'],
  ['<p><b>x</b></p>', 'text'],
])('the role of what stands in %s is %s', (html, role) => {
  document.body.innerHTML = html;
  expect(roleOf(document.querySelector('b') as Node)).toBe(role);
  expect(roleOf(document)).toBe('text');
});
