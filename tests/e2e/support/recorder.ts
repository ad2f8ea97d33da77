import type { Frame, Page } from 'puppeteer-core';
import { cdp, isBidi } from './protocol';

/** What went wrong or out on a page since the recording began. */
export interface Recording {
  /** Uncaught errors. */
  readonly errors: string[];
  /** Texts of console errors. */
  readonly consoleErrors: string[];
  /** Addresses of all requests, also those of the extension where the browser tells (Chromium). */
  readonly requests: string[];
  /** Blocked directives of `securitypolicyviolation` events, of all documents so far. */
  violations(): Promise<string[]>;
}

declare global {
  interface Window {
    recordedViolations?: string[];
  }
}

/** Records from the next navigation on. */
export async function record(page: Page): Promise<Recording> {
  const errors: string[] = [];
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluateOnNewDocument(() => {
    window.recordedViolations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.recordedViolations?.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return {
    errors,
    consoleErrors,
    requests,
    violations: () => page.evaluate(() => window.recordedViolations ?? []),
  };
}

export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

/**
 * The accessibility tree as a flat list, closed shadow roots included. Chromium only: BiDi gives none
 * in Firefox.
 */
export async function accessibilityTree(target: Page | Frame): Promise<AccessibleNode[]> {
  if (isBidi(target)) throw new Error('Firefox gives no accessibility tree by BiDi');
  const session = await cdp(target);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? ''),
    }));
}
