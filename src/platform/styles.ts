import type { Scripting } from 'webextension-polyfill';
import type { Marking } from '../settings/types';
import { browser } from './browser';
import { highlightStyle } from './highlight-style';
import { createQueue } from './queue';
import { readSettings } from './settings-store';
import { openTabIds } from './tabs';

/** A document that has our stylesheet, and the name of its highlights. */
interface Styled {
  readonly target: Scripting.InjectionTarget;
  readonly base: string;
}

/** Documents of one tab that are remembered; more frames than that keep their style until they load anew. */
const MOST_STYLED = 200;

/** In `storage.session`, which pages' scripts can't read and which ends with the browser. */
const keyOf = (tabId: number): string => `styles:${tabId}`;

async function styledIn(tabId: number): Promise<readonly Styled[]> {
  const { [keyOf(tabId)]: stored } = await browser.storage.session.get(keyOf(tabId));
  return (stored as readonly Styled[] | undefined) ?? [];
}

const sheetFor = ({ target, base }: Styled, marking: Marking): Scripting.CSSInjection => ({
  target,
  // Firefox paints highlights inside shadow roots from user sheets only; Chromium loses
  // backgrounds of user sheets.
  origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
  css: highlightStyle(base, marking),
});

const inTurn = createQueue();

async function remember(styled: Styled, isTop: boolean): Promise<void> {
  const { tabId } = styled.target;
  // With a new page in the top frame all others are gone.
  const others = isTop ? [] : await styledIn(tabId);
  const all = [...others, styled].slice(-MOST_STYLED);
  await browser.storage.session.set({ [keyOf(tabId)]: all });
}

/**
 * Gives a document the stylesheet of its highlights, as the reader wants them marked.
 *
 * @param base the random name of this page load
 * @param isTop the document is its tab's own, not a frame in it
 */
export async function putStyle(
  target: Scripting.InjectionTarget,
  base: string,
  isTop: boolean,
): Promise<void> {
  const styled = { target, base };
  const { settings } = await readSettings();
  await browser.scripting.insertCSS(sheetFor(styled, settings.marking));
  await inTurn(() => remember(styled, isTop));
}

/** Marks what is highlighted in all open tabs in another way. */
export async function restyle(before: Marking, after: Marking): Promise<void> {
  const tabs = await Promise.all((await openTabIds()).map(styledIn));
  // The new one first: nothing flickers. A document that is gone meanwhile has no one to tell.
  await Promise.allSettled(
    tabs.flat().map(async (styled) => {
      await browser.scripting.insertCSS(sheetFor(styled, after));
      await browser.scripting.removeCSS(sheetFor(styled, before));
    }),
  );
}
