import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ChangeMessage } from '../../platform/messages';
import { differences, type Difference } from '../../settings/difference';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
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

/** Says that it is done, with the way back; there before it has anything to say, so that it is heard. */
export function Done(props: { readonly by: Replaced['by']; readonly replacement: Replacement }) {
  const { t } = useView();
  const { by, replacement } = props;
  const isDone = replacement.done === by;
  return (
    <>
      <span role="status">{isDone && t(`options_${by}_done`)}</span>
      {isDone && (
        <button type="button" class="link-button" onClick={() => void replacement.undo()}>
          {t('options_undo')}
        </button>
      )}
    </>
  );
}

interface PreviewProps {
  readonly title: string;
  readonly changes: readonly Difference[];
  readonly confirm: string;
  readonly children?: ComponentChildren;
  readonly onConfirm: () => void;
  /** It was closed, by whatever. */
  readonly onClose: () => void;
}

/** Shows what will change and asks; the focus begins at the button that changes nothing. */
export function Preview(props: PreviewProps) {
  const { t } = useView();
  const { title, changes, confirm, children, onConfirm, onClose } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h3 id={`${id}-title`}>{title}</h3>
      <ChangeList changes={changes} />
      {children}
      <div class="dialog-buttons">
        <button type="button" class="button" onClick={close}>
          {t('options_cancel')}
        </button>
        <button
          type="button"
          class="button button-danger"
          onClick={() => {
            onConfirm();
            close();
          }}
        >
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
