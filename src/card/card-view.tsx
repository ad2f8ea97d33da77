import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConceptRecord } from '../knowledge/types';
import type { Reason } from '../reading/types';
import { ConceptCard } from './concept-card';
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
  readonly t: Translate;
  readonly load: LoadRecord;
  /** Shows a close button. */
  readonly onClose?: (() => void) | undefined;
  /** Focus follows the reader from concept to concept. */
  readonly isDialog: boolean;
  readonly headingId: string;
}

type Loaded = { readonly concept: string; readonly record: ConceptRecord | undefined };

/** The record of a concept; undefined while it is on its way. */
function useRecord(concept: string, load: LoadRecord): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded | undefined>(() => {
    const now = load(concept);
    return now instanceof Promise ? undefined : { concept, record: now };
  });
  useEffect(() => {
    if (loaded?.concept === concept) return undefined;
    let isWanted = true;
    const wait = async (): Promise<void> => {
      const record = await load(concept);
      if (isWanted) setLoaded({ concept, record });
    };
    void wait();
    return () => {
      isWanted = false;
    };
  }, [concept, load, loaded]);
  return loaded?.concept === concept ? loaded : undefined;
}

/** What the card in the page shows: one concept, and from it others with a way back. */
export function CardView(props: CardViewProps) {
  const { t, load, isDialog } = props;
  const [path, setPath] = useState<readonly string[]>([props.concept]);
  const concept = path.at(-1) ?? props.concept;
  const loaded = useRecord(concept, load);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(props.concept);
  useLayoutEffect(() => {
    if (!loaded || shown.current === concept) return;
    shown.current = concept;
    heading.current?.closest('.scroll')?.scrollTo(0, 0);
    if (isDialog) heading.current?.focus({ preventScroll: true });
  }, [concept, loaded, isDialog]);

  const onBack = path.length > 1 ? () => setPath(path.slice(0, -1)) : undefined;
  if (!loaded?.record)
    return (
      <article class="card" lang={t('card_lang')}>
        <p class="message">
          <strong id={props.headingId} ref={heading} tabIndex={-1}>
            {props.surface}
          </strong>{' '}
          {t(loaded ? 'card_missing' : 'card_loading')}
        </p>
        {onBack && (
          <button type="button" class="card-more" onClick={onBack}>
            {t('card_back')}
          </button>
        )}
      </article>
    );
  return (
    <ConceptCard
      record={loaded.record}
      t={t}
      onOpen={(id) => id !== concept && setPath([...path, id])}
      onBack={onBack}
      onClose={props.onClose}
      reason={path.length === 1 ? props.reason : undefined}
      headingId={props.headingId}
      headingRef={heading}
    />
  );
}
