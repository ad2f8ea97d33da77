const INTERVAL_MS = 50;

/** So long a condition is waited for, in ms: it only ends what hangs, on a busy or slow machine, too. */
export const PATIENCE_MS = 20_000;

/**
 * Asks again and again until the answer is neither undefined nor false nor an error.
 *
 * @param what said in the error when time is up
 * @param timeout ms
 */
export async function poll<Value>(
  what: string,
  ask: () => Promise<Value | undefined | false> | Value | undefined | false,
  timeout = PATIENCE_MS,
): Promise<Value> {
  const end = Date.now() + timeout;
  let failure: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > end) throw new Error(`waited ${timeout} ms for ${what}`, { cause: failure });
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
