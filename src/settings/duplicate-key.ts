/** Strings, and what opens, closes and separates; all else in valid JSON names nothing. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/** An object or a list that is open at a place of the text. */
interface Open {
  /** Keys so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** The last key, or how many items of a list came before. */
  at: string | number;
}

/**
 * The path of the first key that an object has twice; undefined if none has. `JSON.parse` takes the last
 * silently, so that what is read is not what somebody sees in the file.
 *
 * @param text valid JSON
 */
export function findDuplicateKey(text: string): string[] | undefined {
  const open: Open[] = [];
  let string = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: '' });
    else if (token === '[') open.push({ keys: undefined, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof inner?.at === 'number') inner.at++;
    else if (token === ':' && inner?.keys) {
      inner.at = JSON.parse(string) as string;
      if (inner.keys.has(inner.at)) return open.map(({ at }) => String(at));
      inner.keys.add(inner.at);
    } else string = token;
  }
  return undefined;
}
