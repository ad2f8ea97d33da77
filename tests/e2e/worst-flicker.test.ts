import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { pageOf } from './support/reading';
import { useExtension } from './support/tab';

// A chat answer grows token by token. What is painted in it once stays painted, frame by frame, in whatever
// way the page brings the text: nothing blinks while somebody reads.

const ANSWER =
  'Your body makes vitamin D in the skin. In winter there is too little sun for it, so that many people ' +
  'take a supplement. Magnesium and calcium matter, too. Oily fish brings vitamin D and vitamin B12, and ' +
  'a lack of iron shows as fatigue and pale skin. Ask your doctor before you take iron, and eat well.';
/** What is to be found in it in the end, whatever else. */
const CONCEPTS = [
  'vitamin-d',
  'vitamin-b12',
  'magnesium',
  'calcium',
  'iron',
  'fatigue',
  'pale-skin',
];
/** Frames from token to token, about 33 ms at 60 Hz: faster than texts are read again. */
const FRAMES_A_TOKEN = 2;
/** Shorter than the rest that is waited for, in ms. */
const REST_MS = 400;

/** How a page brings the text so far, of which only the last token is new. */
const WAYS = [
  'text nodes',
  'elements',
  'one text node',
  'text anew',
  'HTML anew',
  'elements anew',
] as const;
type Way = (typeof WAYS)[number];

interface Growth {
  /** What was painted and then not, although its text stood there still, with the way it came. */
  readonly lost: readonly string[];
  /** Times that the page itself stood still so long that its text seemed to have come to rest. */
  readonly stalls: number;
}

/**
 * Runs in the page. Shows an answer token by token in each way at once, and looks at what each frame will
 * paint; comes to an end when all is painted that will be: each way shows as much as the first.
 */
function grow(
  ways: readonly Way[],
  tokens: readonly string[],
  framesAToken: number,
  rest: number,
): Promise<Growth> {
  const chats = ways.map((way) => {
    const chat = document.createElement('article');
    if (way !== 'HTML anew' && way !== 'elements anew') chat.innerHTML = '<p>\u200B</p>';
    document.body.append(chat);
    return { way, chat, block: chat.firstChild as HTMLElement, last: new Map<number, string>() };
  });
  const show = ({ way, chat, block }: (typeof chats)[0], token: string, text: string): void => {
    const fresh = document.createElement(way === 'elements' ? 'span' : 'p');
    fresh.textContent = way === 'elements' ? token : text;
    if (way === 'text nodes') block.append(token);
    if (way === 'elements') block.append(fresh);
    if (way === 'one text node') (block.firstChild as Text).data += token;
    if (way === 'text anew') block.textContent = text;
    if (way === 'HTML anew') chat.innerHTML = `<p>${text.replaceAll('. ', '.</p><p>')}</p>`;
    if (way === 'elements anew') chat.replaceChildren(fresh);
  };
  /** What is painted in a chat, by where it begins in its text. */
  const paintedIn = ({ chat }: (typeof chats)[0]): Map<number, string> => {
    const found = new Map<number, string>();
    CSS.highlights.forEach((highlight) => {
      highlight.forEach(({ startContainer, startOffset, endContainer, endOffset }) => {
        if (!chat.contains(startContainer)) return;
        const [before, range] = [new Range(), new Range()];
        before.setStart(chat, 0);
        before.setEnd(startContainer, startOffset);
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.set(String(before).length, String(range));
      });
    });
    return found;
  };
  const lost: string[] = [];
  const watch = (): void => {
    for (const one of chats) {
      const now = paintedIn(one);
      const shown = one.chat.textContent ?? '';
      for (const [at, term] of one.last)
        // A name may go on: "vitamin" and then "vitamin D".
        if (!now.get(at)?.startsWith(term) && shown.startsWith(term, at))
          lost.push(`${term} at ${at}, ${one.way}`);
      one.last = now;
    }
  };
  const left = [...tokens];
  let text = '';
  let stalls = 0;
  let shown = performance.now();
  const showNext = (): void => {
    const token = left.shift();
    if (token === undefined) return;
    if (performance.now() - shown > rest) stalls++;
    shown = performance.now();
    text += token;
    for (const one of chats) show(one, token, text);
  };
  const isDone = (): boolean => {
    const sizes = chats.map(({ last }) => last.size);
    return left.length === 0 && sizes.every((size) => size > 0 && size === sizes[0]);
  };
  return new Promise((resolve) => {
    const onFrame = (frame: number): void => {
      if (frame % framesAToken === 0) showNext();
      // Behind what observers do about the token before the frame is painted.
      queueMicrotask(() => {
        watch();
        if (isDone()) resolve({ lost, stalls });
        else requestAnimationFrame(() => onFrame(frame + 1));
      });
    };
    requestAnimationFrame(() => onFrame(0));
  });
}

describe.each(BROWSERS)('a growing answer in %s', (name) => {
  const { session, server } = useExtension(name, {
    '/': pageOf('<p>A dietary supplement of vitamin K.</p>'),
  });

  beforeAll(async () => {
    await session().change({ type: 'change-settings', change: { density: 'all' } });
  });

  it('never blinks, in whatever way its text comes', async () => {
    const page = await session().newPage(server().url('/'));
    await page.bringToFront();
    // The card script brings foods and factors, for which the whole page is read once more.
    await session().reportUntil(page, ([top]) =>
      Boolean(top?.settled && top.concepts.some(({ concept }) => concept === 'supplements')),
    );
    const tokens = ANSWER.split(/(?<= )|(?<=.{5})/);
    const { lost, stalls } = await evaluate(page, grow, WAYS, tokens, FRAMES_A_TOKEN, REST_MS);
    // Without a stall nothing blinks; after one, what is put there anew does, once.
    const excused = stalls === 0 ? [] : lost.filter((what) => what.endsWith(' anew'));
    expect(lost.filter((what) => !excused.includes(what))).toEqual([]);
    expect(excused.length).toBeLessThanOrEqual(3 * stalls * CONCEPTS.length);
    await session().reportUntil(page, ([top]) =>
      CONCEPTS.every((id) => top?.concepts.find(({ concept }) => concept === id) !== undefined),
    );
  });
});
