import * as z from 'zod/mini';
import { browser } from './browser';
import { PAGE_LIMITS } from './limits';
import type { PageReading, TabMessage } from './messages';

const CLAIMS_SCRIPT_FILE = 'claims.js';

const id = z.string().check(z.maxLength(PAGE_LIMITS.idLength));
const words = z.string().check(z.maxLength(PAGE_LIMITS.claimWords));

const count = z.int().check(z.positive());

/** What a frame's script returns: the page's process may have been taken over. */
const pageReading = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        key: words,
        subject: id,
        object: id,
        relation: z.enum(['lack-causes', 'excess-causes', 'relieves', 'none']),
        hedged: z.boolean(),
        wording: z.enum(['lack', 'excess', 'cause', 'relief', 'denied', 'no_effect']),
        denied: z.optional(z.enum(['lack', 'excess'])),
        subjectWords: words,
        objectWords: words,
        isNamedByShortage: z.boolean(),
        count,
      }),
    )
    .check(z.maxLength(PAGE_LIMITS.claims)),
  pairs: z
    .array(z.strictObject({ nutrient: id, sign: id, count }))
    .check(z.maxLength(PAGE_LIMITS.pairs)),
});

/** What one frame of a tab says. */
export interface FrameReading extends PageReading {
  readonly frameId: number;
}

/**
 * A frame that has not answered by then is left out, in ms. All else of the popup is there meanwhile; on two busy
 * cores 4 s were too few for a page of ordinary length.
 */
const PATIENCE_MS = 12_000;

/**
 * Reads what one frame of a tab claims and names together, by a script that runs only when somebody asks.
 *
 * @returns undefined where no script of ours may run, or the frame does not answer
 */
export async function readFrame(tabId: number, frameId: number): Promise<FrameReading | undefined> {
  const target = { tabId, frameIds: [frameId] };
  const run = browser.scripting.executeScript({ target, files: [CLAIMS_SCRIPT_FILE] }).then(
    ([answer]) => pageReading.safeParse(answer?.result).data,
    () => undefined,
  );
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const reading = await Promise.race([run, late]);
  return reading && { frameId, ...reading };
}

/** Takes a frame to a claim that it told of. */
export async function jumpToClaim(tabId: number, frameId: number, key: string): Promise<void> {
  const message: TabMessage = { type: 'jump-to-claim', key };
  // The frame may have gone with its claim.
  await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
}
