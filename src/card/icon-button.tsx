/** Lines of icons on a square of 16 px. */
export const CROSS = 'm4 4 8 8m0-8-8 8';

/** A button that is an icon; its name is heard, and where `hasTip` seen under the pointer. */
export function IconButton(props: {
  readonly class: string;
  readonly label: string;
  /** What is drawn, as SVG path data on a square of 16 px. */
  readonly path: string;
  readonly hasTip?: boolean;
  /** Whether it is pressed in; absent for a button that does something once. */
  readonly isPressed?: boolean;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}) {
  const { label, path, hasTip, isPressed, onClick, onKeyDown } = props;
  return (
    <button
      type="button"
      class={props.class}
      aria-label={label}
      title={hasTip ? label : undefined}
      aria-pressed={isPressed}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
