import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** With a row for each, more than these fill a card. */
const LONG = 4;

/** A section with the count of what it holds. A long one begins folded; its heading unfolds it. */
export function Group(props: {
  readonly heading: string;
  readonly count: number;
  /** All is shown, and nothing folds. */
  readonly isUnfolded?: boolean | undefined;
  /** What is shown folded, and unfolded. */
  readonly children: (isOpen: boolean) => ComponentChildren;
}) {
  const isShort = props.isUnfolded === true || props.count <= LONG;
  const [isOpen, setIsOpen] = useState(isShort);
  const heading = (
    <>
      {props.heading} <span class="card-count">{props.count}</span>
    </>
  );
  return (
    <section class="card-section">
      <h3 class="card-label card-group">
        {isShort ? (
          heading
        ) : (
          <button
            type="button"
            class="card-fold"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {heading}
          </button>
        )}
      </h3>
      {props.children(isOpen)}
    </section>
  );
}
