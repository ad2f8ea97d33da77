import { useEffect, useState } from 'preact/hooks';
import { knownOf, type Known } from '../../card/claim-lens';
import type { ConceptRecord } from '../../knowledge/types';
import type { Extension } from '../../platform/extension';
import type { FrameReport, PageClaim } from '../../platform/messages';
import { useView } from '../context';

/** A claim of the page, where it stands, and what is known of it. */
export interface ListedClaim {
  readonly claim: PageClaim;
  readonly frameId: number;
  /** Its place in the list of its frame. */
  readonly index: number;
  readonly known: Known | undefined;
}

async function readClaims(extension: Extension, tabId: number): Promise<ListedClaim[]> {
  const frames = await extension.claims(tabId);
  const all = frames.flatMap(({ frameId, claims }) =>
    claims.map((claim, index) => ({ claim, frameId, index })),
  );
  const ids = [...new Set(all.flatMap(({ claim }) => [claim.subject, claim.object]))];
  const found = ids.length > 0 ? await extension.records(ids) : [];
  const records = new Map(found.map((record) => [record.id, record]));
  const known = ({ subject, object, relation, denied }: PageClaim): Known | undefined => {
    const asked = { claim: { subject, object, relation }, denied };
    const ofRecord = (record: ConceptRecord | undefined): Known | undefined =>
      record && knownOf(asked, record);
    return ofRecord(records.get(object)) ?? ofRecord(records.get(subject));
  };
  return all.map((listed) => ({ ...listed, known: known(listed.claim) }));
}

/** Changes with what the page mentions, and is empty while it is still being read or mentions nothing. */
const contentOf = (reports: readonly FrameReport[]): string =>
  reports.every(({ settled }) => settled)
    ? reports
        .flatMap(({ concepts }) => concepts.map(({ concept, count }) => `${concept} ${count}`))
        .join()
    : '';

/** What the tab's pages claim; read anew when they mention other things. */
export function useClaims(
  tabId: number | undefined,
  reports: readonly FrameReport[],
): readonly ListedClaim[] {
  const { extension } = useView();
  const [claims, setClaims] = useState<readonly ListedClaim[]>([]);
  const content = contentOf(reports);
  useEffect(() => {
    if (tabId === undefined || content === '') return undefined;
    let isCurrent = true;
    readClaims(extension, tabId).then(
      (read) => isCurrent && setClaims(read),
      // Without them the list of terms is still there.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [extension, tabId, content]);
  return claims;
}
