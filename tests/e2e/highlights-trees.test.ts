import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './extension';
import { evaluate } from './support/evaluate';
import { waitForPainted } from './support/highlights';
import { cdp } from './support/protocol';
import { pageOf, waitForCounts } from './support/reading';
import { useTab } from './support/tab';

// Text that a walk over the document's text does not meet: shadow trees and frames.

/** Defines in the page what the tests below attach. */
const HELPERS = `<script>
  window.attach = (selector, html, mode = 'open') => {
    const root = document.querySelector(selector).attachShadow({ mode });
    root.innerHTML = html;
    return root;
  };
</script>`;

declare global {
  interface Window {
    attach(selector: string, html: string, mode?: ShadowRootMode): ShadowRoot;
    /** What a test has taken out of the page and puts back. */
    away?: Element | undefined;
  }
}

const inline = (script: string): string => `<script>${script}</script>`;

/** HTML, a change made in the page, and what is read after it. */
const SHADOWS: readonly [string, string, () => void, Record<string, number>][] = [
  [
    'an open tree that is there from the start',
    `<div id="h"></div>${inline("attach('#h', '<p>Take vitamin D daily.</p>')")}`,
    () => undefined,
    { 'vitamin-d': 1 },
  ],
  [
    'a declarative one',
    '<div><template shadowrootmode="open"><p>Take vitamin D daily.</p></template></div>',
    () => undefined,
    { 'vitamin-d': 1 },
  ],
  [
    'a closed tree, which is left alone',
    `<p>Take vitamin B12.</p><div id="h"></div>${inline("attach('#h', '<p>vitamin D</p>', 'closed')")}`,
    () => undefined,
    { 'vitamin-b12': 1 },
  ],
  [
    'a tree that is attached later, without a trace',
    '<div id="h"></div>',
    () => window.attach('#h', '<p>Take vitamin D daily.</p>'),
    { 'vitamin-d': 1 },
  ],
  [
    'a custom element that is defined later',
    '<my-card>light</my-card>',
    () =>
      customElements.define(
        'my-card',
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>Take vitamin D daily.</p>';
          }
        },
      ),
    { 'vitamin-d': 1 },
  ],
  [
    'trees in trees',
    '<div id="h"></div>',
    () => {
      const outer = window.attach('#h', '<p>Take vitamin D daily.</p><section></section>');
      const inner = outer.querySelector('section')?.attachShadow({ mode: 'open' });
      if (inner) inner.innerHTML = '<p>Take vitamin B12 daily.</p>';
    },
    { 'vitamin-d': 1, 'vitamin-b12': 1 },
  ],
  [
    'what is put into slots, and what no slot shows',
    `<div id="h"><p slot="a">Take vitamin D daily.</p><p>Take vitamin B12.</p></div>${inline(
      'attach(\'#h\', \'<slot name="a">hypokalaemia</slot><slot name="b">Take vitamin K daily.</slot>\')',
    )}`,
    () => undefined,
    { 'vitamin-d': 1, 'vitamin-k': 1 },
  ],
  [
    'words that different slots show, and words that one slot shows',
    `<div id="h"><b slot="a">folic</b> <b>acid</b> <i>in the <b>vita</b></i><!-- c --><b>min K</b></div>${inline(
      'attach("#h", `<p><slot></slot></p><slot name="a"></slot>`)',
    )}`,
    () => undefined,
    { 'vitamin-k': 1 },
  ],
  [
    'text that a host holds itself, without a slot',
    `<div id="h">Take vitamin D.</div>${inline("attach('#h', '<p>Take vitamin B12.</p>')")}`,
    () => undefined,
    { 'vitamin-b12': 1 },
  ],
  [
    'a slot within a sentence',
    `<p>Take <span id="h">vitamin D</span> daily.</p>${inline("attach('#h', '<b><slot></slot></b>')")}`,
    () => undefined,
    { 'vitamin-d': 1 },
  ],
  [
    'changes in a tree',
    `<div id="h"></div>${inline("attach('#h', '<p>Take vitamin D daily.</p>')")}`,
    () => {
      const text = document.querySelector('#h')?.shadowRoot?.querySelector('p')?.firstChild;
      (text as Text).data = 'Take vitamin B12 daily.';
    },
    { 'vitamin-b12': 1 },
  ],
  [
    'a host that is left alone',
    `<div id="h" translate="no"></div>${inline("attach('#h', '<p>Take vitamin D daily.</p>')")}`,
    () => undefined,
    {},
  ],
];

const FRAME = pageOf('<p>Take vitamin B12 daily.</p>');

describe.each(BROWSERS)('shadow trees and frames in %s', (name) => {
  const {
    session,
    server,
    tab: page,
    show,
  } = useTab(name, { '/frame': FRAME, '/empty': pageOf('<p>Nothing.</p>') });

  const open = (body: string): Promise<void> => show(pageOf(body, HELPERS));
  const rest = (): Promise<unknown> =>
    session().reportUntil(page(), ([top]) => top?.settled === true);

  it.each(SHADOWS)('%s', async (_, html, change, wanted) => {
    await open(html);
    await rest();
    await evaluate(page(), change);
    await waitForCounts(session(), page(), wanted);
  });

  it('a host that leaves the page, is missed and comes back', async () => {
    await open(
      `<main></main><div id="h"></div>${inline("attach('#h', '<p>Take vitamin D daily.</p>')")}`,
    );
    await waitForPainted(page(), ['vitamin D']);
    await evaluate(page(), () => {
      window.away = document.querySelector('#h') ?? undefined;
      window.away?.remove();
    });
    await waitForPainted(page(), []);
    await evaluate(page(), () => document.querySelector('main')?.append(window.away ?? ''));
    await waitForPainted(page(), ['vitamin D']);
    await evaluate(page(), () =>
      document.querySelector('#h')?.shadowRoot?.querySelector('p')?.append(' And vitamin B12.'),
    );
    await waitForCounts(session(), page(), { 'vitamin-d': 1, 'vitamin-b12': 1 });
  });

  it.each([
    ['of the same origin', () => `<iframe src="/frame"></iframe>`],
    ['of another origin', () => `<iframe src="${server().otherUrl('/frame')}"></iframe>`],
    ['with srcdoc', () => `<iframe srcdoc="<p>Take vitamin B12 daily."></iframe>`],
    ['in frames', () => `<iframe srcdoc="<p>Frame<iframe src='/frame'></iframe>"></iframe>`],
    [
      'sandboxed',
      () => `<iframe sandbox="allow-scripts" srcdoc="<p>Take vitamin B12 daily."></iframe>`,
    ],
  ])('reads frames %s', async (_, html) => {
    await open(`<p>Take vitamin D daily.</p>${html()}`);
    await waitForCounts(session(), page(), { 'vitamin-d': 1, 'vitamin-b12': 1 });
  });

  it('reads a frame that the page writes', async () => {
    await open('<p>Take vitamin D daily.</p><iframe></iframe>');
    await rest();
    await evaluate(page(), () => {
      const inner = document.querySelector('iframe')?.contentDocument;
      if (inner) inner.body.innerHTML = '<p>Take vitamin B12 daily.</p>';
    });
    await waitForCounts(session(), page(), { 'vitamin-d': 1, 'vitamin-b12': 1 });
  });

  it('paints in shadow trees', async () => {
    await open(`<div id="h"></div>${inline("attach('#h', '<p>Take vitamin D daily.</p>')")}`);
    await waitForPainted(page(), ['vitamin D']);
  });

  // Firefox gives no way to count objects of another world; tests/content counts them by a stub.
  it.runIf(name === 'chromium')('has one observer for each tree', async () => {
    await open(
      `<p>Take vitamin D daily.</p><div id="h"></div><div id="i"></div><div id="j"></div>${inline("attach('#h', '<p>Take vitamin D daily.</p>');attach('#i','<p>x</p>')")}`,
    );
    await rest();
    expect(await countObservers(page())).toBe(3);
    await evaluate(page(), () => {
      window.attach('#j', '<p>Take vitamin B12 daily.</p>');
      document.body.append('Take vitamin D.');
    });
    await waitForPainted(page(), (texts) => texts.includes('vitamin B12'));
    expect(await countObservers(page())).toBe(4);
  });
});

/** Mutation observers that are alive in the extension's world of a page. */
async function countObservers(page: Page): Promise<number> {
  const session = await cdp(page);
  const worlds: number[] = [];
  const note = ({ context }: { context: { id: number; origin: string } }): void => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
  };
  session.on('Runtime.executionContextCreated', note);
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
  session.off('Runtime.executionContextCreated', note);
  const [contextId] = worlds;
  if (contextId === undefined) throw new Error('no world of the extension');
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: 'MutationObserver.prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
  });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function(){return this.length}',
    returnByValue: true,
  });
  return Number(length.value);
}
