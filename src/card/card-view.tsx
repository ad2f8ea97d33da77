import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptRecord } from '../knowledge/types';
import type { Reason } from '../reading/types';
import { pickClaim, type ClaimHere } from './claim-lens';
import { ClaimNote, tellClaim } from './claim-note';
import { ConceptCard } from './concept-card';
import { MutedLine, NotRelevant, type Muted, type Muting } from './not-relevant';
import type { Pin } from './pin';
import type { Translate } from './translate';

/** Gives a record, at once if it is here; undefined if there is none to be had. */
export type LoadRecord = (
  conceptId: string,
) => ConceptRecord | Promise<ConceptRecord | undefined> | undefined;

export interface CardViewProps {
  readonly concept: string;
  /** The text pointed at; it names a card whose record is missing. */
  readonly surface: string;
  readonly reason: Reason;
  readonly muting: Muting;
  /** What the sentence around the mention claims. */
  readonly claims: readonly ClaimHere[];
  readonly t: Translate;
  readonly load: LoadRecord;
  /** Opens all that we know of a concept, in a tab of its own. */
  readonly onFull: (concept: string) => void;
  /** Shows a close button. */
  readonly onClose?: (() => void) | undefined;
  /** Lets the card be pinned and moved. */
  readonly pin?: Pin | undefined;
  /** True if the focus is in the card: then it follows the reader from concept to concept. */
  readonly hasFocus: () => boolean;
  readonly headingId: string;
  /** Version of the dataset. */
  readonly dataset: string;
}

interface Shown {
  readonly concept: string;
  /** Undefined if there is none to be had. */
  readonly record: ConceptRecord | undefined;
}

interface Path {
  /** What is shown; undefined while the first record is on its way. */
  readonly shown: Shown | undefined;
  readonly isStart: boolean;
  readonly open: (concept: string) => void;
  readonly back: () => void;
}

/**
 * The way from concept to concept. The one before stays until the next has arrived.
 *
 * @param leaving called just before another is shown
 */
function usePath(first: string, load: LoadRecord, leaving: () => void): Path {
  const [path, setPath] = useState<readonly Shown[]>(() => {
    const record = load(first);
    return record instanceof Promise ? [] : [{ concept: first, record }];
  });
  const wanted = useRef(first);
  const open = (concept: string): void => {
    wanted.current = concept;
    const show = (record: ConceptRecord | undefined): void => {
      if (wanted.current !== concept) return;
      leaving();
      setPath((before) => [...before, { concept, record }]);
    };
    const record = load(concept);
    if (record instanceof Promise) void record.then(show);
    else show(record);
  };
  useLayoutEffect(() => {
    if (path.length === 0) open(first);
  }, [first]);
  return {
    shown: path.at(-1),
    isStart: path.length < 2,
    open(concept) {
      if (concept !== path.at(-1)?.concept) open(concept);
    },
    back() {
      const before = path.at(-2);
      if (before) wanted.current = before.concept;
      leaving();
      setPath(path.slice(0, -1));
    },
  };
}

/** What the card in the page shows: one concept, and from it others with a way back. */
export function CardView(props: CardViewProps) {
  const { t, load, muting, surface } = props;
  const isFollowed = useRef(false);
  const { shown, isStart, open, back } = usePath(props.concept, load, () => {
    // Asked ahead: what was pressed has the focus, and is gone with its concept.
    isFollowed.current = props.hasFocus();
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const read = useRef(shown?.concept);
  useLayoutEffect(() => {
    if (read.current === shown?.concept) return;
    read.current = shown?.concept;
    // One of them scrolls, whichever the room for the card leaves it to.
    for (const scrolled of ['.card-body', '.scroll'])
      heading.current?.closest(scrolled)?.scrollTo(0, 0);
    if (isFollowed.current) heading.current?.focus({ preventScroll: true });
  }, [shown]);

  const [muted, setMuted] = useState<Muted & { readonly hadFocus: boolean }>();
  const [isBackWithFocus, setIsBackWithFocus] = useState(false);
  useLayoutEffect(() => {
    // Undo had the focus, and is gone.
    if (isBackWithFocus) heading.current?.focus({ preventScroll: true });
    setIsBackWithFocus(false);
  }, [isBackWithFocus]);

  const onBack = isStart ? undefined : back;
  if (muted && shown?.record)
    return (
      <MutedLine
        t={t}
        muted={muted}
        surface={surface}
        name={shown.record.name}
        muting={muting}
        takesFocus={muted.hadFocus}
        headingId={props.headingId}
        onUndone={(hadFocus) => {
          setMuted(undefined);
          setIsBackWithFocus(hadFocus);
        }}
        onClose={props.onClose}
      />
    );
  const record = shown?.record;
  if (!record)
    return (
      <article class="card" lang={t('card_lang')}>
        <p class="message">
          <strong id={props.headingId} ref={heading} tabIndex={-1}>
            {surface}
          </strong>{' '}
          {t(shown ? 'card_missing' : 'card_loading')}
        </p>
        {(onBack ?? props.onClose) && (
          <button type="button" class="card-more" onClick={onBack ?? props.onClose}>
            {t(onBack ? 'card_back' : 'card_close')}
          </button>
        )}
      </article>
    );
  const claim = pickClaim(props.claims, record);
  return (
    <ConceptCard
      record={record}
      t={t}
      onOpen={open}
      onFull={props.onFull}
      onBack={onBack}
      onClose={props.onClose}
      pin={props.pin}
      reason={isStart ? props.reason : undefined}
      claims={isStart && claim && <ClaimNote here={claim} record={record} load={load} />}
      claimText={
        isStart && claim
          ? async () => tellClaim(t, claim, record, await load(claim.claim.subject))
          : undefined
      }
      notRelevant={
        isStart && (
          <NotRelevant
            t={t}
            surface={surface}
            name={record.name}
            muting={muting}
            onMuted={(now, hadFocus) => setMuted({ ...now, hadFocus })}
          />
        )
      }
      headingId={props.headingId}
      headingRef={heading}
      dataset={props.dataset}
    />
  );
}
