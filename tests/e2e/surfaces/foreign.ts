import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findCard } from '../support/card';
import { evaluate } from '../support/evaluate';
import type { Surface } from './stage';

const COMPILED = join(import.meta.dirname, '../../../data/compiled');

/** All strings of a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** All texts of the dataset, which is English whatever the language of the rest, one a line. */
function dataTexts(): string {
  const files = readdirSync(COMPILED).filter((name) => !/^(?:lexicon|search)/.test(name));
  return files
    .flatMap((name) => stringsIn(JSON.parse(readFileSync(join(COMPILED, name), 'utf8'))))
    .map(squeeze)
    .join('\n');
}

/** Runs in the page. All that is read or heard, in the page or in a card's root. */
function findTexts(root: ParentNode = document.body): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (!node.parentElement?.closest('style, script')) texts.push(node.data);
      continue;
    }
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      texts.push((node as Element).getAttribute(name) ?? '');
  }
  return texts;
}

/** Keys as browsers write them: `Alt+Shift+J`. */
const KEYS = /^(?:(?:Alt|Ctrl|Shift|Command|MacCtrl)\+)+\w+$/;

/**
 * Parts of a text in letters that no pseudo-locale has: what a locale file can't have said. Parted at
 * punctuation, too, as texts of the dataset are put together by it.
 */
const plainParts = (text: string): string[] =>
  squeeze(text)
    .split(/[[\](),.;:=]|\S*[^\x20-\x7E“”‘’–—…µ·≥≤×]\S*/)
    .map((part) => part.trim().replaceAll(/^[^A-Za-z]+|[^A-Za-z]+$/g, ''))
    .filter((part) => /[A-Za-z]{2}/.test(part) && !KEYS.test(part));

/** Reads what a surface shows in the `long` locale, and tells what of it no locale file says. */
export function makeForeignTexts(allowed: readonly string[]) {
  const known = dataTexts();
  // Whole, so that a text of a test does not vouch for each of its words.
  const allowedParts = new Set(allowed.flatMap(plainParts));
  const isKnown = (part: string): boolean => {
    if (allowedParts.has(part)) return true;
    for (let at = known.indexOf(part); at >= 0; at = known.indexOf(part, at + 1)) {
      const isWhole =
        !/[A-Za-z]/.test(known[at - 1] ?? '') && !/[A-Za-z]/.test(known[at + part.length] ?? '');
      if (isWhole) return true;
    }
    return false;
  };
  return async (page: Page, surface: Surface): Promise<string[]> => {
    const card = await findCard(page);
    const texts = [
      ...(card ? await card.evaluate(findTexts) : []),
      ...(surface === 'card' ? [] : [...(await evaluate(page, findTexts)), await page.title()]),
    ];
    return [...new Set(texts.flatMap(plainParts))].filter(
      // Names of concepts stand in sentences in small letters.
      (part) => !isKnown(part) && !isKnown(part[0]?.toUpperCase() + part.slice(1)),
    );
  };
}
