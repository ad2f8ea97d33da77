import { useEffect, useState } from 'preact/hooks';
import { knownOf, type Known } from '../../card/claim-lens';
import type { ConceptRecord, Link, Source, Verdict } from '../../knowledge/types';
import { furtherVerdicts } from '../../knowledge/verdicts';
import type { Extension, PageTab } from '../../platform/extension';
import type { FrameReport, PageClaim, PagePair } from '../../platform/messages';
import { useView } from '../context';

/** A claim of the page, where it stands, and what is known of it. */
export interface ListedClaim {
  readonly claim: PageClaim;
  readonly frameId: number;
  readonly known: Known | undefined;
}

/** A nutrient and a sign that the page names together, and what is known of them. */
export interface KnownPair extends PagePair {
  /** What is known of too little and of too much of it and the sign, the best known first. */
  readonly links: readonly Link[];
  /** What is known of claims on the two that no link tells, such as the one taken against the other. */
  readonly verdicts: readonly Verdict[];
  /** What both cite, and more. */
  readonly sources: readonly Source[];
}

export interface Reading {
  readonly claims: readonly ListedClaim[];
  readonly pairs: readonly KnownPair[];
}

const NOTHING: Reading = { claims: [], pairs: [] };

type Records = ReadonlyMap<string, ConceptRecord>;

function knownClaim({ subject, object, relation, denied }: PageClaim, records: Records) {
  const asked = { claim: { subject, object, relation }, denied };
  const ofRecord = (id: string): Known | undefined => {
    const record = records.get(id);
    return record && knownOf(asked, record);
  };
  return ofRecord(object) ?? ofRecord(subject);
}

/** What the sign's record says of a pair by statements whose source was read. */
function knownPair(pair: PagePair, records: Records): KnownPair {
  const record = records.get(pair.sign);
  if (!record) return { ...pair, links: [], verdicts: [], sources: [] };
  const isKnown = (concept: string, { checked }: Link | Verdict): boolean =>
    concept === pair.nutrient && checked === 'read';
  // Links are in order: the first is the one that is best known.
  const links = (record.links ?? []).filter((link) => isKnown(link.concept, link));
  const verdicts = furtherVerdicts({ ...record, links }).filter((verdict) =>
    isKnown(verdict.subject, verdict),
  );
  return { ...pair, links, verdicts, sources: record.sources };
}

/** The pairs of all frames, each once. */
function sumPairs(pairs: readonly PagePair[]): PagePair[] {
  const sums = new Map<string, PagePair>();
  for (const pair of pairs) {
    const key = `${pair.nutrient} ${pair.sign}`;
    sums.set(key, { ...pair, count: pair.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

async function readTab(
  extension: Extension,
  tabId: number,
  frameIds: readonly number[],
): Promise<Reading> {
  const answers = await Promise.all(frameIds.map((frameId) => extension.readFrame(tabId, frameId)));
  const frames = answers.filter((answer) => answer !== undefined);
  const listed = frames.flatMap(({ frameId, claims }) =>
    claims.map((claim) => ({ claim, frameId })),
  );
  const pairs = sumPairs(frames.flatMap((frame) => frame.pairs));
  const ids = listed.flatMap(({ claim }) => [claim.subject, claim.object]);
  const wanted = [...new Set([...ids, ...pairs.map(({ sign }) => sign)])];
  const found = wanted.length > 0 ? await extension.records(wanted) : [];
  const records: Records = new Map(found.map((record) => [record.id, record]));
  return {
    claims: listed.map((one) => ({ ...one, known: knownClaim(one.claim, records) })),
    pairs: pairs.map((pair) => knownPair(pair, records)),
  };
}

const isEmpty = ({ claims, pairs }: Reading): boolean => claims.length + pairs.length === 0;

/** How soon a page that told nothing is asked again, in ms: it may just be read with the second tier. */
const RETRY_MS = 700;
const MOST_RETRIES = 2;

type Reports = ReadonlyMap<number, FrameReport>;

/** Frames that name something, the top frame first. */
const framesOf = (reports: Reports): number[] =>
  [...reports]
    .filter(([, { concepts }]) => concepts.length > 0)
    .map(([frameId]) => frameId)
    .toSorted((a, b) => a - b);

/**
 * Changes with what the page mentions; empty while the page itself is still being read. A frame in it may
 * never come to an end: it is not waited for.
 */
const contentOf = (reports: Reports): string =>
  [...reports.values()].some(({ isTop, settled }) => isTop && !settled)
    ? ''
    : [...reports]
        .flatMap(([frameId, { concepts }]) =>
          concepts.map(({ concept, count }) => `${frameId} ${concept} ${count}`),
        )
        .join();

/** What the tab's pages claim and name together; read anew when they mention other things. */
export function useReading(tab: PageTab | undefined, reports: Reports): Reading {
  const { extension } = useView();
  const [reading, setReading] = useState(NOTHING);
  const { id: tabId, url } = tab ?? {};
  const content = contentOf(reports);
  // Another page: what the one before claimed is not to be seen over it.
  useEffect(() => setReading(NOTHING), [tabId, url]);
  useEffect(() => {
    if (tabId === undefined || content === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isCurrent = true;
    const ask = (left: number): void => {
      readTab(extension, tabId, framesOf(reports)).then(
        (read) => {
          if (!isCurrent) return undefined;
          setReading(read);
          if (isEmpty(read) && left > 0) timer = setTimeout(() => ask(left - 1), RETRY_MS);
          return undefined;
        },
        // Without it the list of terms is still there.
        () => undefined,
      );
    };
    ask(MOST_RETRIES);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [extension, tabId, content]);
  return content === '' && reports.size === 0 ? NOTHING : reading;
}
