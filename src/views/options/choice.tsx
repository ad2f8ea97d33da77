import { useId } from 'preact/hooks';

/** A group of radio buttons, each with a line that says what it means. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly value: Value;
  /** What a value is called, and what it means. */
  readonly texts: (value: Value) => { readonly label: string; readonly more: string };
  readonly onChoose: (value: Value) => void;
}) {
  const { legend, values, value: chosen, texts, onChoose } = props;
  const id = useId();
  return (
    <fieldset class="choice">
      <legend class="hidden">{legend}</legend>
      {values.map((value) => {
        const { label, more } = texts(value);
        return (
          <label key={value} class="option">
            <input
              type="radio"
              name={id}
              checked={value === chosen}
              aria-describedby={`${id}-${value}`}
              onChange={() => onChoose(value)}
            />
            <span>
              <span class="option-label">{label}</span>
              <span id={`${id}-${value}`} class="option-more soft">
                {more}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
