import { isWrittenAsItem } from '../lines';
import type { Mention } from '../types';

/** One block of a page or line of a text, with its mentions in text order. */
export interface Line {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Lines put together to be read as one text. */
export interface Passage extends Line {
  /** Where each line begins in it, in the order they were given. */
  readonly starts: readonly number[];
}

/** Joins lines with what stands between them; a line is given by its index. */
function put(lines: readonly Line[], parts: readonly (string | number)[]): Passage {
  let text = '';
  const mentions: Mention[] = [];
  const starts: number[] = [];
  for (const part of parts) {
    const line = typeof part === 'number' ? lines[part] : undefined;
    if (typeof part === 'number') starts[part] = text.length;
    for (const one of line?.mentions ?? [])
      mentions.push({ ...one, start: one.start + text.length, end: one.end + text.length });
    text += line?.text ?? part;
  }
  return { text, mentions, starts };
}

/**
 * Lines under each other. Items get bullets: so the reader of claims knows a list.
 *
 * @param isItem of each line
 */
export function stack(lines: readonly Line[], isItem: readonly boolean[]): Passage {
  return put(
    lines,
    lines.flatMap(({ text }, at) => [
      at === 0 ? '' : '\n',
      isItem[at] && !isWrittenAsItem(text) ? '• ' : '',
      at,
    ]),
  );
}

/** "Causes", "Possible cause": of what the row is called, never what that causes. */
const CAUSES = /^(?:(?:common|possible|main|likely) )?causes?$/i;

/** Without a mark at its end, and small in the middle of a sentence; as long as before. */
const bare = (line: Line, isInner: boolean): Line => ({
  ...line,
  text: line.text
    .replace(/[\s:]+$/, (end) => ' '.repeat(end.length))
    .replace(/^\p{Lu}(?=\p{Ll})/u, (first) => (isInner ? first.toLowerCase() : first)),
});

/**
 * What a table or a list of definitions says at one place, in the ways it can be said: "Iron, signs of
 * deficiency: pale skin", "Iron: too little causes pale skin", "Too little iron: pale skin". The starts
 * are those of label, cell and header.
 *
 * @param label the row's header, or the term that is defined
 * @param header the column's header, if it has one
 */
export function spell(label: Line, cell: Line, header?: Line): Passage[] {
  const [row, inner] = [bare(label, false), bare(label, true)];
  if (!header) return [put([row, cell], [0, ': ', 1])];
  const [column, innerColumn] = [bare(header, false), bare(header, true)];
  if (CAUSES.test(column.text.trim())) return [put([inner, cell, column], [2, ' of ', 0, ': ', 1])];
  return [
    put([row, cell, innerColumn], [0, ' ', 2, ': ', 1]),
    put([row, cell, innerColumn], [0, ' ', 2, ' ', 1]),
    put([inner, cell, column], [2, ' ', 0, ': ', 1]),
  ];
}
