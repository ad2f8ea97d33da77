import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { cardBox, cardText, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, waitForPainted } from './support/highlights';
import { tonesIn } from './support/pixels';
import { record } from './support/recorder';
import type { ServedPage } from './support/server';
import { useExtension } from './support/tab';

// Pages that are in the way of any script that comes to them. On each the same must hold: the term is
// highlighted, its card opens by the real mouse, can be read and closes on Escape, the page is as it
// was, and neither an error nor a policy report comes of us.

const TEXT = '<p>A healthy diet brings enough magnesium for the body.</p>';
const ICON = '<link rel="icon" href="data:,">';
const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>t</title>${ICON}${head}</head><body>${body}</body></html>`;

interface HostilePage {
  readonly title: string;
  readonly page: ServedPage;
}

const withHeader = (name: string, value: string): ServedPage => ({
  body: html(TEXT),
  headers: { [name]: value },
});

const PAGES: readonly HostilePage[] = [
  {
    title: "content security policy default-src 'none'",
    page: withHeader('content-security-policy', "default-src 'none'; img-src data:"),
  },
  {
    title: 'Trusted Types, none allowed',
    page: withHeader(
      'content-security-policy',
      "require-trusted-types-for 'script'; trusted-types 'none'",
    ),
  },
  {
    title: 'a sandbox that keeps the origin',
    page: withHeader('content-security-policy', 'sandbox allow-same-origin allow-scripts'),
  },
  {
    title: 'XHTML',
    page: {
      type: 'application/xhtml+xml',
      body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>t</title><link rel="icon" href="data:,"/></head><body>${TEXT}</body></html>`,
    },
  },
  {
    title: 'forms and ids that shadow globals (S7)',
    page: {
      body: html(
        `<form name="chrome"><input name="runtime"><input name="childNodes"><input name="parentNode"><input name="nodeType"><input name="attributes">${TEXT}</form>` +
          '<a id="pinch-of-salt"></a><a id="browser"></a><a id="Node"></a><a id="config"></a><a id="config"></a>' +
          '<img name="querySelector" alt=""><img name="createRange" alt=""><img name="body" alt=""><img name="title" alt=""><img name="querySelectorAll" alt="">',
      ),
    },
  },
  {
    title: 'patched built-ins (F5)',
    page: {
      body: html(
        TEXT,
        `<script>
          const broken = () => { throw new Error('patched by the page') };
          Element.prototype.attachShadow = broken;
          Range.prototype.getClientRects = broken;
          Document.prototype.createTreeWalker = broken;
          Document.prototype.caretPositionFromPoint = broken;
          Document.prototype.createElementNS = broken;
          HTMLElement.prototype.showPopover = broken;
          HighlightRegistry.prototype.set = broken;
          window.StaticRange = window.Highlight = window.MutationObserver = broken;
          window.IntersectionObserver = window.requestAnimationFrame = broken;
        </script>`,
      ),
    },
  },
  {
    title: 'polluted prototypes (F6)',
    page: {
      body: html(
        TEXT,
        `<script>
          Object.prototype.polluted = 'yes';
          Object.prototype.concept = 'iron';
          Object.freeze(Array.prototype);
          Object.freeze(Map.prototype);
        </script>`,
      ),
    },
  },
  {
    title: 'styles that hide what is added (F9)',
    page: {
      body: html(
        TEXT,
        '<style>html{opacity:.01!important}html>div,[popover]{display:none!important;opacity:0!important;transform:scale(0)!important;pointer-events:none!important}*{visibility:hidden!important}p{visibility:visible!important}</style>',
      ),
    },
  },
  {
    title: 'a filter that turns colours (F54)',
    page: { body: html(TEXT, '<style>html{filter:invert(1) hue-rotate(180deg)}</style>') },
  },
  {
    title: 'key handlers that let no press through (F15)',
    page: {
      body: html(
        TEXT,
        `<script>
          for (const type of ['keydown', 'keypress'])
            addEventListener(type, (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, true);
        </script>`,
      ),
    },
  },
];

describe.each(BROWSERS)('hostile pages in %s', (name) => {
  const { session, server } = useExtension(
    name,
    Object.fromEntries(PAGES.map(({ page }, index) => [`/${index}`, page])),
  );

  it.each(PAGES.map(({ title }, index) => [title, index] as const))('%s', async (_, index) => {
    const page = await session().newPage();
    const recording = await record(page);
    await page.goto(server().url(`/${index}`));
    await waitForPainted(page, ['magnesium']);
    const before = await page.content();

    const card = await hoverPainted(page, 'magnesium');
    expect(await cardText(card)).toMatch(/^Magnesium/);
    expect((await cardBox(card)).width).toBeGreaterThan(200);
    // As a reader sees it, not as styles say; the first frames may come late.
    const contrast = async (): Promise<number> => {
      const { darkest, lightest } = await tonesIn(session(), page, await cardBox(card));
      return lightest - darkest;
    };
    await expect.poll(contrast, { interval: 200 }).toBeGreaterThan(128);

    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.content()).toBe(before);
    expect(recording.errors).toEqual([]);
    expect(recording.consoleErrors).toEqual([]);
    expect(await recording.violations()).toEqual([]);
    expect(recording.requests.filter((url) => !url.startsWith('data:'))).toEqual([
      server().url(`/${index}`),
    ]);
    expect(await evaluate(page, () => document.styleSheets.length)).toBeLessThanOrEqual(1);
    await page.close();
  });
});
