import type { ConceptRecord, Link } from '../knowledge/types';
import {
  groupKey,
  hasNoEstablishedLink,
  headingKey,
  linkGroups,
  namedLinks,
  type LinkGroup,
} from './brief';
import { briefLimits } from './brief-limits';
import { BRIEF } from './brief-parts';
import { ConceptButton } from './concept-button';
import { useCard } from './context';
import { Group } from './group';
import { GradeLabel, SourceMarks, type GradeWords } from './statement';

/** A whole row: name, how well known, and what is known with its sources. */
function LinkRow({ link }: { readonly link: Link }) {
  return (
    <li class="card-link">
      <span class="card-link-head">
        <ConceptButton concept={link.concept} name={link.name} />
        {/* What nobody has read yet must not look established. */}
        {link.grade && (link.checked === 'read' || link.strength === 'none') && (
          <GradeLabel grade={link.grade} />
        )}
      </span>
      <span class="card-small card-link-text">
        {link.text}
        <SourceMarks {...link} />
      </span>
    </li>
  );
}

/** A name among others on one line. */
function LinkName({ link, words }: { readonly link: Link; readonly words: GradeWords }) {
  return (
    <li>
      <ConceptButton concept={link.concept} name={link.name} />{' '}
      {link.grade && <GradeLabel grade={link.grade} words={words} />}
    </li>
  );
}

const wordsOf = (index: number, graded: number): GradeWords => {
  if (graded < 0) return 'heard';
  return index < graded ? 'whole' : 'short';
};

function LinkList({
  links,
  isFull,
  graded = BRIEF.graded,
}: {
  readonly links: readonly Link[];
  readonly isFull: boolean;
  /** As in `BRIEF`. */
  readonly graded?: number;
}) {
  return (
    <ul class={isFull ? 'card-links' : 'card-link-names'}>
      {links.map((link, index) =>
        isFull ? (
          <LinkRow key={`${link.concept} ${link.direction}`} link={link} />
        ) : (
          <LinkName
            key={`${link.concept} ${link.direction}`}
            link={link}
            words={wordsOf(index, graded)}
          />
        ),
      )}
    </ul>
  );
}

/** Lack apart from excess; what is not established never stands under a heading that says it can happen. */
function Directions(props: {
  readonly record: ConceptRecord;
  readonly group: LinkGroup;
  readonly links: readonly Link[];
  readonly isOpen: boolean;
}) {
  const { t } = useCard();
  const { record, group, links, isOpen } = props;
  if (group === 'none') return <LinkList links={links} isFull={isOpen} />;
  return (
    <>
      {(['lack', 'excess'] as const).map((direction) => {
        const own = links.filter((link) => link.direction === direction);
        return own.length === 0 ? null : (
          <div class="card-direction" key={direction}>
            <h4 class="card-label">{t(headingKey(record, direction))}</h4>
            <LinkList links={own} isFull={isOpen} />
          </div>
        );
      })}
    </>
  );
}

/**
 * Graded links. In brief the first names of one direction; in full all, by how well they are known, and lack
 * before excess. A long group begins with its names.
 */
export function LinkSections(props: {
  readonly record: ConceptRecord;
  readonly isFull: boolean;
  readonly isUnfolded?: boolean;
}) {
  const { t } = useCard();
  const { record, isFull, isUnfolded } = props;
  if (hasNoEstablishedLink(record))
    return (
      <section class="card-section">
        <h3 class="card-label">{t('card_links_nutrients')}</h3>
        <p class="card-strong">{t('card_links_none')}</p>
        {isFull && <LinkList links={record.links ?? []} isFull />}
      </section>
    );
  if (isFull)
    return (
      <>
        {/* Of what nobody has read yet names alone would say too much. */}
        {linkGroups(record).map(({ group, links }) => (
          <Group
            key={`${record.id} ${group}`}
            heading={t(groupKey(record, group))}
            count={links.length}
            isUnfolded={isUnfolded || group === 'unchecked'}
          >
            {(isOpen) => <Directions record={record} group={group} links={links} isOpen={isOpen} />}
          </Group>
        ))}
      </>
    );
  const named = namedLinks(record);
  return named ? (
    <section class="card-section card-running">
      <h3 class="card-label">{t(headingKey(record, named.direction))}</h3>{' '}
      <LinkList links={named.links} isFull={false} graded={briefLimits(record).graded} />
    </section>
  ) : null;
}
