import { configureGlobal } from 'fast-check';

/** Times the runs that a property has in `npm test`; `npm run verify:long` sets it. */
const FACTOR = Number(process.env['PROPERTY_RUNS'] ?? 1);
/** fast-check's own. */
const DEFAULT_RUNS = 100;

/** Runs of a property that has fewer or more than the default. */
export const propertyRuns = (inTest: number): number => inTest * FACTOR;

configureGlobal({ numRuns: propertyRuns(DEFAULT_RUNS) });
