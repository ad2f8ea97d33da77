import type { ConceptRecord, Link } from '../knowledge/types';
import { ConceptButton } from './concept-button';
import { useCard } from './context';
import { GradeLabel, SourceMarks } from './statement';

const DIRECTIONS = ['lack', 'excess'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** Headings read "Too little can show as" on a nutrient and "Can come with too little of" elsewhere. */
const headingKey = (record: ConceptRecord, direction: Direction): string =>
  record.kind === 'nutrient' ? `card_links_${direction}` : `card_linked_to_${direction}`;

function LinkRow({ link, isFull }: { readonly link: Link; readonly isFull: boolean }) {
  const { t } = useCard();
  return (
    <li class="card-link">
      <span class="card-link-head">
        <ConceptButton concept={link.concept} name={link.name} />
        <span class="card-link-strength card-small">
          {t(`card_strength_${link.strength}`)}
          {link.grade && <GradeLabel grade={link.grade} />}
        </span>
      </span>
      {isFull && (
        <span class="card-small card-link-text">
          {link.text}
          <SourceMarks sources={link.sources} />
        </span>
      )}
    </li>
  );
}

/** True if links are listed only to say that none of them is established. */
export const hasNoEstablishedLink = (record: ConceptRecord): boolean =>
  record.kind !== 'nutrient' &&
  (record.links?.length ?? 0) > 0 &&
  (record.links ?? []).every(({ strength }) => strength === 'none');

/** Graded links, lack before excess; `limit` is how many rows are shown of each. */
export function LinkSections(props: {
  readonly record: ConceptRecord;
  readonly limit: number;
  readonly isFull: boolean;
}) {
  const { t } = useCard();
  const links = props.record.links ?? [];
  const sections = DIRECTIONS.map((direction) => ({
    direction,
    rows: links.filter((link) => link.direction === direction).slice(0, props.limit),
  })).filter(({ rows }) => rows.length > 0);
  if (hasNoEstablishedLink(props.record))
    return (
      <section class="card-section">
        <h3 class="card-label">{t('card_links_nutrients')}</h3>
        <p class="card-strong">{t('card_links_none')}</p>
        {props.isFull && (
          <ul class="card-links">
            {links.map((link) => (
              <LinkRow key={`${link.concept} ${link.direction}`} link={link} isFull />
            ))}
          </ul>
        )}
      </section>
    );
  return (
    <>
      {sections.map(({ direction, rows }) => (
        <section class="card-section" key={direction}>
          <h3 class="card-label">{t(headingKey(props.record, direction))}</h3>
          <ul class="card-links">
            {rows.map((link) => (
              <LinkRow key={link.concept} link={link} isFull={props.isFull} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
