/** One line of a text as it is shown; wrapped lines of the original are one. */
export interface Paragraph {
  readonly lines: readonly string[];
  /** How deep a mail quotes it: the `>` in front of its lines; 0 if it is the writer's own. */
  readonly depth: number;
}

/** Programs that wrap lines do so at 60 letters and more; shorter lines are verses, lists, addresses. */
const LEAST_WRAPPED = 45;
/** A wrapped line was broken because the next word did not fit: so much of the longest line it fills. */
const FILLED = 0.75;

const QUOTED = /^(?:>[ \t]?)+/;
/** "More than" before a figure (">30 ng/mL"), which may as well be a quoted figure, and what can only be that. */
const MAY_COMPARE = /^>[ \t]?[.,]?\d/;
const COMPARES = /^>[ \t]?=\s*[.,]?\d/;
/** What begins a line of its own: bullets, numbers, times and names in a chat. */
const BEGINS_LINE = /^\s*(?:[-–—•*·▪◦‣]\s|\(?\d{1,3}[.)]\s|\[\d|\d{1,2}:\d\d|[^\s:]{1,20}:\s)/;
/** A word that was parted at the end of a line: letters, a hyphen, and small letters in the next. */
const PARTED = /\p{L}{2}[-\u00AD\u2010]$/u;
/** Letters that tell whether a word was parted: lines grow as they are joined. */
const LONGEST_PARTING = 3;

const isQuoted = (line = ''): boolean =>
  QUOTED.test(line) && !MAY_COMPARE.test(line) && !COMPARES.test(line);

/** Whether each line is quoted; lines that begin with a figure are if the one before them is. */
function quotedSoFar(lines: readonly string[]): boolean[] {
  let isOfQuotation = false;
  return lines.map(
    (line) => (isOfQuotation = MAY_COMPARE.test(line) ? isOfQuotation : isQuoted(line)),
  );
}

/** The marks in front of each line that is quoted; those before figures are some only if a line around them is. */
function marksOf(lines: readonly string[]): string[] {
  const fromStart = quotedSoFar(lines);
  const fromEnd = quotedSoFar(lines.toReversed()).toReversed();
  return lines.map((line, at) =>
    fromStart[at] || fromEnd[at] ? (line.match(QUOTED)?.[0] ?? '') : '',
  );
}

/** True if the writer's program, not the writer, ended the line before `next`. */
function isWrapped(line: string, next: string, longest: number): boolean {
  if (longest < LEAST_WRAPPED || BEGINS_LINE.test(next)) return false;
  return line.length >= FILLED * longest;
}

/** A hyphen before a small letter was set to part the word; before a figure it belongs to the name (omega-3). */
function joinLines(line: string, next: string): string {
  const rest = next.trimStart();
  if (PARTED.test(line.slice(-LONGEST_PARTING)))
    return /^\p{Ll}/u.test(rest) ? line.slice(0, -1) + rest : line + rest;
  return `${line.trimEnd()} ${rest}`;
}

/**
 * NUL and the object mark stand for what is no text. A form feed begins a page of a PDF: a sentence may
 * run on across it, an ended one does not.
 */
const clean = (text: string): string =>
  text.replaceAll(/[\0\uFFFC]/g, '').replaceAll(/([.!?:])\s*\f/g, '$1\n\n');

function unwrap(block: readonly string[]): string[] {
  const longest = block.reduce((most, { length }) => Math.max(most, length), 0);
  const lines: string[] = [];
  let before: string | undefined;
  for (const line of block) {
    const last = lines.at(-1);
    if (last !== undefined && before !== undefined && isWrapped(before, line, longest))
      lines[lines.length - 1] = joinLines(last, line);
    else lines.push(line);
    before = line;
  }
  return lines.map((line) => line.trim());
}

/**
 * A pasted text as it is to be shown: paragraphs between empty lines, with the lines that a PDF or a
 * mail program has wrapped joined again, as a form or a sentence that is broken in two is not found.
 * A word parted by a hyphen is one word again; where a compound was broken at its own hyphen
 * ("long-term"), the hyphen is lost with it.
 *
 * @param text as the clipboard gives it, with any line ends
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let block: string[] = [];
  let depth = 0;
  const end = (): void => {
    if (block.length > 0) paragraphs.push({ lines: unwrap(block), depth });
    block = [];
  };
  const all = clean(text).split(/\r\n|[\n\r\f\u2028\u2029]/);
  for (const [at, marks] of marksOf(all).entries()) {
    const raw = all[at] ?? '';
    const its = marks.replaceAll(/[^>]/g, '').length;
    const line = raw.slice(marks.length).trimEnd();
    if (line === '' || its !== depth) end();
    depth = its;
    if (line !== '') block.push(line);
  }
  end();
  return paragraphs;
}
