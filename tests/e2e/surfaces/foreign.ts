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

/** All strings of a file of the compiled dataset, which is English whatever the language of the rest. */
const dataStrings = (file: string): string[] =>
  stringsIn(JSON.parse(readFileSync(join(COMPILED, file), 'utf8'))).map(squeeze);

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
    .map((part) => part.trim().replaceAll(/^[^A-Za-z]+(?:(?<=µ)g )?|[^A-Za-z]+$/g, ''))
    .filter((part) => /[A-Za-z]{2}/.test(part) && !KEYS.test(part));

/** True if a text holds a part from word to word. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const isWhole =
      !/[A-Za-z]/.test(text[at - 1] ?? '') && !/[A-Za-z]/.test(text[at + part.length] ?? '');
    if (isWhole) return true;
  }
  return false;
}

/**
 * Reads what a surface shows in the `long` locale, and tells what of it no locale file says.
 *
 * @param prose texts of pages, of which a part may be shown
 * @param names what else may be shown, as a whole
 */
export function makeForeignTexts(prose: readonly string[], names: readonly string[]) {
  const files = readdirSync(COMPILED).filter((name) => !/^(?:lexicon|search)/.test(name));
  const known = [...files.flatMap(dataStrings), ...prose.map(squeeze)].join('\n');
  // Names are words: within a text they would vouch for any other.
  const whole = new Set([...names, ...dataStrings('search.json')].flatMap(plainParts));
  const isKnown = (part: string): boolean => whole.has(part) || holds(known, part);
  return async (page: Page, surface: Surface): Promise<string[]> => {
    const card = await findCard(page);
    const texts = [
      ...(card ? await card.evaluate(findTexts) : []),
      ...(surface === 'card' ? [] : [...(await evaluate(page, findTexts)), await page.title()]),
    ];
    return [...new Set(texts.flatMap(plainParts))].filter(
      // Names of concepts stand in sentences in small letters, and what a page says at the beginning of one.
      (part) =>
        ![
          part,
          part.toLowerCase(),
          part[0]?.toUpperCase() + part.slice(1),
          // Some illnesses that claims are about have no card: their id is their name.
          part.replaceAll(' ', '-'),
        ].some(isKnown),
    );
  };
}
