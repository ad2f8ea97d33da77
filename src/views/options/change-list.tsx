import { keyPart, plural, type Translate } from '../../card/translate';
import type { Difference } from '../../settings/difference';
import { parseMute } from '../../settings/mutes';
import { useView, type ViewContextValue } from '../context';

/** Names that one line of a change lists; the rest is a number. */
const MOST_NAMES = 12;

interface Line {
  readonly text: string;
  /** What was added or taken away; empty for other changes. */
  readonly names: readonly string[];
}

type ListDifference = Extract<Difference, { readonly added: unknown }>;
type ValueDifference = Exclude<Difference, ListDifference>;

function nameOf(key: ListDifference['key'], item: string, view: ViewContextValue): string {
  const { t, heads, topics } = view;
  const conceptOf = (id: string): string => heads.get(id)?.name ?? id;
  if (key === 'topicsOff') return topics.find(({ id }) => id === item)?.name ?? item;
  if (key === 'conceptsOff' || key === 'recents') return conceptOf(item);
  const mute = key === 'mutes' ? parseMute(item) : undefined;
  if (!mute) return item;
  return mute.site === undefined
    ? conceptOf(mute.concept)
    : t('options_diff_mute', [mute.form, mute.site]);
}

function valueText({ key, after }: ValueDifference, t: Translate): string {
  switch (key) {
    case 'mode':
      return t('options_diff_mode', [t(`options_mode_${keyPart(after)}`)]);
    case 'density':
      return t('options_diff_density', [t(`options_density_${keyPart(after)}`)]);
    case 'marking':
      return t('options_diff_marking', [t(`options_marking_${after}`)]);
    case 'opening':
      return t('options_diff_opening', [t(`options_opening_${after}`)]);
    case 'dwell':
      return t('options_diff_dwell', [t(`options_dwell_${after}`)]);
    case 'theme':
      return t('options_diff_theme', [t(`options_theme_${after}`)]);
    case 'textSize':
      return t('options_diff_textSize', [t(`options_textSize_${after}`)]);
    case 'pausedUntil':
      return t('options_diff_pause');
    default:
      return t(`options_diff_${key}_${after ? 'on' : 'off'}`);
  }
}

function linesOf(difference: Difference, view: ViewContextValue): Line[] {
  const { t } = view;
  if (!('added' in difference)) return [{ text: valueText(difference, t), names: [] }];
  const { key, added, removed } = difference;
  const namesOf = (items: readonly string[]): string[] =>
    items.map((item) => nameOf(key, item, view));
  return [
    { text: plural(t, `options_diff_more_${key}`, added.length), names: namesOf(added) },
    { text: plural(t, `options_diff_less_${key}`, removed.length), names: namesOf(removed) },
  ].filter(({ names }) => names.length > 0);
}

/** Names one after the other, each in its own direction. */
function Names({ names }: { readonly names: readonly string[] }) {
  const { t } = useView();
  const first = names.slice(0, MOST_NAMES);
  const rest = names.length - first.length;
  const items = rest > 0 ? [...first, plural(t, 'options_diff_rest', rest)] : first;
  const format = new Intl.ListFormat(t('card_lang'), { type: 'unit' });
  const parts = format.formatToParts(items);
  return (
    <span class="change-names soft">
      {parts.map(({ type, value }, at) => {
        if (type === 'literal') return /\s*$/.exec(value)?.[0];
        const next = parts[at + 1];
        return (
          // What follows a name stays on its line.
          <span key={at} class="change-name">
            <bdi>{value}</bdi>
            {next?.type === 'literal' && next.value.trimEnd()}
          </span>
        );
      })}
    </span>
  );
}

/** What would be other than now, one line each: names of what comes and goes, values as they will be. */
export function ChangeList({ changes }: { readonly changes: readonly Difference[] }) {
  const view = useView();
  return (
    <ul class="changes">
      {changes
        .flatMap((difference) => linesOf(difference, view))
        .map(({ text, names }) => (
          <li key={text}>
            {text}
            {names.length > 0 && <Names names={names} />}
          </li>
        ))}
    </ul>
  );
}
