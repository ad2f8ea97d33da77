import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { inSentence } from '../../card/claim-lens';
import type { ConceptHead, Link } from '../../knowledge/types';
import { plural } from '../../card/translate';
import { useView } from '../context';
import { matrixOf, type MatrixCells } from './matrix-cells';
import { PairDetails } from './pair-details';
import { pairWords } from './pair-words';
import type { KnownPair } from './use-reading';

type OnOpen = (concept: string) => void;

/** How well a link is known; `other` where only other findings are, such as on the one taken against the other. */
type Known = Link['strength'] | 'other';

const knownOf = ({ links: [link], verdicts }: KnownPair): Known | undefined =>
  link ? link.strength : verdicts.length > 0 ? 'other' : undefined;

/** A disk that is the fuller the better a link is known; an empty ring with a bar says that there is none. */
function Disk({ strength }: { readonly strength: Link['strength'] }) {
  const filled = { hallmark: 5, common: 3.4, possible: 1.8, none: 0 } as const;
  return (
    <>
      <circle cx="8" cy="8" r="5.6" />
      {strength === 'none' ? (
        <path d="M4.2 11.8 11.8 4.2" />
      ) : (
        <circle class="matrix-fill" cx="8" cy="8" r={filled[strength]} />
      )}
    </>
  );
}

/** A disk for a link, a square for other findings. */
function KnownShape({ known }: { readonly known: Known | undefined }) {
  if (known === undefined) return null;
  return (
    <svg class="matrix-shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {known === 'other' ? (
        <rect x="3.2" y="3.2" width="9.6" height="9.6" rx="1" />
      ) : (
        <Disk strength={known} />
      )}
    </svg>
  );
}

/** What the page does with a pair, and what is known of it: a shape to see, a text to hear, a press for more. */
function Cell(props: {
  readonly pair: KnownPair | undefined;
  readonly nutrient: ConceptHead;
  readonly sign: ConceptHead;
  readonly isOpen: boolean;
  readonly onPress: (pair: KnownPair) => void;
}) {
  const { t } = useView();
  const { pair, nutrient, sign, isOpen, onPress } = props;
  if (!pair) return <td />;
  const about = [plural(t, 'popup_matrix_together', pair.count), ...pairWords(t, pair)].join(' ');
  // Who comes by Tab does not hear row and column.
  const text = t('popup_matrix_cell', [nutrient.name, inSentence(sign.name), about]);
  return (
    <td class="matrix-together">
      <button
        type="button"
        class="matrix-cell"
        title={text}
        aria-expanded={isOpen}
        onClick={() => onPress(pair)}
      >
        <KnownShape known={knownOf(pair)} />
        <span class="hidden">{text}</span>
      </button>
    </td>
  );
}

const KNOWN = ['hallmark', 'common', 'possible', 'none', 'other'] as const;

/** What the shapes and the shade mean. */
function Legend() {
  const { t } = useView();
  return (
    <ul class="matrix-legend soft" aria-hidden="true">
      <li>
        <span class="matrix-together" /> {t('popup_matrix_shade')}
      </li>
      {KNOWN.map((known) => (
        <li key={known}>
          <KnownShape known={known} /> {t(`popup_matrix_${known}`)}
        </li>
      ))}
    </ul>
  );
}

type Pair = Pick<KnownPair, 'nutrient' | 'sign'>;

/** Pairs are made anew at each reading of the page. */
const isSame = (one: Pair, other: Pair | undefined): boolean =>
  one.nutrient === other?.nutrient && one.sign === other.sign;

/** A name that opens its card. */
function Name({ head, onOpen }: { readonly head: ConceptHead; readonly onOpen: OnOpen }) {
  return (
    <button type="button" class="matrix-name" onClick={() => onOpen(head.id)}>
      {head.name}
    </button>
  );
}

function MatrixTable(props: {
  readonly cells: MatrixCells;
  readonly labelId: string;
  readonly opened: Pair | undefined;
  readonly onPress: (pair: Pair) => void;
  readonly onOpen: OnOpen;
}) {
  const { cells, labelId, opened, onPress, onOpen } = props;
  const { signs, nutrients, pairOf } = cells;
  return (
    <table aria-labelledby={labelId}>
      <thead>
        <tr>
          <td />
          {nutrients.map(({ head }) => (
            <th key={head.id} scope="col">
              <Name head={head} onOpen={onOpen} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signs.map(({ head }) => (
          <tr key={head.id}>
            <th scope="row">
              <Name head={head} onOpen={onOpen} />
            </th>
            {nutrients.map(({ head: nutrient }) => (
              <Cell
                key={nutrient.id}
                pair={pairOf(nutrient.id, head.id)}
                nutrient={nutrient}
                sign={head}
                isOpen={isSame({ nutrient: nutrient.id, sign: head.id }, opened)}
                onPress={onPress}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is known of the pair whose cell was pressed, as long as the page names it. */
function Opened(props: {
  readonly cells: MatrixCells;
  readonly opened: Pair;
  readonly onClose: () => void;
}) {
  const { heads } = useView();
  const { cells, opened, onClose } = props;
  const pair = cells.pairOf(opened.nutrient, opened.sign);
  const nutrient = heads.get(opened.nutrient);
  const sign = heads.get(opened.sign);
  return pair && nutrient && sign ? (
    <PairDetails nutrient={nutrient} sign={sign} pair={pair} onClose={onClose} />
  ) : null;
}

/** Symptoms and conditions by nutrients, as the page names them together. */
export function Matrix(props: { readonly pairs: readonly KnownPair[]; readonly onOpen: OnOpen }) {
  const { t, heads } = useView();
  const { pairs, onOpen } = props;
  const id = useId();
  const cells = useMemo(() => matrixOf(pairs, heads), [pairs, heads]);
  const [opened, setOpened] = useState<Pair>();
  const scrolled = useRef<HTMLDivElement>(null);
  if (cells.signs.length === 0) return null;
  const close = (): void => {
    // Before the cell is drawn as closed.
    scrolled.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setOpened(undefined);
  };
  return (
    <details class="matrix">
      <summary>
        <span id={id} class="group-heading">
          {t('popup_matrix')}
        </span>
      </summary>
      <div ref={scrolled} class="matrix-scroll" tabIndex={0} role="region" aria-labelledby={id}>
        <MatrixTable
          cells={cells}
          labelId={id}
          opened={opened}
          onPress={(pair) => (isSame(pair, opened) ? close() : setOpened(pair))}
          onOpen={onOpen}
        />
      </div>
      {opened && <Opened cells={cells} opened={opened} onClose={close} />}
      <Legend />
    </details>
  );
}
