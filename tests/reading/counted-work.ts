import { Session, type Profiler } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/**
 * How many blocks of our reading code a piece of work runs through: the work itself, counted by V8, the same
 * at every run, so that neither the machine nor what else it does counts. What a regular expression does
 * inside is not counted.
 */
export async function countBlocks(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  // Compiled code counts nothing. The second compiler stays off: it is off in Node 20, and no flag can be read.
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result.filter(({ url }) => url.includes('/src/reading/')).reduce(addBlocks, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
    setFlagsFromString('--opt');
  }
}

const addBlocks = (sum: number, { functions }: Profiler.ScriptCoverage): number =>
  functions.flatMap(({ ranges }) => ranges).reduce((total, { count }) => total + count, sum);
