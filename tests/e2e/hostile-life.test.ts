import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { DWELLS_MS } from '../../src/card/hover-intent';
import { BROWSERS } from './extension';
import { cardText, findCard, waitForNoCard } from './support/card';
import { evaluate } from './support/evaluate';
import { hoverPainted, paintedTexts, waitForPainted } from './support/highlights';
import { centreOf, clickAt } from './support/pointer';
import { poll } from './support/poll';
import { record, type Recording } from './support/recorder';
import type { ServedPage } from './support/server';
import { useExtension } from './support/tab';
import { passFrames } from './support/time';

const DWELL_MS = DWELLS_MS.normal;

// What happens to a page while we are on it.

const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
const MAGNESIUM = '<p>A healthy diet brings enough magnesium for the body.</p>';
const POTASSIUM = '<p>A healthy diet brings enough potassium for the body.</p>';

/** Counts what page code can notice of others: messages, events made by scripts, changed nodes. */
const WATCHER = `<script>
  window.seen = [];
  const note = (what) => window.seen.push(String(what));
  addEventListener('message', (event) => note('message ' + JSON.stringify(event.data)));
  for (const name of ['postMessage', 'dispatchEvent']) {
    const own = window[name];
    window[name] = function (...args) { note(name + ' ' + args[0]); return own.apply(this, args); };
  }
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) { note('event ' + event.type); return dispatchEvent.call(this, event); };
  const keys = new Set(Object.getOwnPropertyNames(window));
  window.newGlobals = () => Object.getOwnPropertyNames(window).filter((key) => !keys.has(key) && key !== 'newGlobals');
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes, removedNodes, attributeName } of records) {
      for (const node of addedNodes) note('+' + node.nodeName + ' in ' + target.nodeName);
      for (const node of removedNodes) note('-' + node.nodeName + ' in ' + target.nodeName);
      if (attributeName) note(attributeName + ' of ' + target.nodeName);
    }
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  addEventListener('DOMContentLoaded', () => observer.observe(document, everything));
</script>`;

const PAGES: Record<string, string | ServedPage> = {
  '/': html(MAGNESIUM),
  '/other': html(POTASSIUM),
  '/none': html('<p>Nothing to explain on this page.</p>', WATCHER),
  '/watched': html(MAGNESIUM, WATCHER),
  '/app': html(`<main>${MAGNESIUM}</main>`),
  '/dialog': html(`<dialog>${MAGNESIUM}<button>Close</button></dialog>`),
  '/data.xml': {
    type: 'application/xml',
    body: '<food><p>rich in magnesium for healthy muscles</p></food>',
  },
  '/picture.svg': {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="40">rich in magnesium for healthy muscles</text></svg>',
  },
};

describe.each(BROWSERS)('a page’s life in %s', (name) => {
  const { session, server } = useExtension(name, PAGES);
  let page: Page;
  let recording: Recording;

  beforeEach(async () => {
    page = await session().newPage();
    recording = await record(page);
    return async () => {
      expect(recording.errors).toEqual([]);
      await page.close();
    };
  });

  const seen = (): Promise<string[]> =>
    evaluate(page, () => (window as unknown as { seen: string[] }).seen);
  const newGlobals = (): Promise<string[]> =>
    evaluate(page, () => (window as unknown as { newGlobals(): string[] }).newGlobals());

  it('leaves nothing for page code to see but the open card’s host (F3)', async () => {
    await page.goto(server().url('/watched'));
    await waitForPainted(page, ['magnesium']);
    expect(await seen()).toEqual([]);
    await hoverPainted(page, 'magnesium');
    expect((await seen()).filter((what) => what.startsWith('+'))).toEqual(['+DIV in HTML']);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    const changes = (await seen()).filter((what) => /^[+-]|message|dispatch|event/.test(what));
    expect(changes).toEqual(['+DIV in HTML', '-DIV in HTML']);
    expect(await newGlobals()).toEqual([]);
  });

  it('does nothing at all where there is nothing to explain', async () => {
    await page.goto(server().url('/none'));
    await session().reportUntil(
      page,
      ([top]) => top?.settled === true && top.silence === 'no-terms',
    );
    expect(await seen()).toEqual([]);
    expect(await newGlobals()).toEqual([]);
    expect(await evaluate(page, () => CSS.highlights.size)).toBe(0);
  });

  it('ignores events that page code makes (F1)', async () => {
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    // The card script is there and works, so that silence below means refusal.
    await hoverPainted(page, 'magnesium');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    const { x, y } = await centreOf(page, 'magnesium');
    await page.mouse.move(5, 600);
    await evaluate(
      page,
      (clientX, clientY) => {
        const target = document.querySelector('p');
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
          target?.dispatchEvent(
            new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }),
          );
        for (const type of ['mouseover', 'mousemove', 'mouseenter'])
          target?.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true }));
        for (const type of ['keydown', 'keyup'])
          target?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
      },
      x,
      y,
    );
    // Twice the dwell after which a real pointer opens the card.
    await passFrames(page, 2 * DWELL_MS);
    expect(await findCard(page)).toBeUndefined();
  });

  it('follows an app that swaps its main content (F43)', async () => {
    await page.goto(server().url('/app'));
    await waitForPainted(page, ['magnesium']);
    await hoverPainted(page, 'magnesium');
    await evaluate(
      page,
      (next) => {
        history.pushState({}, '', '/app/next');
        const main = document.querySelector('main');
        if (main) main.innerHTML = next;
      },
      POTASSIUM,
    );
    await waitForNoCard(page);
    await waitForPainted(page, ['potassium']);
    expect(await cardText(await hoverPainted(page, 'potassium'))).toMatch(/^Potassium/);
  });

  it('reads a document that is written anew (F23)', async () => {
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    await evaluate(
      page,
      (next) => {
        document.open();
        document.write(next);
        document.close();
      },
      html(POTASSIUM),
    );
    await waitForPainted(page, ['potassium']);
    expect(await cardText(await hoverPainted(page, 'potassium'))).toMatch(/^Potassium/);
  });

  it('works after going away and back (F46)', async () => {
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    await hoverPainted(page, 'magnesium');
    await page.goto(server().url('/other'));
    await waitForPainted(page, ['potassium']);
    // Not `goBack`: Firefox brings the page back from memory and sends no load event.
    await evaluate(page, () => history.back());
    await waitForPainted(page, ['magnesium']);
    await page.mouse.move(5, 600);
    await waitForNoCard(page);
    expect(await cardText(await hoverPainted(page, 'magnesium'))).toMatch(/^Magnesium/);
  });

  it('shows the card inside a modal dialog and closes only the card on Escape (F17)', async () => {
    await page.goto(server().url('/dialog'));
    await evaluate(page, () => document.querySelector('dialog')?.showModal());
    await waitForPainted(page, ['magnesium']);
    await hoverPainted(page, 'magnesium');
    expect(
      await evaluate(page, () => document.querySelector('[popover]')?.parentElement?.localName),
    ).toBe('dialog');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await evaluate(page, () => document.querySelector('dialog')?.open)).toBe(true);
    await page.keyboard.press('Escape');
    await poll('the dialog to close', () =>
      evaluate(page, () => document.querySelector('dialog')?.open === false),
    );
  });

  it('answers when the background was stopped before the first mention (F30)', async () => {
    await page.goto(server().url('/none'));
    await session().stopBackground();
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    expect(await cardText(await hoverPainted(page, 'magnesium'))).toMatch(/^Magnesium/);
  });

  it.each(['/data.xml', '/picture.svg'])('stays out of %s (R1)', async (path) => {
    await page.goto(server().url(path));
    expect(await session().report(page)).toEqual([]);
    expect(await paintedTexts(page)).toEqual([]);
  });

  it('closes the card when the page covers or moves its host (F10)', async () => {
    await page.goto(server().url());
    await waitForPainted(page, ['magnesium']);
    await hoverPainted(page, 'magnesium');
    await evaluate(page, () => {
      const host = document.querySelector<HTMLElement>('html > [popover]');
      if (host) host.style.opacity = '0';
    });
    await waitForNoCard(page);
    await clickAt(page, { x: 5, y: 600 });
    expect(await cardText(await hoverPainted(page, 'magnesium'))).toMatch(/^Magnesium/);
  });
});
