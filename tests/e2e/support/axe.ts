import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { CardRoot } from './card';
import { evaluate } from './evaluate';

type WithAxe = typeof globalThis & {
  axe: { run(where?: Node, options?: axe.RunOptions): Promise<axe.AxeResults> };
};

/** What axe finds wrong with a page of ours, as a list of rules with the elements. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return evaluate(page, async () => {
    const { violations } = await (globalThis as WithAxe).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** Rules that pass on any open card: fewer would mean that axe did not look inside. */
const LEAST_PASSES = 8;

/**
 * What axe finds wrong with an open card, its closed root included: for the time of the run the host
 * shows its root, which no page can make it do.
 *
 * @throws if axe did not look inside
 */
export async function axeInCard(page: Page, card: CardRoot): Promise<string[]> {
  await page.evaluate(axe.source);
  const { found, passes } = await card.evaluate(async (root) => {
    const { host } = root;
    Object.defineProperty(host, 'shadowRoot', { configurable: true, value: root });
    // The host resets everything inline, so that no style of the page reaches it (S3); it has no text.
    const rules = { 'avoid-inline-spacing': { enabled: false } };
    const results = await (globalThis as WithAxe).axe.run(host, { rules });
    delete (host as { shadowRoot?: unknown }).shadowRoot;
    return {
      found: results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
      passes: results.passes.length,
    };
  });
  if (passes <= LEAST_PASSES) throw new Error(`axe looked at ${passes} rules only`);
  return found;
}
