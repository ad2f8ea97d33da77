import { useId, useRef } from 'preact/hooks';
import type { ListEdit } from '../../platform/messages';
import { parseMute } from '../../settings/mutes';
import { useView } from '../context';

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

const byText = (a: Row, b: Row): number => a.text.localeCompare(b.text);

/** Mutes by where they hold: everywhere first, then the sites by name. */
function groupMutes(mutes: readonly string[], nameOf: (concept: string) => string): Group[] {
  const parsed = mutes.flatMap((item) => {
    const mute = parseMute(item);
    return mute ? [{ item, mute }] : [];
  });
  const sites = new Set(parsed.flatMap(({ mute }) => mute.site ?? []));
  const isAnyEverywhere = parsed.some(({ mute }) => mute.site === undefined);
  return [...(isAnyEverywhere ? [undefined] : []), ...[...sites].toSorted()].map((site) => ({
    site,
    rows: parsed
      .filter(({ mute }) => mute.site === site)
      .map(({ item, mute }): Row => {
        const name = nameOf(mute.concept);
        if (mute.site === undefined) return { item, text: name };
        const isSame = mute.form.toLowerCase() === name.toLowerCase();
        return { item, text: mute.form, meaning: isSame ? undefined : name };
      })
      .toSorted(byText),
  }));
}

/** What was called not relevant on a card; each can be marked again. */
export function MuteList(props: {
  readonly mutes: readonly string[];
  readonly onEdit: (edit: ListEdit) => void;
}) {
  const { t, heads } = useView();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const groups = groupMutes(props.mutes, (concept) => heads.get(concept)?.name ?? concept);
  const remove = (item: string, button: HTMLElement): void => {
    props.onEdit({ list: 'mutes', add: [], remove: [item] });
    // The button goes with its row: the focus moves to a neighbour before it can get lost.
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((other) => other === button);
    (buttons[at + 1] ?? buttons[at - 1] ?? hint.current)?.focus();
  };
  return (
    <div ref={list}>
      <p class="soft" ref={hint} tabIndex={-1}>
        {t(groups.length === 0 ? 'options_mutes_none' : 'options_mutes_hint')}
      </p>
      {groups.map(({ site, rows }, at) => (
        <section class="sites" key={site} aria-labelledby={`${id}-${at}`}>
          <h3 id={`${id}-${at}`}>{site ?? t('options_mutes_everywhere')}</h3>
          <ul class="site-items">
            {rows.map(({ item, text, meaning }) => (
              <li key={item} class="site">
                <span>
                  {site === undefined ? text : t('options_mute_form', [text])}
                  {meaning && <span class="soft"> {meaning}</span>}
                </span>
                <button
                  type="button"
                  class="link-button"
                  aria-label={t('options_mute_again', [
                    text,
                    site ?? t('options_mutes_everywhere'),
                  ])}
                  onClick={({ currentTarget }) => remove(item, currentTarget)}
                >
                  {t('options_mute_remove')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
