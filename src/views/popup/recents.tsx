import { useId, useState } from 'preact/hooks';
import { AccentShape, accentOf } from '../../card/accent';
import type { ConceptHead } from '../../knowledge/types';
import { useView } from '../context';

function Recent(props: { readonly head: ConceptHead; readonly onOpen: (concept: string) => void }) {
  const { id, name, kind, topic } = props.head;
  const accent = accentOf(kind, topic);
  return (
    <li class={`card-accent-${accent}`}>
      <button
        type="button"
        class="recent"
        onClick={() => props.onOpen(id)}
        // Firefox leaves a button where it is that is half in sight.
        onFocus={(event) =>
          event.currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        }
      >
        <AccentShape accent={accent} />
        {name}
      </button>
    </li>
  );
}

/**
 * One line below the empty search box: what was opened last, and the way to all topics. The line is
 * there before the settings are, so that nothing moves when the recents arrive.
 */
export function Recents(props: {
  /** Ids, the newest first; unknown ones are left out. */
  readonly recents: readonly string[];
  readonly onOpen: (concept: string) => void;
  readonly onForget: () => Promise<boolean>;
  /** The recents are gone with the button that had the focus. */
  readonly onForgotten: () => void;
}) {
  const { t, heads, extension } = useView();
  const { recents, onOpen, onForget, onForgotten } = props;
  const id = useId();
  const [isForgotten, setIsForgotten] = useState(false);
  const shown = recents.flatMap((concept) => heads.get(concept) ?? []);
  const forget = async (): Promise<void> => {
    if (!(await onForget())) return;
    setIsForgotten(true);
    onForgotten();
  };
  return (
    <div class="recents">
      <p class="hidden" role="status">
        {isForgotten && shown.length === 0 && t('popup_recents_forgotten')}
      </p>
      {shown.length > 0 && (
        <>
          <h2 id={id} class="soft recents-heading">
            {t('popup_recents')}
          </h2>
          {/* Firefox would stop at the scrolled list itself, before its buttons. */}
          <ul class="recents-list" tabIndex={-1} aria-labelledby={id}>
            {shown.map((head) => (
              <Recent key={head.id} head={head} onOpen={onOpen} />
            ))}
          </ul>
          <button
            type="button"
            class="icon-button recents-forget"
            aria-label={t('popup_recents_forget')}
            title={t('popup_recents_forget')}
            onClick={() => void forget()}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="m4.5 4.5 7 7m0-7-7 7" />
            </svg>
          </button>
        </>
      )}
      <button
        type="button"
        class="link-button recents-topics"
        onClick={() => void extension.openTopics()}
      >
        {t('popup_all_topics')}
      </button>
    </div>
  );
}
