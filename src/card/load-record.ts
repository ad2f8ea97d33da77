import type { ScanSide } from '../content/bridge';
import type { LoadRecord } from './card-view';

/** After this a card says that nothing is known, rather than wait for an answer, in ms (F31). */
const PATIENCE_MS = 1_000;

/** Gives records from those that are here, else from the background. */
export const recordLoader =
  (scan: Pick<ScanSide, 'recordNow' | 'records'>): LoadRecord =>
  (id) => {
    const now = scan.recordNow(id);
    if (now) return now;
    const late = new Promise<undefined>((resolve) => {
      setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    const asked = scan.records([id]).then(
      (records) => records.get(id),
      () => undefined,
    );
    return Promise.race([asked, late]);
  };
