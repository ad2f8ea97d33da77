import { keyPart } from '../../card/translate';
import { useView } from '../context';
import type { PageTab } from '../../platform/extension';
import { useHandOn } from '../use-hand-on';
import type { SettingsState } from '../use-settings';
import { siteOf, type PageStatus, type SilenceReason } from './page-status';

/** What the reader can do about each reason; reasons that are nobody's choice have nothing. */
const ACTIONS = {
  'switched-off': 'switch-on',
  'paused-for-a-while': 'resume',
  'site-paused': 'resume-site',
  'site-not-chosen': 'choose-site',
  'waiting-for-click': 'read',
  'no-access': 'allow',
  'unsupported-page': 'paste',
  'no-answer': 'paste',
  'topics-off': 'options',
  muted: 'options',
  'density-none': 'options',
} as const satisfies Partial<Record<SilenceReason, string>>;

/** Over a private tab no site is remembered (S20), and in Chrome no page of ours opens. */
function isOffered(action: string, tab: PageTab | undefined): boolean {
  if (action === 'paste') return tab?.opensPages ?? true;
  return !(tab?.isPrivate && (action === 'resume-site' || action === 'choose-site'));
}

function Action(props: {
  readonly text: string;
  readonly onPress: () => void;
  readonly onGone: () => void;
}) {
  const { text, onPress, onGone } = props;
  const button = useHandOn<HTMLButtonElement>(onGone);
  return (
    <button ref={button} type="button" class="button" onClick={onPress}>
      {text}
    </button>
  );
}

/** What is said of the page; there before it has anything to say, so that it is heard. */
function Told(props: { readonly status: PageStatus; readonly site: string }) {
  const { t } = useView();
  const { status, site } = props;
  return (
    <div role="status">
      {status === 'reading' && <p class="soft reading">{t('popup_reading')}</p>}
      {status !== undefined && status !== 'reading' && (
        <>
          <p class="status-title">{t(`popup_silence_${keyPart(status)}`, [site])}</p>
          <p class="soft">{t(`popup_silence_${keyPart(status)}_more`, [site])}</p>
        </>
      )}
    </div>
  );
}

interface StatusProps {
  readonly status: PageStatus;
  readonly tab: PageTab | undefined;
  readonly change: SettingsState['change'];
  /** Has the page read. */
  readonly read: () => Promise<void>;
  /** The page may be another one now: ask it again. */
  readonly onDone: () => void;
  /** The button that had the focus is gone. */
  readonly onGone: () => void;
}

/** Says that the page is read or why nothing is highlighted, and offers the one thing that changes that. */
export function Status(props: StatusProps) {
  const { t, extension } = useView();
  const { status: reason, tab, change, read, onDone, onGone } = props;
  const site = siteOf(tab) ?? '';
  const action = reason && (ACTIONS as Partial<Record<string, string>>)[reason];
  const run = async (): Promise<void> => {
    if (reason === 'switched-off') await change({ type: 'change-settings', change: { on: true } });
    else if (reason === 'paused-for-a-while')
      await change({ type: 'change-settings', change: { pausedUntil: 0 } });
    else if (reason === 'site-paused')
      await change({
        type: 'edit-lists',
        edits: [{ list: 'pausedSites', add: [], remove: [site] }],
      });
    else if (reason === 'site-not-chosen')
      await change({
        type: 'edit-lists',
        edits: [{ list: 'chosenSites', add: [site], remove: [] }],
      });
    else if (reason === 'waiting-for-click') await read();
    else if (reason === 'no-access') await extension.requestAccess();
    else if (action === 'paste') await extension.openPaste();
    else await extension.openOptions();
    onDone();
  };
  return (
    <div class={reason === undefined || reason === 'reading' ? undefined : 'status'}>
      <Told status={reason} site={site} />
      {action && isOffered(action, tab) && (
        <Action
          text={t(`popup_do_${keyPart(action)}`, [site])}
          onPress={() => void run()}
          onGone={onGone}
        />
      )}
    </div>
  );
}
