import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ChangeMessage } from '../../platform/messages';
import { differences, type Difference } from '../../settings/difference';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { useHandOn } from '../use-hand-on';
import type { SettingsState } from '../use-settings';
import { ChangeList } from './change-list';

/** What changes by the way, by a look-up or a pause: nobody has chosen other settings by it. */
const PASSING = new Set<Difference['key']>(['recents', 'pausedUntil']);

/** Settings that took the place of others. */
interface Replaced {
  readonly by: 'reset' | 'import';
  readonly after: Settings;
}

export interface Replacement {
  /** What was done last, as long as nothing else was chosen since: an undo would lose it. */
  readonly done: Replaced['by'] | undefined;
  readonly replace: (message: ChangeMessage, replaced: Replaced) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Replaces all settings at once, and takes that back. */
export function useReplacement(settings: Settings, change: SettingsState['change']): Replacement {
  const [last, setLast] = useState<Replaced>();
  const isAsLeft =
    last !== undefined && differences(settings, last.after).every(({ key }) => PASSING.has(key));
  return {
    done: isAsLeft ? last.by : undefined,
    replace: async (message, replaced) => setLast((await change(message)) ? replaced : undefined),
    undo: async () => {
      if (await change({ type: 'undo-replacement' })) setLast(undefined);
    },
  };
}

function Undo(props: { readonly onUndo: () => void; readonly onGone: () => void }) {
  const { t } = useView();
  const button = useHandOn<HTMLButtonElement>(props.onGone);
  return (
    <button ref={button} type="button" class="link-button" onClick={props.onUndo}>
      {t('options_undo')}
    </button>
  );
}

/** Says that it is done, with the way back; there before it has anything to say, so that it is heard. */
export function Done(props: { readonly by: Replaced['by']; readonly replacement: Replacement }) {
  const { t } = useView();
  const { by, replacement } = props;
  const isDone = replacement.done === by;
  const said = useRef<HTMLSpanElement>(null);
  // What can be undone was begun by the control at the head of the same line.
  const goBack = (): void =>
    said.current?.parentElement?.querySelector<HTMLElement>('button, input')?.focus();
  return (
    <>
      <span ref={said} role="status">
        {isDone && t(`options_${by}_done`)}
      </span>
      {isDone && <Undo onUndo={() => void replacement.undo()} onGone={goBack} />}
    </>
  );
}

interface PreviewProps {
  readonly title: string;
  readonly changes: readonly Difference[];
  readonly confirm: string;
  /** The word that has to be typed before it can be confirmed, if any. */
  readonly word?: string;
  readonly children?: ComponentChildren;
  readonly onConfirm: () => void;
  /** It was closed, by whatever. */
  readonly onClose: () => void;
}

/** The field for the word, at the end of what is asked. */
function TypedWord(props: {
  readonly word: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}) {
  const { t } = useView();
  const { word, typed, onTyped } = props;
  const id = useId();
  return (
    <p class="typed">
      <label for={id}>{t('options_reset_type', [word])}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => onTyped(event.currentTarget.value)}
      />
    </p>
  );
}

/** As typed by whoever means it: case and stray spaces are no matter. */
const isWord = (typed: string, word: string): boolean =>
  typed.trim().toLowerCase() === word.toLowerCase();

/**
 * Shows what will change and asks. The focus begins where nothing happens yet: at Cancel, or in the field
 * for the word.
 */
export function Preview(props: PreviewProps) {
  const { t } = useView();
  const { title, changes, confirm, word = '', children, onConfirm, onClose } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [typed, setTyped] = useState('');
  const canConfirm = isWord(typed, word);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h3 id={`${id}-title`}>{title}</h3>
      <ChangeList changes={changes} />
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!canConfirm) return;
          onConfirm();
          close();
        }}
      >
        {word !== '' && <TypedWord word={word} typed={typed} onTyped={setTyped} />}
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={close}>
            {t('options_cancel')}
          </button>
          <button type="submit" class="button button-danger" disabled={!canConfirm}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
