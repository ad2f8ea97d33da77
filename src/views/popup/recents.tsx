import { useId, useState } from 'preact/hooks';
import { AccentShape, accentOf } from '../../card/accent';
import { CROSS, IconButton } from '../../card/icon-button';
import type { ConceptHead } from '../../knowledge/types';
import { useView } from '../context';
import type { SettingsState } from '../use-settings';

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

function RecentList(props: {
  readonly shown: readonly ConceptHead[];
  readonly onOpen: (concept: string) => void;
  readonly onForget: () => void;
}) {
  const { t } = useView();
  const { shown, onOpen, onForget } = props;
  const id = useId();
  return (
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
      <IconButton
        class="icon-button recents-forget"
        label={t('popup_recents_forget')}
        path={CROSS}
        hasTip
        onClick={onForget}
      />
    </>
  );
}

/** What was forgotten in this popup, and what was done with it last; it is in no other place. */
function useForgotten(
  recents: readonly string[],
  change: SettingsState['change'],
  onGone: () => void,
) {
  const [forgotten, setForgotten] = useState<readonly string[]>();
  const [isRestored, setIsRestored] = useState(false);
  const forget = async (): Promise<void> => {
    if (!(await change({ type: 'forget-recents' }))) return;
    setForgotten(recents);
    setIsRestored(false);
    onGone();
  };
  const restore = async (): Promise<void> => {
    if (!(await change({ type: 'restore-recents', concepts: forgotten ?? [] }))) return;
    setForgotten(undefined);
    setIsRestored(true);
    onGone();
  };
  return { isForgotten: forgotten !== undefined, isRestored, forget, restore };
}

/**
 * One line below the empty search box: what was opened last, and the way to all topics. The line is
 * there before the settings are, so that nothing moves when the recents arrive.
 */
export function Recents(props: {
  /** Ids, the newest first; unknown ones are left out. */
  readonly recents: readonly string[];
  /** False where the list of all topics can't be opened. */
  readonly opensPages: boolean;
  readonly change: SettingsState['change'];
  readonly onOpen: (concept: string) => void;
  /** The button that had the focus is gone. */
  readonly onGone: () => void;
}) {
  const { t, heads, extension } = useView();
  const { recents, opensPages, change, onOpen, onGone } = props;
  const { isForgotten, isRestored, forget, restore } = useForgotten(recents, change, onGone);
  const shown = recents.flatMap((concept) => heads.get(concept) ?? []);
  const canUndo = isForgotten && shown.length === 0;
  return (
    <div class="recents">
      <p class={canUndo ? 'soft' : 'hidden'} role="status">
        {canUndo && t('popup_recents_forgotten')}
        {isRestored && t('popup_recents_restored')}
      </p>
      {canUndo && (
        <button type="button" class="link-button" onClick={() => void restore()}>
          {t('options_undo')}
        </button>
      )}
      {shown.length > 0 && (
        <RecentList shown={shown} onOpen={onOpen} onForget={() => void forget()} />
      )}
      {opensPages && (
        <button
          type="button"
          class="link-button recents-topics"
          onClick={() => void extension.openTopics()}
        >
          {t('popup_all_topics')}
        </button>
      )}
    </div>
  );
}
