/** Work at a stretch before the page gets its turn, in ms: half of what it may be at most (8 ms). */
const SLICE_MS = 4;

/** Keeps long work in short slices. */
export interface Slices {
  /** True if it is the page's turn. */
  due(): boolean;
  /** Gives the page its turn. */
  pause(): Promise<void>;
}

async function nextTurn(): Promise<void> {
  // Both floors have it; where a page's sandbox does not, a timer does.
  if (typeof scheduler === 'object' && typeof scheduler.yield === 'function')
    return scheduler.yield();
  return new Promise((done) => {
    setTimeout(done);
  });
}

export function createSlices(): Slices {
  let start = performance.now();
  return {
    due: () => performance.now() - start > SLICE_MS,
    async pause() {
      await nextTurn();
      start = performance.now();
    },
  };
}
