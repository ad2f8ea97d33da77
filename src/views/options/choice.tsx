import { useId } from 'preact/hooks';

/** A group of radio buttons, each with a line that says what it means, or all in one line. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  /** Behind one another, with the legend before them. */
  readonly isInLine?: boolean;
  readonly values: readonly Value[];
  readonly value: Value;
  /** What a value is called, and what it means. */
  readonly texts: (value: Value) => { readonly label: string; readonly more?: string };
  readonly onChoose: (value: Value) => void;
}) {
  const { legend, isInLine = false, values, value: chosen, texts, onChoose } = props;
  const id = useId();
  return (
    <fieldset class={isInLine ? 'choice choice-line' : 'choice'}>
      <legend class={isInLine ? undefined : 'hidden'}>{legend}</legend>
      {values.map((value) => {
        const { label, more } = texts(value);
        return (
          <label key={value} class="option">
            <input
              type="radio"
              name={id}
              checked={value === chosen}
              // The label holds what it means too, so that a click on that chooses it: heard once.
              aria-labelledby={`${id}-${value}-label`}
              aria-describedby={more === undefined ? undefined : `${id}-${value}`}
              onChange={() => onChoose(value)}
            />
            <span>
              <span id={`${id}-${value}-label`} class="option-label">
                {label}
              </span>
              {more !== undefined && (
                <span id={`${id}-${value}`} class="option-more soft">
                  {more}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
