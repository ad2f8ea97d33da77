import { findDuplicateKey } from './duplicate-key';
import { CURRENT_VERSION, migrate } from './migrations';
import { isRecord, KEYS, SHAPES, type Key, type KeyShape } from './shape';
import type { Settings } from './types';

/** Bytes; a file with a thousand sites and mutes has a tenth of it (S12). */
export const MOST_FILE_BYTES = 1_048_576;
/** Objects and lists in one another (S12). */
const DEEPEST = 6;
/** Names that code which copies keys could take for something else (S12). */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const FORMAT = 'pinch-of-salt-settings';
const ENVELOPE = ['format', 'version', 'extension', 'exported', 'settings'];
/** UTF-16 units of a value that a message shows. */
const LONGEST_SHOWN = 40;

/** What stays on this device: look-ups are nobody's business, and a pause is over by then (S18). */
const UNSHARED = ['recents', 'pausedUntil'] as const;
type FileKey = Exclude<Key, (typeof UNSHARED)[number]>;
const FILE_KEYS = KEYS.filter((key): key is FileKey => !UNSHARED.some((other) => other === key));

/** What a file can bring; a key that it lacks stays as it is. */
export type FileSettings = Partial<Pick<Settings, FileKey>>;

/** Why a file is not taken. `where` is a path such as `settings.pausedSites[3]`. */
export type FileProblem =
  | { readonly kind: 'too_large' | 'unreadable' | 'not_settings' }
  | { readonly kind: 'not_json'; readonly line?: number; readonly column?: number }
  | {
      readonly kind:
        | 'too_deep'
        | 'forbidden_key'
        | 'duplicate_key'
        | 'wrong_switch'
        | 'wrong_list'
        | 'no_version';
    }
  | { readonly kind: 'newer'; readonly found: string }
  | { readonly kind: 'wrong_item'; readonly found: string }
  | { readonly kind: 'wrong_choice'; readonly found: string; readonly values: readonly string[] }
  | { readonly kind: 'too_many'; readonly most: number };
export type PlacedProblem = FileProblem & { readonly where?: string };

export type FileReading =
  | {
      readonly settings: FileSettings;
      /** Paths of what this version doesn't know; it is left out. */
      readonly unknown: readonly string[];
      readonly problems?: undefined;
    }
  | { readonly settings?: undefined; readonly problems: readonly PlacedProblem[] };

/**
 * The text of a file that holds what the reader chose, but neither recents nor a pause.
 *
 * @param extension version of the extension
 * @param exported ISO date
 */
export function composeFile(settings: Settings, extension: string, exported: string): string {
  const chosen = Object.fromEntries(FILE_KEYS.map((key) => [key, settings[key]]));
  const file = { format: FORMAT, version: CURRENT_VERSION, extension, exported, settings: chosen };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** A value of a file as a message may show it: short, and nothing in it that could turn the line round. */
export function shownText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const plain = text.slice(0, LONGEST_SHOWN).replaceAll(/\p{C}|\p{M}{3,}/gu, '\uFFFD');
  return text.length > LONGEST_SHOWN ? `${plain}…` : plain;
}

const placeOf = (where: string, key: string): string =>
  where === '' ? shownText(key) : `${where}.${shownText(key)}`;

/** The first thing in a value that lies too deep or has a forbidden name. */
function findHarm(value: unknown, where = '', depth = 1): PlacedProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return { kind: 'too_deep', where };
  const isArray = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    const place = isArray ? `${where}[${key}]` : placeOf(where, key);
    if (FORBIDDEN.includes(key)) return { kind: 'forbidden_key', where: place };
    const harm = findHarm(inner, place, depth + 1);
    if (harm) return harm;
  }
  return undefined;
}

/** Where JSON breaks off, from 1; browsers name it in English words, and not for every fault. */
function breakOf(text: string, message: string): { line: number; column: number } | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line && column) return { line: Number(line), column: Number(column) };
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (!position) return undefined;
  const lines = text.slice(0, Number(position)).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function parseText(
  given: string,
): { readonly value: unknown } | { readonly problem: PlacedProblem } {
  // Editors on Windows begin a file with a mark that JSON does not know.
  const text = given.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: { kind: 'not_json', ...breakOf(text, String(error)) } };
  }
}

function problemsOfList(
  shape: Extract<KeyShape, { kind: 'list' }>,
  value: unknown,
  where: string,
): PlacedProblem[] {
  if (!Array.isArray(value)) return [{ kind: 'wrong_list', where }];
  if (value.length > shape.most) return [{ kind: 'too_many', where, most: shape.most }];
  return value.flatMap((item: unknown, at): PlacedProblem[] =>
    typeof item === 'string' && shape.isItem(item)
      ? []
      : [{ kind: 'wrong_item', where: `${where}[${at}]`, found: shownText(item) }],
  );
}

function problemsOf(key: FileKey, value: unknown): PlacedProblem[] {
  const shape = SHAPES[key];
  const where = `settings.${key}`;
  if (shape.kind === 'list') return problemsOfList(shape, value, where);
  if (shape.kind === 'switch')
    return typeof value === 'boolean' ? [] : [{ kind: 'wrong_switch', where }];
  const { values } = shape as Extract<KeyShape, { kind: 'choice' }>;
  return typeof value === 'string' && values.includes(value)
    ? []
    : [{ kind: 'wrong_choice', where, found: shownText(value), values }];
}

/** Paths of keys that nobody asked for. */
const strange = (given: object, wanted: readonly string[], where: string): string[] =>
  Object.keys(given)
    .filter((key) => !wanted.includes(key))
    .map((key) => placeOf(where, key));

function readSettings(file: Readonly<Record<string, unknown>>): FileReading {
  const { version, settings: given } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return { problems: [{ kind: 'no_version', where: 'version' }] };
  if (version > CURRENT_VERSION) return { problems: [{ kind: 'newer', found: String(version) }] };
  if (!isRecord(given)) return { problems: [{ kind: 'not_settings', where: 'settings' }] };
  const { version: _, ...current } = migrate({ ...given, version });
  // A default of an older version is no choice that the file could bring.
  const invented = migrate({ version });
  const isGiven = (key: FileKey): boolean =>
    Object.hasOwn(given, key) || !Object.hasOwn(invented, key);
  const known = FILE_KEYS.filter((key) => Object.hasOwn(current, key) && isGiven(key));
  const problems = known.flatMap((key) => problemsOf(key, current[key]));
  if (problems.length > 0) return { problems };
  return {
    settings: Object.fromEntries(known.map((key) => [key, current[key]])) as FileSettings,
    unknown: [...strange(file, ENVELOPE, ''), ...strange(current, FILE_KEYS, 'settings')],
  };
}

/**
 * Reads the text of a settings file of this or any earlier version. It is taken as a whole or not at
 * all; what is wrong is told with its place. Only keys that this version does not know are left out.
 */
export function readFile(text: string): FileReading {
  const parsed = parseText(text);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { value } = parsed;
  const harm = findHarm(value);
  if (harm) return { problems: [harm] };
  const twice = findDuplicateKey(text);
  if (twice)
    return { problems: [{ kind: 'duplicate_key', where: twice.map(shownText).join('.') }] };
  if (!isRecord(value) || value['format'] !== FORMAT)
    return { problems: [{ kind: 'not_settings' }] };
  return readSettings(value);
}
