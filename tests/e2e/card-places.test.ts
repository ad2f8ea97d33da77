import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import {
  cardText,
  describeIn,
  findCard,
  focusedIn,
  hoverForCard,
  pressInCard,
  waitForCard,
  waitForNoCard,
} from './support/card';
import { evaluate } from './support/evaluate';
import { tonesIn } from './support/pixels';
import { centreOf, moveTo } from './support/pointer';
import { poll } from './support/poll';
import { useTab } from './support/tab';

// Where a card must stand, and what must not disturb it.

const TERM = '<p>Nuts are rich in magnesium and taste good.</p>';
const html = (body: string, style = ''): string =>
  `<!doctype html><html lang=en><title>places</title><link rel=icon href="data:,">
  <style>body{margin:60px;font:18px/1.6 serif}${style}</style>${body}`;
const RTL = `<p dir=rtl lang=he>‏<span dir=ltr lang=en>rich in magnesium for you</span></p>`;
const PAGES: Record<string, string> = {
  '/': html(TERM),
  '/dialog': html(`<dialog>${TERM}<button autofocus>Page</button></dialog>`),
  '/fullscreen': html(`<div id=full style="background:#fff">${TERM}</div>`),
  '/menu': html(`<button popovertarget=menu>Menu</button><div id=menu popover>open</div>${TERM}`),
  '/inverted': html(TERM, 'html{filter:invert(1);background:#fff}'),
  '/dimmed': html(TERM, 'html{opacity:.01!important}html>div{display:none!important}'),
  '/zoomed': html(TERM, 'html{zoom:1.5}'),
  '/scaled': html(`<div style="transform:scale(.6) rotate(8deg)">${TERM}</div>`),
  '/centred': html(TERM, 'html{max-width:400px;margin:auto}body{margin:0}'),
  '/vertical': html(TERM, 'body{writing-mode:vertical-rl;height:400px}'),
  '/rtl': html(RTL, 'body{direction:rtl}'),
  '/corner': html(`<div style="position:fixed;right:4px;bottom:4px">${TERM}</div>`),
  '/wrapped': html('<p style="width:130px">Most people know the words magnesium deficiency.</p>'),
  '/parts': html('<p>Eat enough vitamin B<sub>12</sub>, for your health.</p>'),
  '/frame': html('<iframe src="/inner" width=420 height=200></iframe>'),
  '/inner': html(TERM, 'body{margin:8px}'),
  '/ticker': html(
    `<div id=ticker style="width:200px;overflow:auto;white-space:nowrap">${'news '.repeat(2000)}</div>${TERM}`,
  ),
  '/scroller': html(
    `<div id=inner style="height:200px;overflow:auto">${TERM}<div style="height:900px"></div></div>`,
  ),
};

describe.each(BROWSERS)('the place of the card in %s', (name) => {
  const { session, server, tab } = useTab(name, PAGES);
  let page: Page;
  const errors: string[] = [];

  beforeAll(() => {
    page = tab();
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  const open = async (path: keyof typeof PAGES): Promise<void> => {
    await page.goto(server().url(path));
    await moveTo(page, { x: 900, y: 660 });
  };
  const painted = (): Promise<unknown> => page.waitForFunction('CSS.highlights.size > 0');
  const parentOfHost = (): Promise<string | undefined> =>
    evaluate(page, () => {
      const parent = document.querySelector('div[popover=manual]')?.parentElement;
      return parent?.id || parent?.localName;
    });
  const cardBoxes = async () => {
    const [box] = await describeIn(await waitForCard(page), '.box');
    if (!box) throw new Error('no box');
    return box;
  };

  it('stands in a modal dialog: it can be used, and Escape is for it alone', async () => {
    await open('/dialog');
    await evaluate(page, () => document.querySelector('dialog')?.showModal());
    await painted();
    const card = await hoverForCard(page, 'magnesium');
    expect(await parentOfHost()).toBe('dialog');
    await pressInCard(page, 'More');
    await poll('more of it', async () => (await describeIn(card, '.card-group')).length > 0);
    // The page's own focus in the dialog is as it was.
    expect(await evaluate(page, () => document.activeElement?.textContent)).toBe('Page');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await evaluate(page, () => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('goes with the full screen and comes back from it', async () => {
    await open('/fullscreen');
    await painted();
    // A real press: the full screen is given for nothing less.
    await evaluate(page, () =>
      document.addEventListener(
        'click',
        () => document.querySelector('#full')?.requestFullscreen(),
        {
          once: true,
        },
      ),
    );
    await page.mouse.click(30, 400);
    await poll('the full screen', () => evaluate(page, () => document.fullscreenElement !== null));
    await hoverForCard(page, 'magnesium');
    expect(await parentOfHost()).toBe('full');
    await evaluate(page, () => document.exitFullscreen());
    await poll('the card to move or go', async () => (await parentOfHost()) !== 'full');
    expect(['html', undefined]).toContain(await parentOfHost());
  });

  it('leaves the page’s open menu open (F16)', async () => {
    await open('/menu');
    await painted();
    await page.click('button');
    await hoverForCard(page, 'magnesium');
    expect(
      await evaluate(page, () => document.querySelector('#menu')?.matches(':popover-open')),
    ).toBe(true);
  });

  it.each([
    ['/inverted', 'dark'],
    ['/dimmed', 'light'],
  ] as const)('can be read on %s', async (path, theme) => {
    await open(path);
    await painted();
    await hoverForCard(page, 'magnesium');
    const [heading] = await describeIn(await waitForCard(page), 'h2');
    if (!heading) throw new Error('no heading');
    // Ink and paper of the theme, neither turned round nor faint.
    const { darkest, lightest } = await tonesIn(session(), page, heading);
    const [ink, paper] = theme === 'light' ? [36, 253] : [234, 30];
    expect(Math.abs(darkest - Math.min(ink, paper))).toBeLessThan(12);
    expect(Math.abs(lightest - Math.max(ink, paper))).toBeLessThan(12);
  });

  it.each(['/zoomed', '/scaled', '/centred', '/vertical', '/rtl', '/corner'] as const)(
    'is at its term and in the window on %s',
    async (path) => {
      await open(path);
      await painted();
      await hoverForCard(page, 'magnesium');
      const { x, y } = await centreOf(page, 'magnesium');
      const box = await cardBoxes();
      expect(box.width).toBe(384);
      const window = await evaluate(page, () => [innerWidth, innerHeight] as const);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(window[0]);
      expect(box.y + box.height).toBeLessThanOrEqual(window[1]);
      const dx = Math.max(box.x - x, 0, x - box.x - box.width);
      const dy = Math.max(box.y - y, 0, y - box.y - box.height);
      expect(Math.hypot(dx, dy), 'distance of card and term').toBeLessThan(70);
      // It does not cover its term.
      expect(Math.max(dx, dy)).toBeGreaterThan(0);
    },
  );

  it('stands at the line that is pointed at', async () => {
    await open('/wrapped');
    await painted();
    const lines = await evaluate(page, () => {
      const text = document.querySelector('p')?.firstChild;
      const range = document.createRange();
      const at = text?.textContent?.indexOf('deficiency') ?? 0;
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 10);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await moveTo(page, lines);
    const box = await poll('the card', async () => {
      await moveTo(page, lines);
      const card = await findCard(page);
      return card && (await describeIn(card, '.box'))[0];
    });
    expect(box.y - lines.y).toBeGreaterThan(0);
    expect(box.y - lines.y).toBeLessThan(40);
  });

  it('takes a term of several parts as one', async () => {
    await open('/parts');
    await painted();
    const card = await hoverForCard(page, 'vitamin B');
    expect(await cardText(card)).toContain('Vitamin B12');
  });

  it('fits into a small frame', async () => {
    await open('/frame');
    const frame = await page.waitForFrame((each) => each.url().endsWith('/inner'));
    await frame.waitForFunction('CSS.highlights.size > 0');
    const card = await hoverForCard(frame, 'magnesium');
    const [box] = await describeIn(card, '.sheet');
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(200);
    expect(box?.height).toBeGreaterThan(100);
  });

  it('opens beside a ticker that scrolls all the time, and though the page says it scrolls', async () => {
    await open('/ticker');
    await painted();
    await evaluate(page, () => {
      setInterval(() => {
        document.querySelector('#ticker')?.scrollBy(1, 0);
        window.dispatchEvent(new Event('scroll'));
      }, 20);
    });
    await hoverForCard(page, 'magnesium');
  });

  it('follows an inner scroller and goes when its term is out of sight there', async () => {
    await open('/scroller');
    await painted();
    await hoverForCard(page, 'magnesium');
    await evaluate(page, () => document.querySelector('#inner')?.scrollTo(0, 300));
    await waitForNoCard(page);
  });

  it('goes with its term (F45)', async () => {
    await open('/');
    await painted();
    await hoverForCard(page, 'magnesium');
    await evaluate(page, () => document.querySelector('p')?.remove());
    await waitForNoCard(page);
  });

  it.each([
    ['removes', (host: HTMLElement) => host.remove()],
    ['moves', (host: HTMLElement) => document.body.append(host)],
    ['hides', (host: HTMLElement) => host.hidePopover()],
    ['renames', (host: HTMLElement) => host.setAttribute('id', 'got-you')],
  ] as const)('is closed when the page %s its host, and can open again', async (_, change) => {
    await open('/');
    await painted();
    await hoverForCard(page, 'magnesium');
    await page.evaluate(`(${String(change)})(document.querySelector('div[popover=manual]'))`);
    await waitForNoCard(page);
    expect(await evaluate(page, () => document.querySelector('[popover]'))).toBeNull();
    await moveTo(page, { x: 900, y: 660 });
    await hoverForCard(page, 'magnesium');
  });

  it('is closed by Escape though the page stops the key (F15)', async () => {
    await page.evaluateOnNewDocument(() => {
      addEventListener('keydown', (event) => event.stopImmediatePropagation(), { capture: true });
    });
    await open('/');
    await painted();
    await hoverForCard(page, 'magnesium');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('has no war about the focus, and Escape still closes it (F14)', async () => {
    await page.goto(`${server().url('/dialog')}#war`);
    await evaluate(page, () => {
      document.querySelector('dialog')?.showModal();
      setInterval(() => document.querySelector<HTMLElement>('dialog button')?.focus(), 50);
    });
    await painted();
    await hoverForCard(page, 'magnesium');
    await session().command(page, 'explain-term');
    await poll('the dialog', async () => {
      const root = await findCard(page);
      return root && (await describeIn(root, '.card-close')).length > 0;
    });
    await poll('the page to have its focus', async () => {
      const root = await findCard(page);
      return root && !(await focusedIn(root));
    });
    expect(await findCard(page)).toBeDefined();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });
});
