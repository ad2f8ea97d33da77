/** Options of `vi.waitFor`: its usual second is too short for a machine that does other work; this ends only what hangs. */
export const PATIENCE = { timeout: 30_000 };
