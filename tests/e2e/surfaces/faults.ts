import type { Page } from 'puppeteer-core';
import { axeInCard, axeViolations } from '../support/axe';
import { findCard } from '../support/card';
import { evaluate } from '../support/evaluate';
import { findClipped, overflow } from '../support/views';
import type { Surface } from './stage';

/**
 * Runs in the page. Texts that are drawn over each other, in the page or in a card's root; what lies over
 * the rest on purpose (a dialog, what sticks to an edge) is left out.
 */
function findOverlaps(root: ParentNode = document.body): string[] {
  interface Placed {
    readonly text: string;
    readonly owner: Element;
    readonly box: DOMRect;
  }
  // oxlint-disable-next-line consistent-function-scoping -- it is sent to the page with the rest
  const cut = (box: DOMRect, by: DOMRect): DOMRect => {
    const left = Math.max(box.left, by.left);
    const top = Math.max(box.top, by.top);
    const width = Math.min(box.right, by.right) - left;
    return new DOMRect(
      left,
      top,
      Math.max(0, width),
      Math.max(0, Math.min(box.bottom, by.bottom) - top),
    );
  };
  /** What is seen of a box of an element; undefined for what is meant to lie over the rest. */
  const seen = (box: DOMRect, owner: Element): DOMRect | undefined => {
    let left = box;
    for (let at: Element | null = owner; at; at = at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      if (position === 'sticky' || position === 'fixed') return undefined;
      if (overflowX !== 'visible' || overflowY !== 'visible')
        left = cut(left, at.getBoundingClientRect());
    }
    return left;
  };
  const placed: Placed[] = [];
  const walker = document.createTreeWalker(
    root.querySelector('dialog[open]') ?? root,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !(node as Text).data.trim() || !owner.checkVisibility()) continue;
    if (owner.closest('.hidden, .card-spoken, svg')) continue;
    const range = new Range();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = seen(rect, owner);
      if (box && box.width > 1 && box.height > 1)
        placed.push({ text: (node as Text).data.trim().slice(0, 40), owner, box });
    }
  }
  const found = new Set<string>();
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) {
      const both = cut(one.box, other.box);
      const least = Math.min(one.box.width * one.box.height, other.box.width * other.box.height);
      // Lines of one text may touch, and marks of sources stand in the line above.
      if (one.text !== other.text && both.width * both.height > least * 0.3)
        found.add(`“${one.text}” and “${other.text}”`);
    }
  });
  return [...found];
}

/** Runs in the page. How far a card's content goes beyond the edge that cuts it off, in px. */
function cardOverflow(root: ParentNode): number {
  const cutting = [...root.querySelectorAll('.scroll, .card-body')].filter(
    (each) => getComputedStyle(each).overflowX !== 'visible',
  );
  return Math.max(0, ...cutting.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
}

const told = (what: string, faults: readonly string[]): string[] =>
  faults.map((fault) => `${what}: ${fault}`);

/** What is wrong with how a page of ours or the open card looks; each fault a line. */
export async function faultsOf(page: Page, surface: Surface): Promise<string[]> {
  const faults: string[] = [];
  const card = await findCard(page);
  if (card) {
    const beyond = await card.evaluate(cardOverflow);
    if (beyond > 0) faults.push(`the card is ${beyond} px too wide`);
    faults.push(...told('cut off', await card.evaluate(findClipped)));
    faults.push(...told('over each other', await card.evaluate(findOverlaps)));
    faults.push(...told('axe', await axeInCard(page, card)));
  }
  if (surface === 'card') return faults;
  const beyond = await overflow(page);
  if (beyond > 0) faults.push(`the page is ${beyond} px too wide`);
  faults.push(...told('cut off', await evaluate(page, findClipped)));
  faults.push(...told('over each other', await evaluate(page, findOverlaps)));
  faults.push(...told('axe', await axeViolations(page)));
  return faults;
}
