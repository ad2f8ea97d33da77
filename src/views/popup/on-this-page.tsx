import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { useNow } from '../use-now';
import type { SettingsState } from '../use-settings';
import { ClaimsList } from './claims-list';
import { Matrix } from './matrix';
import { changesPage, pageStatus, type PageStatus } from './page-status';
import { groupTerms } from './page-terms';
import { PageTermsList } from './page-terms-list';
import { Status } from './status';
import type { PageState } from './use-page';
import { useReading } from './use-reading';

/** Has the page asked again after a change of settings that means another reading of it, or its first. */
function useReasking(settings: Settings | undefined, ask: () => void): void {
  const settled = useRef(settings);
  useEffect(() => {
    if (settled.current && settings && changesPage(settled.current, settings)) ask();
    settled.current = settings;
  }, [settings, ask]);
}

/** What is known of the page by now: nothing yet, why nothing is highlighted, or undefined if something is. */
function useStatus(page: PageState, settings: Settings | undefined): PageStatus | 'reading' {
  const now = useNow(settings?.pausedUntil);
  const reports = useMemo(() => [...page.reports.values()], [page.reports]);
  return settings && page.isReady ? pageStatus({ ...page, reports, settings, now }) : 'reading';
}

/** What is on the page behind the popup: its concepts, what it claims, what it names together; or why nothing is. */
export function OnThisPage(props: {
  readonly page: PageState;
  readonly settings: Settings | undefined;
  readonly isHidden: boolean;
  readonly list: RefObject<HTMLElement | null>;
  readonly change: SettingsState['change'];
  readonly onOpen: (concept: string) => void;
}) {
  const { t, heads } = useView();
  const { page, settings, isHidden, list, change, onOpen } = props;
  const { tab, reports, ask } = page;
  const groups = useMemo(() => groupTerms(reports, heads), [reports, heads]);
  const { claims, pairs } = useReading(tab, reports);
  const status = useStatus(page, settings);
  const heading = useRef<HTMLHeadingElement>(null);
  useReasking(settings, ask);
  return (
    <section ref={list} class="page" aria-labelledby="page-heading" hidden={isHidden}>
      <h2 id="page-heading" ref={heading} class="page-heading" tabIndex={-1}>
        {t('popup_on_this_page')}
      </h2>
      <Status
        status={status}
        tab={tab}
        change={change}
        read={page.read}
        onDone={ask}
        onGone={() => heading.current?.focus()}
      />
      {tab && groups.length > 0 && <ClaimsList claims={claims} tabId={tab.id} />}
      {tab && <PageTermsList groups={groups} tabId={tab.id} onOpen={onOpen} />}
      {groups.length > 0 && <Matrix pairs={pairs} onOpen={onOpen} />}
    </section>
  );
}
