import { useId, useMemo } from 'preact/hooks';
import type { Link } from '../../knowledge/types';
import { plural, type Translate } from '../../card/translate';
import { useView } from '../context';
import { matrixOf } from './matrix-cells';
import type { KnownPair } from './use-reading';

/** A disk that is the fuller the better a link is known; an empty ring with a bar says that there is none. */
function StrengthShape({ strength }: { readonly strength: Link['strength'] | undefined }) {
  const filled = { hallmark: 5, common: 3.4, possible: 1.8, none: 0 } as const;
  if (strength === undefined) return null;
  return (
    <svg class="matrix-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="5.6" />
      {strength === 'none' ? (
        <path d="M4.2 11.8 11.8 4.2" />
      ) : (
        <circle class="matrix-fill" cx="8" cy="8" r={filled[strength]} />
      )}
    </svg>
  );
}

const knownText = (t: Translate, link: Link | undefined): string =>
  link ? t(`card_claim_${link.direction}_${link.strength}`) : t('card_claim_unknown');

/** What the page does with a pair, and what is known of it: a shape to see, a text to hear. */
function Cell({ pair }: { readonly pair: KnownPair | undefined }) {
  const { t } = useView();
  if (!pair) return <td />;
  const { count, link } = pair;
  const text = `${plural(t, 'popup_matrix_together', count)} ${knownText(t, link)}`;
  return (
    <td class="matrix-together" title={text}>
      <StrengthShape strength={link?.strength} />
      <span class="hidden">{text}</span>
    </td>
  );
}

const STRENGTHS = ['hallmark', 'common', 'possible', 'none'] as const;

/** What the shapes and the shade mean. */
function Legend() {
  const { t } = useView();
  return (
    <ul class="matrix-legend soft" aria-hidden="true">
      <li>
        <span class="matrix-together" /> {t('popup_matrix_shade')}
      </li>
      {STRENGTHS.map((strength) => (
        <li key={strength}>
          <StrengthShape strength={strength} /> {t(`popup_matrix_${strength}`)}
        </li>
      ))}
    </ul>
  );
}

/** Symptoms and conditions by nutrients, as the page names them together. */
export function Matrix(props: {
  readonly pairs: readonly KnownPair[];
  readonly onOpen: (concept: string) => void;
}) {
  const { t, heads } = useView();
  const { pairs, onOpen } = props;
  const id = useId();
  const { signs, nutrients, pairOf } = useMemo(() => matrixOf(pairs, heads), [pairs, heads]);
  if (signs.length === 0) return null;
  return (
    <details class="matrix">
      <summary>
        <span id={id} class="group-heading">
          {t('popup_matrix')}
        </span>
      </summary>
      <div class="matrix-scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              {nutrients.map(({ head }) => (
                <th key={head.id} scope="col">
                  <button type="button" class="matrix-name" onClick={() => onOpen(head.id)}>
                    {head.name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signs.map(({ head }) => (
              <tr key={head.id}>
                <th scope="row">
                  <button type="button" class="matrix-name" onClick={() => onOpen(head.id)}>
                    {head.name}
                  </button>
                </th>
                {nutrients.map((nutrient) => (
                  <Cell key={nutrient.head.id} pair={pairOf(nutrient.head.id, head.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </details>
  );
}
