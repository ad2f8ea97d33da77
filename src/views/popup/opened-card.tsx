import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ConceptCard } from '../../card/concept-card';
import type { ConceptRecord } from '../../knowledge/types';
import { useView } from '../context';

type Loaded = ConceptRecord | 'loading' | 'missing';

/** The record of a concept, from the background; the one before stays until the next is there. */
function useRecord(concept: string): Loaded {
  const { extension } = useView();
  const [loaded, setLoaded] = useState<Loaded>('loading');
  useEffect(() => {
    let isCurrent = true;
    const take = (found: Loaded): void => {
      if (isCurrent) setLoaded(found);
    };
    extension.records([concept]).then(
      ([found]) => take(found ?? 'missing'),
      () => take('missing'),
    );
    return () => {
      isCurrent = false;
    };
  }, [extension, concept]);
  return loaded;
}

function NoRecord(props: {
  readonly wayBack: RefObject<HTMLButtonElement | null>;
  readonly onBack: () => void;
}) {
  const { t } = useView();
  return (
    <div class="status" role="alert">
      <p class="status-title">{t('popup_no_record')}</p>
      <button ref={props.wayBack} type="button" class="button" onClick={props.onBack}>
        {t('card_back')}
      </button>
    </div>
  );
}

/** The opened concept in place of the list, with Back; links between concepts stay in it. */
export function OpenedCard(props: {
  readonly concept: string;
  readonly onOpen: (concept: string) => void;
  readonly onBack: () => void;
  readonly opensPages: boolean;
}) {
  const { t, extension, dataset } = useView();
  const { concept, onOpen, onBack, opensPages } = props;
  const part = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const wayBack = useRef<HTMLButtonElement>(null);
  const record = useRecord(concept);
  useEffect(() => {
    window.scrollTo(0, 0);
    // What was pressed is hidden. Without the focus in here Escape would close the popup.
    (heading.current ?? wayBack.current ?? part.current)?.focus();
  }, [record]);
  return (
    <div ref={part} class="opened" tabIndex={-1}>
      {record === 'missing' && <NoRecord wayBack={wayBack} onBack={onBack} />}
      {typeof record === 'object' && (
        <>
          <ConceptCard
            record={record}
            t={t}
            onOpen={onOpen}
            onBack={onBack}
            onFull={opensPages ? (id) => void extension.openFull(id) : undefined}
            headingRef={heading}
            dataset={dataset.version}
            isFull
          />
          {!opensPages && <p class="soft no-pages">{t('popup_private_pages')}</p>}
        </>
      )}
    </div>
  );
}

/** Concepts opened one from the other; Back goes the same way. */
export function useOpened() {
  const [stack, setStack] = useState<readonly string[]>([]);
  const opener = useRef<Element | null>(null);
  const open = (concept: string): void => {
    if (stack.length === 0) opener.current = document.activeElement;
    setStack([...stack, concept]);
  };
  const back = (): void => setStack(stack.slice(0, -1));
  const isOpen = stack.length > 0;
  useEffect(() => {
    if (isOpen || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus();
    opener.current = null;
  }, [isOpen]);
  return { concept: stack.at(-1), open, back };
}

/** Has what is opened remembered, but nothing of a private window (S20). */
export function useRemember(): (concept: string) => void {
  const { extension } = useView();
  return (concept) =>
    void (async () => {
      const tab = await extension.tab();
      if (tab && !tab.isPrivate) await extension.remember(concept);
      // A card is shown whether or not it could be remembered.
    })().catch(() => undefined);
}
