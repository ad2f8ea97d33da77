import { mkdirSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { axeInCard } from './support/axe';
import {
  describeIn,
  findCard,
  hoverForCard,
  pressInCard,
  tapForCard,
  waitForCard,
  type CardRoot,
} from './support/card';
import { evaluate } from './support/evaluate';
import { emulateMedia } from './support/media';
import { centreOf, moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';
import { textOf } from './support/views';

const TEXT = `<h1>Tight hamstrings</h1>
  <p>Tight hamstrings and muscle cramps, magnesium and vitamin D: which have to do with each other?
  Pumpkin seeds and spinach are foods with magnesium.</p>`;
const page = (style: string): string =>
  `<!doctype html><html lang=en><title>looks</title><style>body{margin:30px 60px;font:18px/1.6 Georgia,serif;max-width:720px}${style}</style>${TEXT}`;
const PAGES = {
  '/': page(''),
  '/dark': page('html{background:#15171a;color:#ddd}'),
  '/small-root': page('html{font-size:10px}*{letter-spacing:.12em!important}'),
  '/narrow': page('body{margin:12px}'),
};

/** The smallest side of a control (A12). */
const TARGET_PX = 24;

const styleOf = (card: CardRoot, selector: string, property: string): Promise<string> =>
  card.evaluate(
    (root, asked, wanted) => {
      const element = root.querySelector(asked);
      return element ? getComputedStyle(element).getPropertyValue(wanted) : '';
    },
    selector,
    property,
  );

/** Elements that run out of the scrolled part sideways. */
const overflowing = (card: CardRoot): Promise<string[]> =>
  card.evaluate((root) => {
    const scroll = root.querySelector('.scroll');
    const right = scroll?.getBoundingClientRect().right ?? 0;
    return [...(scroll?.querySelectorAll('*') ?? [])]
      .filter((element) => !element.closest('.card-spoken') && element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > right + 0.5)
      .map((element) => element.outerHTML.slice(0, 80));
  });

describe.each(BROWSERS)('the look of the card in %s', (name) => {
  const { session, server, tab } = useTab(name, PAGES);

  beforeAll(() => {
    mkdirSync('artifacts', { recursive: true });
  });
  beforeEach(async () => {
    await tab().setViewport({ width: 1000, height: 760 });
    await emulateMedia(tab(), {});
  });

  const open = async (path: keyof typeof PAGES): Promise<void> => {
    await tab().goto(server().url(path));
    await tab().waitForFunction('CSS.highlights.size > 0');
    await moveTo(tab(), { x: 5, y: 5 });
  };
  const shoot = (what: string): Promise<unknown> =>
    tab().screenshot({ path: `artifacts/card-${name}-${what}.png` });
  const boxOf = async (selector: string) => {
    const [box] = await describeIn(await waitForCard(tab()), selector);
    if (!box) throw new Error(`no ${selector}`);
    return box;
  };
  it.each([
    ['nutrient', 'magnesium'],
    ['symptom', 'muscle cramps'],
    ['hamstrings', 'Tight hamstrings'],
  ])('is a margin note: %s', async (what, term) => {
    await open('/');
    const card = await hoverForCard(tab(), term);
    await shoot(what);
    expect(await overflowing(card)).toEqual([]);
    // The whole brief is seen without scrolling.
    const hidden = await card.evaluate((root) => {
      const body = root.querySelector('.card-body');
      return (body?.scrollHeight ?? 0) - (body?.clientHeight ?? 0);
    });
    expect(hidden).toBeLessThanOrEqual(1);
    await pressInCard(tab(), 'More');
    await poll('all of it', async () => (await describeIn(card, '.card-group')).length > 0);
    await shoot(`${what}-more`);
    expect(await overflowing(card)).toEqual([]);
  });

  it.each([
    ['1000 by 760', { width: 1000, height: 760 }],
    ['320 by 568', { width: 320, height: 568 }],
    ['1280 by 720 at 200 %', { width: 640, height: 360, deviceScaleFactor: 2 }],
  ])('keeps its foot in sight while the rest scrolls: %s', async (_, viewport) => {
    await tab().setViewport(viewport);
    await open('/');
    const card = await hoverForCard(tab(), 'magnesium');
    await pressInCard(tab(), textOf('card_more'));
    await poll('all of it', async () => (await describeIn(card, '.card-group')).length > 0);
    const cut = await card.evaluate((root) => {
      const body = root.querySelector('.card-body');
      const box = root.querySelector('.box, .sheet')?.getBoundingClientRect();
      const foot = root.querySelector('.card-footer');
      const last = foot?.lastElementChild?.getBoundingClientRect();
      return {
        isBodyCut: (body?.scrollHeight ?? 0) > (body?.clientHeight ?? 0) + 1,
        isFootWhole: (foot?.scrollHeight ?? 0) <= (foot?.clientHeight ?? 0) + 1,
        below: (last?.bottom ?? Infinity) - (box?.bottom ?? 0),
        beyond: (box?.bottom ?? Infinity) - innerHeight,
      };
    });
    expect(cut).toMatchObject({ isBodyCut: true, isFootWhole: true });
    expect(Math.max(cut.below, cut.beyond)).toBeLessThanOrEqual(0);
    // What a control opens leaves part of the body to be seen.
    await pressInCard(tab(), /sources?$/);
    await poll('the list', async () => (await describeIn(card, 'details[open]')).length > 0);
    const seen = await card.evaluate((root) => {
      const box = root.querySelector('.box, .sheet')?.getBoundingClientRect();
      const body = root.querySelector('.card-body')?.getBoundingClientRect();
      return (
        Math.min(box?.bottom ?? 0, body?.bottom ?? 0) - Math.max(box?.top ?? 0, body?.top ?? 0)
      );
    });
    expect(seen).toBeGreaterThan(60);
  });

  it('shows its sources one click away', async () => {
    await open('/');
    const card = await hoverForCard(tab(), 'magnesium');
    await pressInCard(tab(), /sources?$/);
    await poll('the list', async () => (await describeIn(card, 'details[open]')).length > 0);
    await card.evaluate((root) => root.querySelector('details[open]')?.scrollIntoView());
    await shoot('sources');
    const links = await describeIn(card, '.card-source-list a');
    expect(links.length).toBeGreaterThan(0);
    expect(Math.min(...links.map(({ height }) => height))).toBeGreaterThanOrEqual(TARGET_PX);
    await pressInCard(tab(), 'Why highlighted?');
    await poll('the reason', async () => (await describeIn(card, 'details[open] > p')).length > 0);
    await shoot('why');
  });

  it('is dark for readers who like it dark', async () => {
    await emulateMedia(tab(), { colorScheme: 'dark' });
    await open('/');
    for (const [what, term] of [
      ['dark-nutrient', 'magnesium'],
      ['dark-symptom', 'muscle cramps'],
    ] as const) {
      const card = await hoverForCard(tab(), term);
      expect(await styleOf(card, '.card', 'background-color')).toBe('rgb(28, 30, 34)');
      await shoot(what);
      await tab().keyboard.press('Escape');
      await moveTo(tab(), { x: 5, y: 5 });
    }
  });

  it('is dark on a dark page', async () => {
    await open('/dark');
    const card = await hoverForCard(tab(), 'magnesium');
    expect(await styleOf(card, '.card', 'background-color')).toBe('rgb(28, 30, 34)');
    await shoot('dark-page');
  });

  it('is black and white where the system asks for more contrast', async () => {
    await emulateMedia(tab(), { moreContrast: true });
    await open('/');
    const card = await hoverForCard(tab(), 'magnesium');
    expect(await styleOf(card, '.card', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf(card, '.card', 'color')).toBe('rgb(0, 0, 0)');
    await shoot('more-contrast');
  });

  it('uses the system’s colours where they are forced', async () => {
    await emulateMedia(tab(), { forcedColors: true });
    await open('/');
    const system = await evaluate(tab(), () => {
      const probe = document.createElement('div');
      probe.style.forcedColorAdjust = 'none';
      const colours = ['Canvas', 'CanvasText', 'LinkText', 'ButtonText'].map((colour) => {
        probe.style.color = colour;
        document.body.append(probe);
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return colours;
    });
    const [canvas = '', ink = ''] = system;
    expect(canvas).not.toBe(ink);
    const card = await hoverForCard(tab(), 'magnesium');
    expect(await styleOf(card, '.card', 'background-color')).toBe(canvas);
    expect(await styleOf(card, '.box', 'border-top-color')).toBe(ink);
    expect(await styleOf(card, '.box', 'border-top-style')).toBe('solid');
    expect(Number.parseFloat(await styleOf(card, '.box', 'border-top-width'))).toBeGreaterThan(1.5);
    // A bar says how much: it stands out from the ground.
    expect(await styleOf(card, '.card-bar i', 'background-color')).toBe(ink);
    const texts = await card.evaluate((root) =>
      [...root.querySelectorAll('.card *')]
        .filter(
          (each) =>
            each.checkVisibility() &&
            [...each.childNodes].some((one) => one.nodeType === 3 && one.nodeValue?.trim()),
        )
        .map((each) => getComputedStyle(each).color),
    );
    expect(texts.length).toBeGreaterThan(5);
    expect([...new Set(texts)].filter((colour) => !system.includes(colour))).toEqual([]);
    await shoot('forced-nutrient');
    await tab().keyboard.press('Escape');
    await hoverForCard(tab(), 'muscle cramps');
    await shoot('forced-symptom');
  });

  const sizes = async (): Promise<number[]> => {
    const card = await hoverForCard(tab(), 'magnesium');
    const boxes = await describeIn(card, '.scroll, h2, .card-bar-row, .card-footer');
    return boxes.flatMap(({ width, height }) => [width, height]);
  };

  it('is as large and as spaced on any page', async () => {
    await open('/');
    const usual = await sizes();
    await open('/small-root');
    expect(await sizes()).toEqual(usual);
  });

  it.each([
    [320, 568],
    [320, 256],
  ])('is a sheet with a close button in a window of %i by %i', async (width, height) => {
    await tab().setViewport({ width, height });
    await open('/narrow');
    for (const term of ['magnesium', 'muscle cramps']) {
      const card = await tapForCard(tab(), term);
      await shoot(`sheet-${width}-${height}-${term.replace(' ', '-')}`);
      const scroll = await boxOf('.sheet');
      expect(scroll.x).toBe(0);
      // As wide as what is seen of the page: Firefox's scroll bar takes some of the window.
      expect(scroll.width).toBe(await evaluate(tab(), () => visualViewport?.width));
      expect(scroll.height).toBeLessThanOrEqual(Math.max(150, height * 0.6));
      // In the lowest windows a sheet of any use covers its term.
      const { y } = await centreOf(tab(), term);
      if (height > 400) expect(y < scroll.y || y > scroll.y + scroll.height).toBe(true);
      const close = await boxOf('.card-close');
      expect(close.y).toBeGreaterThanOrEqual(scroll.y - 1);
      expect(close.y + close.height).toBeLessThanOrEqual(scroll.y + scroll.height + 1);
      expect(await overflowing(card)).toEqual([]);
      await pressInCard(tab(), 'Close');
      await poll('it to close', async () => !(await findCard(tab())));
    }
  });

  it('draws a ring around the term of the cursor', async () => {
    await tab().goto(`${server().url('/')}#ring`);
    await tab().reload();
    await tab().waitForFunction('CSS.highlights.size > 0');
    await hoverForCard(tab(), 'magnesium');
    await tab().keyboard.press('Escape');
    await moveTo(tab(), { x: 5, y: 5 });
    await session().command(tab(), 'next-term');
    await poll('the ring', async () => {
      const root = await findCard(tab());
      return root && (await describeIn(root, '.ring')).length > 0;
    });
    await session().command(tab(), 'explain-term');
    await poll('the card', async () => {
      const root = await findCard(tab());
      return root && (await describeIn(root, 'h2')).length > 0;
    });
    await shoot('ring');
  });

  it.each(['magnesium', 'muscle cramps'])('has nothing for axe to find: %s', async (term) => {
    await open('/');
    const card = await hoverForCard(tab(), term);
    await pressInCard(tab(), 'More');
    await pressInCard(tab(), /sources?$/);
    expect(await axeInCard(tab(), card)).toEqual([]);
  });

  it('leaves no trace of the looks', async () => {
    await open('/');
    const before = await evaluate(tab(), () => document.documentElement.outerHTML);
    await hoverForCard(tab(), 'magnesium');
    await tab().keyboard.press('Escape');
    await poll('it to close', async () => !(await findCard(tab())));
    expect(await evaluate(tab(), () => document.documentElement.outerHTML)).toBe(before);
  });
});
