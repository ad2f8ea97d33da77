import { useId } from 'preact/hooks';
import { useView } from '../context';

/** A group of radio buttons, each with a line that says what it means. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly values: readonly Value[];
  readonly value: Value;
  /** Keys of the texts: `<prefix>_<value>` and `<prefix>_<value>_more`. */
  readonly prefix: string;
  readonly onChoose: (value: Value) => void;
}) {
  const { t } = useView();
  const { legend, values, value: chosen, prefix, onChoose } = props;
  const id = useId();
  return (
    <fieldset class="choice">
      <legend class="hidden">{legend}</legend>
      {values.map((value) => {
        const key = `${prefix}_${value.replaceAll('-', '_')}`;
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
              <span class="option-label">{t(key)}</span>
              <span id={`${id}-${value}`} class="option-more soft">
                {t(`${key}_more`)}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
