import { useId, useRef, useState } from 'preact/hooks';
import type { ListEdit } from '../../platform/messages';
import { useView } from '../context';
import { readSite, type SiteError } from './site-input';

interface SiteListProps {
  readonly list: 'pausedSites' | 'chosenSites';
  readonly heading: string;
  readonly hint: string;
  readonly sites: readonly string[];
  /** @returns whether it was written */
  readonly onEdit: (edit: ListEdit) => Promise<boolean>;
}

/** The field that takes a new site; a text that is none is kept, with the reason beside it. */
function AddSite(props: {
  readonly sites: readonly string[];
  readonly heading: string;
  readonly onAdd: (site: string) => Promise<boolean>;
}) {
  const { t } = useView();
  const { sites, heading, onAdd } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<SiteError>();
  const add = (): void => {
    const read = readSite(text, sites);
    setError(read.error);
    input.current?.focus();
    if (read.site === undefined) return;
    // What was not written stays to be tried again.
    void onAdd(read.site).then((isAdded) => isAdded && setText((now) => (now === text ? '' : now)));
  };
  return (
    <form
      class="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={`${id}-site`}>{t('options_add_site')}</label>
      <div class="field">
        <input
          id={`${id}-site`}
          ref={input}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={t('options_add_site_like')}
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <button type="submit" class="button" aria-label={t('options_add_to', [heading])}>
          {t('options_add')}
        </button>
      </div>
      <p id={`${id}-error`} class="error" role="alert">
        {error && t(`options_site_error_${error}`, [text.trim()])}
      </p>
    </form>
  );
}

/** A list of sites that can be added to and taken from. */
export function SiteList({ list, heading, hint, sites, onEdit }: SiteListProps) {
  const { t } = useView();
  const id = useId();
  const items = useRef<HTMLUListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const remove = (site: string, at: number): void => {
    void onEdit({ list, add: [], remove: [site] });
    // The button goes with its site: the focus moves to a neighbour before it can get lost.
    const buttons = [...(items.current?.querySelectorAll('button') ?? [])];
    (buttons[at + 1] ?? buttons[at - 1] ?? title.current)?.focus();
  };
  return (
    <section class="sites" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} ref={title} tabIndex={-1}>
        {heading}
      </h3>
      <p class="soft">{sites.length === 0 ? hint : ''}</p>
      <ul ref={items} class="site-items">
        {sites.toSorted().map((site, at) => (
          <li key={site} class="site">
            <span>{site}</span>
            <button
              type="button"
              class="link-button"
              aria-label={t('options_remove_site', [site])}
              onClick={() => remove(site, at)}
            >
              {t('options_remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite
        sites={sites}
        heading={heading}
        onAdd={(site) => onEdit({ list, add: [site], remove: [] })}
      />
    </section>
  );
}
