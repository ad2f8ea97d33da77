// `npm run pictures`: the picture book. Every surface in every state, as a reader sees it, in both browsers
// and every look, to artifacts/pictures/, with a sheet to look through: index.html. A part of it by any of
// the names of browsers, surfaces, states and looks: `-- popup dark`; the README's pictures: `-- readme`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS } from '../tests/e2e/extension';
import { servePages } from '../tests/e2e/support/server';
import { LOOKS } from '../tests/e2e/surfaces/looks';
import { STATES } from '../tests/e2e/surfaces/scenes';
import { SURFACES } from '../tests/e2e/surfaces/stage';
import { ensureBrowsers } from './browsers';
import { buildExtension } from './builds';
import { shootReadme } from './pictures/readme';
import { sheetOf, type Picture } from './pictures/sheet';
import { shootStates } from './pictures/shoot';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'artifacts', 'pictures');
const asked = process.argv.slice(2);

/** Those of the names that were asked for; all, if none was. */
function chosen<Named>(all: readonly Named[], nameOf: (one: Named) => string): readonly Named[] {
  const found = all.filter((one) => asked.includes(nameOf(one)));
  return found.length > 0 ? found : all;
}

const browsers = chosen(BROWSERS, (name) => name);
const surfaces = chosen(SURFACES, (name) => name);
const looks = chosen(LOOKS, ({ name }) => name);
const states = chosen(
  STATES.filter(({ surface }) => surfaces.includes(surface)),
  ({ name }) => name,
);
const known = [
  BROWSERS,
  SURFACES,
  ['readme'],
  [...LOOKS, ...STATES].map(({ name }) => name),
].flat();
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; known: ${[...new Set(known)].join(', ')}`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
ensureBrowsers();
const server = await servePages({});
if (asked.includes('readme')) {
  buildExtension('chromium');
  await shootReadme(server, join(root, 'docs'));
} else {
  const pictures: Picture[] = [];
  const failures: string[] = [];
  for (const browser of browsers) {
    buildExtension(browser);
    const shots = await shootStates({ browser, states, looks, folder }, server);
    pictures.push(...shots.pictures);
    failures.push(...shots.failures);
  }
  writeFileSync(join(folder, 'index.html'), sheetOf(pictures));
  console.log(`${pictures.length} pictures: ${join(folder, 'index.html')}`);
  if (failures.length > 0) {
    console.error(`not brought about:\n${failures.join('\n')}`);
    process.exitCode = 1;
  }
}
await server.close();
