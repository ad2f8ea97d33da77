import * as z from 'zod/mini';
import { browser } from './browser';
import { PAGE_LIMITS } from './limits';
import type { PageClaim, TabMessage } from './messages';

const CLAIMS_SCRIPT_FILE = 'claims.js';

const id = z.string().check(z.maxLength(PAGE_LIMITS.idLength));
const words = z.string().check(z.maxLength(PAGE_LIMITS.claimWords));

/** What a frame's script returns: the page's process may have been taken over. */
const pageClaims = z
  .array(
    z.strictObject({
      subject: id,
      object: id,
      relation: z.enum(['lack-causes', 'excess-causes', 'relieves', 'none']),
      hedged: z.boolean(),
      wording: z.enum(['lack', 'excess', 'cause', 'relief', 'denied', 'no_effect']),
      denied: z.optional(z.enum(['lack', 'excess'])),
      subjectWords: words,
      objectWords: words,
      isNamedByShortage: z.boolean(),
      count: z.int().check(z.positive()),
    }),
  )
  .check(z.maxLength(PAGE_LIMITS.claims));

/** What one frame of a tab claims. */
export interface FrameClaims {
  readonly frameId: number;
  readonly claims: readonly PageClaim[];
}

/**
 * Reads what the pages of all frames of a tab claim, by a script that runs only when somebody asks.
 *
 * @returns frames with claims, the top frame first; none where no script of ours may run
 */
export async function readPageClaims(tabId: number): Promise<FrameClaims[]> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [CLAIMS_SCRIPT_FILE] })
    .catch(() => []);
  return results
    .flatMap(({ frameId, result }) => {
      const claims = pageClaims.safeParse(result).data;
      return claims && claims.length > 0 ? [{ frameId, claims }] : [];
    })
    .toSorted((a, b) => a.frameId - b.frameId);
}

/** Takes a frame to a claim of the list that it gave last. */
export async function jumpToClaim(tabId: number, frameId: number, index: number): Promise<void> {
  const message: TabMessage = { type: 'jump-to-claim', index };
  // The frame may have gone with its claim.
  await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => undefined);
}
