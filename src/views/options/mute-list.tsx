import { useId, useState } from 'preact/hooks';
import { plural } from '../../card/translate';
import type { ListEdit } from '../../platform/messages';
import { parseMute } from '../../settings/mutes';
import { useView } from '../context';

/** Groups are open at first while there are no more mutes than this: about a screen. */
const MOST_OPEN = 20;

/** A mute as the list shows it. */
interface Row {
  readonly item: string;
  /** The form on a site, else the concept's name. */
  readonly text: string;
  /** The concept's name beside its form; absent if that says the same. */
  readonly meaning?: string | undefined;
}

interface Group {
  /** Undefined for what holds everywhere. */
  readonly site: string | undefined;
  readonly rows: readonly Row[];
}

/** "site-9" before "site-10". */
const byName = (a: string, b: string): number => a.localeCompare(b, undefined, { numeric: true });

/** Mutes by where they hold: everywhere first, then the sites by name. */
function groupMutes(mutes: readonly string[], nameOf: (concept: string) => string): Group[] {
  const groups = new Map<string | undefined, Row[]>();
  for (const item of mutes) {
    const mute = parseMute(item);
    if (!mute) continue;
    const name = nameOf(mute.concept);
    const rows = groups.get(mute.site) ?? [];
    groups.set(mute.site, rows);
    if (mute.site === undefined) rows.push({ item, text: name });
    else {
      const isSame = mute.form.toLowerCase() === name.toLowerCase();
      rows.push({ item, text: mute.form, meaning: isSame ? undefined : name });
    }
  }
  return [...groups]
    .map(([site, rows]) => ({ site, rows: rows.toSorted((a, b) => byName(a.text, b.text)) }))
    .toSorted((a, b) => byName(a.site ?? '', b.site ?? ''));
}

/** Marks highlights again, or takes that back: the list keeps its rows, so that nothing jumps. */
type OnToggle = (items: readonly string[], isMuted: boolean) => void;

function MuteRow(props: {
  readonly row: Row;
  readonly site: string | undefined;
  readonly isMuted: boolean;
  readonly onToggle: OnToggle;
}) {
  const { t } = useView();
  const { row, site, isMuted, onToggle } = props;
  const { item, text, meaning } = row;
  return (
    <li class="site">
      <span class={isMuted ? undefined : 'soft'}>
        <bdi>{site === undefined ? text : t('options_mute_form', [text])}</bdi>
        {meaning && <span class="soft"> {meaning}</span>}
        {!isMuted && <span class="soft"> {t('options_mute_done')}</span>}
      </span>
      <button
        type="button"
        class="link-button"
        aria-label={t(isMuted ? 'options_mute_again' : 'options_mute_undo', [
          text,
          site ?? t('options_mutes_everywhere'),
        ])}
        onClick={() => onToggle([item], !isMuted)}
      >
        {t(isMuted ? 'options_mute_remove' : 'options_undo')}
      </button>
    </li>
  );
}

function MuteGroup(props: {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly isMuted: (item: string) => boolean;
  readonly onToggle: OnToggle;
}) {
  const { t } = useView();
  const { site, rows } = props.group;
  const { isMuted, onToggle } = props;
  const id = useId();
  const items = rows.map(({ item }) => item);
  const left = items.filter(isMuted).length;
  const where = site ?? t('options_mutes_everywhere');
  return (
    <details class="mutes" open={props.isOpen}>
      <summary>
        <h3 id={id}>
          <bdi>{where}</bdi>
        </h3>{' '}
        <span class="soft">{plural(t, 'options_mutes_count', left)}</span>
      </summary>
      <ul class="site-items" aria-labelledby={id}>
        {rows.map((row) => (
          <MuteRow
            key={row.item}
            row={row}
            site={site}
            isMuted={isMuted(row.item)}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {rows.length > 1 && (
        <button
          type="button"
          class="link-button"
          aria-label={t(left > 0 ? 'options_mutes_all_of' : 'options_mutes_undo_of', [where])}
          onClick={() => onToggle(items, left === 0)}
        >
          {t(left > 0 ? 'options_mutes_all' : 'options_undo')}
        </button>
      )}
    </details>
  );
}

/** What was called not relevant on a card; each can be marked again, and that be taken back. */
export function MuteList(props: {
  readonly mutes: readonly string[];
  /** @returns whether it was written */
  readonly onEdit: (edit: ListEdit) => Promise<boolean>;
}) {
  const { t, heads } = useView();
  const { mutes, onEdit } = props;
  // What was marked again on this page keeps its row, until the page is left.
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [isOpen] = useState(mutes.length <= MOST_OPEN);
  const muted = new Set(mutes);
  const all = [...new Set([...mutes, ...taken])];
  const groups = groupMutes(all, (concept) => heads.get(concept)?.name ?? concept);
  const toggle: OnToggle = (items, isMuted) => {
    // Before it is written: a row that goes takes the focus with it.
    setTaken([...new Set([...taken, ...items])]);
    const edit = { add: isMuted ? items : [], remove: isMuted ? [] : items };
    const done = isMuted
      ? plural(t, 'options_mutes_said_away', items.length)
      : plural(t, 'options_mutes_said', items.length);
    void onEdit({ list: 'mutes', ...edit }).then((isDone) => setSaid(isDone ? done : ''));
  };
  return (
    <>
      <p class="soft">{t(groups.length === 0 ? 'options_mutes_none' : 'options_mutes_hint')}</p>
      <p class="hidden" role="status">
        {said}
      </p>
      {groups.map((group) => (
        <MuteGroup
          key={group.site ?? ''}
          group={group}
          isOpen={isOpen}
          isMuted={(item) => muted.has(item)}
          onToggle={toggle}
        />
      ))}
    </>
  );
}
