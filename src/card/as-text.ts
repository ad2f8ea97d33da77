// What a card says as plain text, to be copied.
import type { ConceptRecord, Interaction, Link, Source, Statement } from '../knowledge/types';
import { groupKey, headingKey, shownStatements, type Shown } from './brief';
import type { Known } from './claim-lens';
import { verdictWords } from './claim-words';
import type { Translate } from './translate';

/** A claim that a card begins with: what the text says, and what is known of it. */
export interface ClaimText {
  readonly said: string;
  readonly known: Known | undefined;
  /** The text denies it: the verdicts' words answer the denial. */
  readonly isDenied: boolean;
}

export interface TextOptions {
  readonly record: ConceptRecord;
  /** Whether all is shown. */
  readonly isFull: boolean;
  /** Version of the dataset. */
  readonly dataset: string;
  readonly claim: ClaimText | undefined;
}

/** Puts the numbers of its sources behind a statement. */
type Mark = (statement: Statement, sources: readonly Source[]) => string;

/** Numbers sources as they are named; `named` grows by it. */
function numbering(t: Translate, named: Source[]): Mark {
  const numberOf = (source: Source): number => {
    const at = named.findIndex(({ id }) => id === source.id);
    return at < 0 ? named.push(source) : at + 1;
  };
  return ({ sources, checked }, known) => {
    const numbers = sources
      .flatMap((id) => known.find((source) => source.id === id) ?? [])
      .map(numberOf);
    const key = checked === 'cited' ? 'card_source_mark_unread' : 'card_source_mark';
    return numbers.length > 0 ? t(key, [numbers.join(', ')]) : '';
  };
}

const gradeOf = (t: Translate, { grade }: Statement): string =>
  grade ? ` (${t(`card_grade_${grade}`)})` : '';

/** What stands above a statement; nothing above the first line. */
function headingOf(t: Translate, record: ConceptRecord, [part, statement]: Shown): string {
  if (part === 'redFlags' && 'level' in statement)
    return t(`card_flag_${String(statement.level).replaceAll('-', '_')}`);
  if (part === 'links') {
    const link = statement as Link;
    return link.strength === 'none'
      ? t(groupKey(record, 'none'))
      : t(headingKey(record, link.direction));
  }
  return part === 'interactions' ? t('card_cautions') : t(`card_${part}`);
}

/** Whom or what it is about, before its text. */
function bodyOf(t: Translate, [part, statement]: Shown): string {
  if (part === 'interactions') {
    const { name, text, caution } = statement as Interaction;
    return `${name}: ${text} ${caution}`;
  }
  if (part === 'links') return `${(statement as Link).name}: ${statement.text}`;
  const who = part === 'verdicts' && 'who' in statement ? String(statement.who) : '';
  return who ? `${t('card_verdict_who', [who])} ${statement.text}` : statement.text;
}

function claimLines(t: Translate, { said, known, isDenied }: ClaimText, mark: Mark): string[] {
  if (!known) return [said, t('card_claim_unknown'), ''];
  const { verdicts, links, record } = known;
  return [
    said,
    ...verdicts.map(
      (verdict) =>
        `${verdictWords(t, verdict.verdict, isDenied)} ${bodyOf(t, ['verdicts', verdict])}` +
        mark(verdict, record.sources),
    ),
    ...links.map(
      (link) =>
        `${t(`card_claim_${link.direction}_${link.strength}`)} ${link.text}` +
        gradeOf(t, link) +
        mark(link, record.sources),
    ),
    '',
  ];
}

const sourceLine = (t: Translate, { title, year, url }: Source, at: number): string =>
  [`${at + 1}.`, year ? t('card_source_year', [title, String(year)]) : title, url]
    .filter(Boolean)
    .join(' ');

/** The statements that a card shows, under its headings, with their grades and sources, as plain text. */
export function cardAsText(t: Translate, options: TextOptions): string {
  const { record, isFull, dataset, claim } = options;
  const named: Source[] = [];
  const mark = numbering(t, named);
  const claimed = claim ? claimLines(t, claim, mark) : [];
  const byHeading = new Map<string, string[]>();
  for (const shown of shownStatements(record, isFull)) {
    const [part, statement] = shown;
    const line = bodyOf(t, shown) + gradeOf(t, statement) + mark(statement, record.sources);
    const heading = part === 'summary' ? '' : headingOf(t, record, shown);
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), heading ? `- ${line}` : line]);
  }
  const first = byHeading.get('') ?? [];
  byHeading.delete('');
  return [
    ...claimed,
    record.name,
    ...first,
    ...[...byHeading].flatMap(([heading, lines]) => ['', heading, ...lines]),
    '',
    t('card_text_sources'),
    ...named.map((source, at) => sourceLine(t, source, at)),
    '',
    t('card_text_end', [dataset, t('card_disclaimer')]),
  ].join('\n');
}
