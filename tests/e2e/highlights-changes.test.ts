import { describe, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { pageOf, waitForCounts } from './support/reading';
import { useTab } from './support/tab';

// A page that changes after it was read. Each change is made by page code.

declare global {
  interface Window {
    moveOn(to: string): void;
  }
}

/** A vague sentence, and what an app shows next: there only a clear sentence is about food. */
const VIEWS =
  '<script>window.moveOn = (to) => { history.pushState({}, "", to); document.body.append(document.querySelector("template").content); }</script>' +
  '<p>Copper in your body.</p>' +
  '<template><p>Gamers pick a quest, trade loot and level up.</p><p>Armor for each boss.</p>' +
  '<p>Doctors advise a dietary supplement of vitamin D against bone pain.</p></template>';
const CLEAR = { supplements: 1, 'vitamin-d': 1, 'bone-pain': 1 };

/** Text, a change made in the page, and what is read after it. */
const CHANGES: readonly [string, string, () => void, Record<string, number>][] = [
  [
    'text is appended',
    '<p id="t">Read on.</p>',
    () => document.querySelector('#t')?.append(' Take vitamin D daily.'),
    { 'vitamin-d': 1 },
  ],
  [
    'an element is appended',
    '<main id="t"></main>',
    () => {
      const main = document.querySelector('#t');
      if (main) main.innerHTML = '<section><h2>On</h2><p>Take vitamin D daily.</p></section>';
    },
    { 'vitamin-d': 1 },
  ],
  [
    'a text node changes',
    '<p id="t">Take vitamin D daily.</p>',
    () => {
      const text = document.querySelector('#t')?.firstChild as Text;
      text.data = 'Take vitamin B12 daily.';
    },
    { 'vitamin-b12': 1 },
  ],
  [
    'a word is completed by a neighbour',
    '<p id="t">Take vita<b id="b">…</b></p>',
    () => {
      const bold = document.querySelector('#b');
      if (bold) bold.textContent = 'min D';
    },
    { 'vitamin-d': 1 },
  ],
  [
    'what parted a word goes away',
    '<p id="t">Take vita<b id="b">x</b>min D.</p>',
    () => document.querySelector('#b')?.remove(),
    { 'vitamin-d': 1 },
  ],
  [
    'something comes between two words',
    '<p>A sign of hypo<i>kalemia</i>.</p>',
    () => document.querySelector('i')?.before(document.createElement('hr')),
    {},
  ],
  [
    'the text goes away',
    '<p id="t">Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.remove(),
    {},
  ],
  [
    'the text moves',
    '<p id="t">Take vitamin D daily.</p><main></main>',
    () => document.querySelector('main')?.append(document.querySelector('#t') ?? ''),
    { 'vitamin-d': 1 },
  ],
  [
    'the text begins to be edited',
    '<p id="t">Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.setAttribute('contenteditable', 'true'),
    {},
  ],
  [
    'the text is no longer edited',
    '<p id="t" contenteditable>Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.removeAttribute('contenteditable'),
    { 'vitamin-d': 1 },
  ],
  [
    'the whole page begins to be edited',
    '<p id="t">Take vitamin D daily.</p>',
    () => {
      document.designMode = 'on';
      document.querySelector('#t')?.append(' More.');
    },
    {},
  ],
  [
    'the text must no longer be translated',
    '<p id="t">Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.setAttribute('translate', 'no'),
    {},
  ],
  [
    'the text is hidden from readers of the screen',
    '<p id="t">Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.setAttribute('aria-hidden', 'true'),
    {},
  ],
  [
    'hidden text is shown by its attribute',
    '<p id="t" hidden>Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.removeAttribute('hidden'),
    { 'vitamin-d': 1 },
  ],
  [
    'hidden text is shown by a class further up',
    '<style>.closed p{display:none}</style><div id="t" class="closed"><p>Take vitamin D daily.</p></div>',
    () => document.querySelector('#t')?.classList.remove('closed'),
    { 'vitamin-d': 1 },
  ],
  [
    'details are opened',
    '<details id="t"><summary>More</summary>Take vitamin D daily.</details>',
    () => document.querySelector('#t')?.setAttribute('open', ''),
    { 'vitamin-d': 1 },
  ],
  [
    'a field for a password appears',
    '<p id="t">Take vitamin D daily.</p>',
    () => document.querySelector('#t')?.insertAdjacentHTML('afterend', '<input type="password">'),
    {},
  ],
  [
    'a field for a card number goes away',
    '<p>Take vitamin D daily.</p><input id="t" autocomplete="cc-number">',
    () => document.querySelector('#t')?.remove(),
    { 'vitamin-d': 1 },
  ],
  [
    'a hidden log-in is shown',
    '<p>Take vitamin D daily.</p><div id="t" style="display:none"><input type="password"></div>',
    () => document.querySelector<HTMLElement>('#t')?.style.removeProperty('display'),
    {},
  ],
  ['an app moves on by its query', VIEWS, () => window.moveOn('?view=game'), CLEAR],
  ['an app moves on behind the hash', VIEWS, () => window.moveOn('#/games/one'), CLEAR],
  [
    'the reader goes to a place on the page',
    VIEWS,
    () => window.moveOn('#games'),
    { copper: 1, ...CLEAR },
  ],
];

describe.each(BROWSERS)('a changing page in %s', (name) => {
  const { session, tab: page, show } = useTab(name);

  const open = async (body: string): Promise<void> => {
    await show(pageOf(body));
    await session().reportUntil(page(), ([top]) => top?.settled === true);
  };

  /** The lexicon's second tier comes with the card script, and all is read again: that must not meet the change. */
  const waitForSecondTier = async (term: string): Promise<void> => {
    await hoverPainted(page(), term);
    await session().reportUntil(page(), ([top]) => top?.settled === true);
  };

  it.each(CHANGES)('is read again when %s', async (_, html, change, wanted) => {
    await open(html);
    if (html === VIEWS) await waitForSecondTier('Copper');
    await evaluate(page(), change);
    await waitForCounts(session(), page(), wanted);
  });

  it('goes on reading while one text never rests', async () => {
    await open('<p id="t">Take vitamin D daily.</p><p>Take vitamin B12 daily.</p>');
    await waitForPainted(page(), ['vitamin D', 'vitamin B12']);
    await evaluate(page(), () => {
      let count = 0;
      const text = document.querySelector('#t')?.firstChild as Text;
      setInterval(() => (text.data = `Take vitamin D daily, ${count++} times.`), 10);
    });
    // It comes and goes with its text, but the page goes on.
    await evaluate(page(), () =>
      document.body.insertAdjacentHTML('beforeend', '<p>Take vitamin D.</p>'),
    );
    await waitForPainted(page(), (texts) => texts.includes('vitamin B12') && texts.length >= 2);
  });
});
