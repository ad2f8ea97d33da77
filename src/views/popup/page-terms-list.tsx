import { useRef } from 'preact/hooks';
import { AccentShape, accentOf } from '../../card/accent';
import { IconButton } from '../../card/icon-button';
import { plural } from '../../card/translate';
import { useView } from '../context';
import { frameOfMention, type PageTerm, type TermGroup } from './page-terms';

function Term(props: {
  readonly term: PageTerm;
  readonly onOpen: (concept: string) => void;
  readonly onJump: (term: PageTerm) => void;
}) {
  const { t } = useView();
  const { term, onOpen, onJump } = props;
  const { id, name, kind, topic } = term.head;
  const accent = accentOf(kind, topic);
  return (
    <li class="term">
      <button type="button" class="term-open" onClick={() => onOpen(id)}>
        <span class={`card-accent-${accent}`}>
          <AccentShape accent={accent} />
        </span>
        <span class="term-name">{name}</span>
        <span class="term-count" aria-label={plural(t, 'popup_mentions', term.count)}>
          {term.count}
        </span>
      </button>
      <IconButton
        class="icon-button term-jump"
        label={t('popup_jump', [name])}
        path="M8 3v9m-4-4 4 4 4-4"
        hasTip
        onClick={() => onJump(term)}
      />
    </li>
  );
}

/** Concepts of the page by kind; each opens its card here, or takes the page to its next mention. */
export function PageTermsList(props: {
  readonly groups: readonly TermGroup[];
  readonly tabId: number;
  readonly onOpen: (concept: string) => void;
}) {
  const { t, extension } = useView();
  const visited = useRef(new Map<string, number>());
  const jump = (term: PageTerm): void => {
    const nth = visited.current.get(term.head.id) ?? 0;
    visited.current.set(term.head.id, nth + 1);
    const frameId = frameOfMention(term, nth);
    if (frameId !== undefined) void extension.jumpTo(props.tabId, frameId, term.head.id);
  };
  return (
    <>
      {props.groups.map(({ kind, terms }) => (
        <section key={kind} aria-labelledby={`group-${kind}`}>
          <h3 id={`group-${kind}`} class="group-heading">
            {t(`popup_group_${kind}`)}
          </h3>
          <ul class="terms">
            {terms.map((term) => (
              <Term key={term.head.id} term={term} onOpen={props.onOpen} onJump={jump} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
