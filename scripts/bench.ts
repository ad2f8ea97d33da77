// `npm run bench [-- reading] [-- claims] [-- popup] [-- hover] [--pages FOLDER] [--browser NAME] [--long]`: times beside the floors of the
// same run. Never fails on a time; fails on counts and on what was found.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchClaims, claimsTable } from '../tests/bench/claims';
import { benchEngines, engineTable } from '../tests/bench/engine';
import { generatePage, KINDS, pagesIn, SIZES } from '../tests/bench/pages';
import { benchHover, hoverTable, type HoverResult } from '../tests/bench/hover';
import { benchPopup, popupTable, type PopupResult } from '../tests/bench/popup';
import { benchReading, readingTable } from '../tests/bench/reading';
import { ensureBrowsers, type BrowserName } from './browsers';

const BENCHES = ['reading', 'claims', 'popup', 'hover'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    browser: { type: 'string', multiple: true },
    /** Size of generated pages: p25, p50, p75, p95, max. */
    size: { type: 'string', multiple: true },
    long: { type: 'boolean', default: false },
  },
});
const unknown = positionals.find((name) => !BENCHES.includes(name));
if (unknown !== undefined) {
  console.error(`unknown bench ${unknown}; known: ${BENCHES.join(', ')}`);
  process.exit(2);
}

const folder = join(import.meta.dirname, '../artifacts');
mkdirSync(folder, { recursive: true });
const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
console.log(machine);
const isWanted = (bench: string): boolean =>
  positionals.length === 0 || positionals.includes(bench);
if (isWanted('claims')) {
  const claims = benchClaims();
  console.log(`\n${claimsTable(claims)}`);
  const report = { machine, date: new Date().toISOString(), claims };
  writeFileSync(join(folder, 'bench-claims.json'), JSON.stringify(report, undefined, 1));
}

const REPETITIONS = values.long ? 15 : 7;
const browsers = (values.browser ?? ['chromium', 'firefox']) as BrowserName[];
ensureBrowsers(browsers);
if (isWanted('popup')) {
  const popup: PopupResult[] = [];
  for (const browser of browsers) popup.push(await benchPopup(browser, 2 * REPETITIONS));
  console.log(`\n${popupTable(popup)}`);
  const report = { machine, date: new Date().toISOString(), popup };
  writeFileSync(join(folder, 'bench-popup.json'), JSON.stringify(report, undefined, 1));
}
if (isWanted('hover')) {
  const hover: HoverResult[] = [];
  for (const browser of browsers) hover.push(await benchHover(browser, 2 * REPETITIONS));
  console.log(`\n${hoverTable(hover)}`);
  const report = { machine, date: new Date().toISOString(), hover };
  writeFileSync(join(folder, 'bench-hover.json'), JSON.stringify(report, undefined, 1));
}
if (!isWanted('reading')) process.exit();

/** The largest page takes a second a round. */
const REPETITIONS_OF_LARGE = values.long ? 9 : 5;
/** The largest page of all kinds takes minutes. */
const sizes = SIZES.filter(
  ({ name }) => values.size?.includes(name) ?? (values.long || name !== 'max'),
);

const pages = [
  ...(values.pages && !values.size
    ? []
    : sizes.flatMap((size) => KINDS.map((kind) => generatePage(size, kind)))),
  ...(values.pages ? pagesIn(values.pages) : []),
];
const engines = benchEngines(REPETITIONS);
console.log(`\n${engineTable(engines)}\n`);
const rows = [];
for (const browser of browsers) {
  const own = await benchReading(browser, pages, ({ html }) =>
    html.length > 2_000_000 ? REPETITIONS_OF_LARGE : REPETITIONS,
  );
  console.log(`${readingTable(own)}\n`);
  rows.push(...own);
}
const report = { machine, date: new Date().toISOString(), engines, rows };
writeFileSync(join(folder, 'bench-reading.json'), JSON.stringify(report, undefined, 1));
console.log('samples: artifacts/bench-reading.json');
const faults = rows.flatMap(({ page, browser, faults: own }) =>
  own.map((fault) => `${page} in ${browser}: ${fault}`),
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
