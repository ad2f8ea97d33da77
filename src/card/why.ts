import type { FlowAround } from '../content/bridge';
import { Look, type Looks } from '../content/passage-lines';
import type { Reason } from '../reading/types';

/** More of a heading or title than this is no line, in UTF-16 units. */
const LONGEST_WORDS = 80;
/** A title is read for its terms no further, as when the page was read. */
const LONGEST_TITLE = 300;

/** What `Look` has for a picture, or before the number of a note. */
const NOTE = /\uFFFC\[?\d*\]?/g;

type Around = Pick<FlowAround, 'heading' | 'read'>;

function wordsOf({ evidence }: Reason, { heading, read }: Around, looks: Looks): string {
  if (evidence === 'heading') return heading ? new Look(looks).textOf(heading) : '';
  if (evidence !== 'page') return '';
  const title = document.title.slice(0, LONGEST_TITLE);
  return read(title).some(({ reason }) => reason.policy === 'free') ? title : '';
}

/**
 * A reason with its form as the page writes it, and with the words that stand where the evidence stood: the heading above, or the page's title if
 * that names a term. What a section or a page says is a sum of many words: none of them is named.
 */
export function withWords(given: Reason, surface: string, around: Around, looks: Looks): Reason {
  const reason = given.form === surface.toLowerCase() ? { ...given, form: surface } : given;
  if (reason.cue) return reason;
  const said = wordsOf(reason, around, looks).replace(NOTE, '').trim();
  return said ? { ...reason, cue: said.slice(0, LONGEST_WORDS) } : reason;
}
