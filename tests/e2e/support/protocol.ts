import type { CDPSession, Frame, Page } from 'puppeteer-core';

/**
 * What puppeteer keeps to itself and we need: the raw protocols. Each use is in this file, so that a
 * new puppeteer breaks one place.
 */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export const isFrame = (target: Page | Frame): target is Frame => 'parentFrame' in target;
export const pageOf = (target: Page | Frame): Page => (isFrame(target) ? target.page() : target);
const frameOf = (target: Page | Frame): Frame => (isFrame(target) ? target : target.mainFrame());

/** True if the browser speaks WebDriver BiDi (Firefox) and not CDP (Chromium). */
export const isBidi = (target: Page | Frame): boolean => 'connection' in pageOf(target).browser();

/** Id of the frame's BiDi browsing context. */
export const contextOf = (target: Page | Frame): string =>
  // oxlint-disable-next-line no-underscore-dangle -- puppeteer's own name
  (frameOf(target) as unknown as { _id: string })._id;

/** The world that puppeteer keeps for itself in each frame. */
export const isolatedWorld = (target: Page | Frame): Pick<Frame, 'evaluate'> =>
  (frameOf(target) as unknown as { isolatedRealm(): Pick<Frame, 'evaluate'> }).isolatedRealm();

/** Sends one raw BiDi command and gives its result. */
export async function bidi<Result>(
  target: Page | Frame,
  method: string,
  params: object,
): Promise<Result> {
  const { connection } = pageOf(target).browser() as unknown as { connection: BidiConnection };
  const { result } = await connection.send(method, params);
  return result as Result;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** CDP session of the process the frame lives in; a cross-origin frame has one of its own. */
export function cdp(target: Page | Frame): Promise<CDPSession> {
  if (isFrame(target) && target.parentFrame())
    return Promise.resolve((target as unknown as { client: CDPSession }).client);
  const page = pageOf(target);
  const session = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, session);
  return session;
}

/** Runs an expression with system rights in Firefox's own window, e.g. to set a preference. */
export async function evaluateInFirefox(page: Page, expression: string): Promise<void> {
  const tree = await bidi<{ contexts: { context: string }[] }>(page, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const result = await bidi<{ type: string }>(page, 'script.evaluate', {
    expression,
    target: { context: tree.contexts[0]?.context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(result)}`);
}
