import { describe, expect, it } from 'vitest';
import { readClaimSentences } from '../../scripts/labelled';
import { claimsOnCards, claimsOnPage } from './claim-page';

/** Every so many of our labelled passages is put on a page: all of them take ten seconds. */
const STEP = 4;
const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/;

/** Its lines as paragraphs and items. */
function toHtml(text: string): string {
  const lines = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').split('\n');
  return lines
    .map((line) => (ITEM.test(line) ? `<li>${line.replace(ITEM, '')}</li>` : `<p>${line}</p>`))
    .join('')
    .replace(/(?:<li>.*?<\/li>)+/g, '<ul>$&</ul>');
}

describe('what `npm run annotate` finds', () => {
  const passages = readClaimSentences().filter((_, at) => at % STEP === 0);
  it('is on the card of a highlight that takes part in it, and nothing else is', () => {
    const found = { both: 0, highlighted: [] as string[], cards: [] as string[] };
    for (const { text } of passages) {
      document.body.innerHTML = toHtml(text);
      const { all, highlighted } = claimsOnPage(text);
      const cards = claimsOnCards();
      const missing = highlighted.filter((claim) => !cards.includes(claim));
      found.both += highlighted.length - missing.length;
      found.highlighted.push(...missing.map((claim) => `${claim}: ${text}`));
      const more = cards.filter((claim) => !all.includes(claim));
      found.cards.push(...more.map((claim) => `${claim}: ${text}`));
    }
    expect(passages.length).toBeGreaterThan(300);
    expect(found.both).toBeGreaterThan(250);
    expect(found.cards).toEqual([]);
    // A sentence's own claim comes before what the next one says of "it".
    expect(found.highlighted.length).toBeLessThan(found.both / 100);
  }, 30_000);
});
