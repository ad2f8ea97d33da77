import type { SettingsState } from './use-settings';
import { useView } from './context';

/** Tells what is wrong with the stored settings, or why a change was not written. */
export function SettingsNotices({ parsed, refusal }: SettingsState) {
  const { t } = useView();
  const notice = parsed?.notice;
  // A refusal that says what the notice says would say it twice.
  const refused = refusal?.reason === notice?.kind ? undefined : refusal?.reason;
  return (
    <>
      {/* There before they have anything to say, so that it is heard. */}
      <div role="status">
        {notice && <p class="notice">{t(`options_notice_${notice.kind}`)}</p>}
      </div>
      <div role="alert">
        {refused && <p class="notice notice-error">{t(`options_refused_${refused}`)}</p>}
      </div>
    </>
  );
}
