import type { ConceptRecord, Link } from '../knowledge/types';
import { hasNoEstablishedLink, shownLinks } from './brief';
import { ConceptButton } from './concept-button';
import { useCard } from './context';
import { GradeLabel, SourceMarks } from './statement';

/** Headings read "Too little can show as" on a nutrient and "Can come with too little of" elsewhere. */
const headingKey = (record: ConceptRecord, direction: Link['direction']): string =>
  record.kind === 'nutrient' ? `card_links_${direction}` : `card_linked_to_${direction}`;

/** A whole row: name, how often, how well known, and what is known with its sources. */
function LinkRow({ link }: { readonly link: Link }) {
  const { t } = useCard();
  // What nobody has read yet must not look established.
  const isUnread = link.checked !== 'read' && link.strength !== 'none';
  return (
    <li class="card-link">
      <span class="card-link-head">
        <ConceptButton concept={link.concept} name={link.name} />
        <span class="card-link-strength card-small">
          {isUnread ? t('card_strength_unchecked') : t(`card_strength_${link.strength}`)}
          {link.grade && !isUnread && <GradeLabel grade={link.grade} />}
        </span>
      </span>
      <span class="card-small card-link-text">
        {link.text}
        <SourceMarks {...link} />
      </span>
    </li>
  );
}

/** A name among others on one line; the first says what the grades are grades of. */
function LinkName({ link, isFirst }: { readonly link: Link; readonly isFirst: boolean }) {
  return (
    <li>
      <ConceptButton concept={link.concept} name={link.name} />{' '}
      {link.grade && <GradeLabel grade={link.grade} isShort={!isFirst} />}
    </li>
  );
}

function LinkList({
  links,
  isFull,
}: {
  readonly links: readonly Link[];
  readonly isFull: boolean;
}) {
  return (
    <ul class={isFull ? 'card-links' : 'card-link-names'}>
      {links.map((link, index) =>
        isFull ? (
          <LinkRow key={link.concept} link={link} />
        ) : (
          <LinkName key={link.concept} link={link} isFirst={index === 0} />
        ),
      )}
    </ul>
  );
}

/**
 * Graded links by direction; what is not established stands apart, never under a heading
 * that says it can happen. In brief only the first of the two, by names.
 */
export function LinkSections(props: { readonly record: ConceptRecord; readonly isFull: boolean }) {
  const { t } = useCard();
  const { record, isFull } = props;
  const links = record.links ?? [];
  if (hasNoEstablishedLink(record))
    return (
      <section class="card-section">
        <h3 class="card-label">{t('card_links_nutrients')}</h3>
        <p class="card-strong">{t('card_links_none')}</p>
        {isFull && <LinkList links={links} isFull />}
      </section>
    );
  const unproven = links.filter(({ strength }) => strength === 'none');
  return (
    <>
      {shownLinks(record, isFull).map(({ direction, links: rows }) => (
        <section class={isFull ? 'card-section' : 'card-section card-running'} key={direction}>
          <h3 class="card-label">{t(headingKey(record, direction))}</h3>{' '}
          <LinkList links={rows} isFull={isFull} />
        </section>
      ))}
      {isFull && unproven.length > 0 && (
        <section class="card-section">
          <h3 class="card-label">{t('card_links_unproven')}</h3>
          <LinkList links={unproven} isFull />
        </section>
      )}
    </>
  );
}
