import { useEffect, useState } from 'preact/hooks';

/** Minutes are shown; a display that is at most this many ms old is right. */
const TICK_MS = 10_000;

/** The time in ms since 1970, kept up to date to ten seconds, and exact when `until` is reached. */
export function useNow(until = 0): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const refresh = (): void => setNow(Date.now());
    refresh();
    const left = until - Date.now();
    const tick = setInterval(refresh, TICK_MS);
    // A timer waits at most 2^31 - 1 ms; no pause is that long, a damaged one might be.
    const end = left > 0 && left < 2 ** 31 ? setTimeout(refresh, left + 1) : undefined;
    return () => {
      clearInterval(tick);
      clearTimeout(end);
    };
  }, [until]);
  return now;
}
