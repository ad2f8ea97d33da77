// `npm run --silent annotate -- IN.jsonl [--browser firefox]`: for each line `{id, text}` one line
// `{id, spans, claims}`; for each `{id, html, ...}` one line of what the built extension matched in a browser.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import core from '../data/compiled/lexicon-core.json';
import extra from '../data/compiled/lexicon-extra.json';
import { annotateHtml } from './annotate-html';
import { createClaimAnnotator } from './annotate-text';
import { ensureBrowsers, type BrowserName } from './browsers';
import { buildExtension } from './builds';
import type { HtmlCase } from './html-case';

const id = z.string().min(1);
const TextLine = z.object({ id, text: z.string() });
const shadow = z.object({
  host: z.string(),
  mode: z.enum(['open', 'closed']).optional(),
  html: z.string(),
});
const sel = z.string();
const step = z.discriminatedUnion('op', [
  z.object({ op: z.literal('append'), sel, html: z.string() }),
  z.object({ op: z.literal('setHTML'), sel, html: z.string() }),
  z.object({ op: z.literal('setText'), sel, text: z.string() }),
  z.object({ op: z.literal('setAttr'), sel, name: z.string(), value: z.string() }),
  z.object({ op: z.literal('remove'), sel }),
  z.object({ op: z.literal('stream'), sel, chunks: z.array(z.string()) }),
]);
const HtmlLine = z.object({
  id,
  html: z.string(),
  shadow: z.array(shadow).optional(),
  iframe: z.array(z.object({ sel, html: z.string() })).optional(),
  steps: z.array(step).optional(),
});

type Line = z.infer<typeof TextLine> | HtmlCase;

function parseLine(line: string, row: number): Line {
  try {
    const value: unknown = JSON.parse(line);
    const isHtml = typeof value === 'object' && value !== null && 'html' in value;
    return isHtml ? (HtmlLine.parse(value) as HtmlCase) : TextLine.parse(value);
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`line ${row}: ${reason.replaceAll('\n', ' ')}`, { cause: error });
  }
}

/** Results in the order of the lines; nothing is written before all of them are there. */
async function annotate(file: string, browser: BrowserName): Promise<string> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : parseLine(line, at + 1)));
  const cases = lines.filter((line): line is HtmlCase => 'html' in line);
  if (cases.length > 0) {
    ensureBrowsers([browser]);
    // Here, not in `annotateHtml`: a test that builds takes the files from under the tests beside it.
    buildExtension(browser);
  }
  const matched = cases.length > 0 ? await annotateHtml(cases, { browser }) : [];
  const annotateText = createClaimAnnotator([core, extra]);
  const results = lines.map((line) =>
    'html' in line ? matched[cases.indexOf(line)] : { id: line.id, ...annotateText(line.text) },
  );
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string', default: 'chromium' } },
  });
  const [file] = positionals;
  const browser = z.enum(['chromium', 'firefox']).parse(values.browser);
  if (file === undefined) throw new Error('usage: annotate IN.jsonl [--browser firefox]');
  process.stdout.write(await annotate(file, browser));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
