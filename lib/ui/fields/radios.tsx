import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props<T extends string> = {
  readonly legend: string;
  readonly hint?: ComponentChildren;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** A question with one answer of a few. */
export function Radios<T extends string>({ legend, hint, options, value, onChange }: Props<T>) {
  const id = useId();
  return (
    <fieldset class="radios" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class="legend">{legend}</legend>
      {hint && (
        <div class="soft hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {options.map((one) => (
        <label class="choice small" key={one.value}>
          <input type="radio" name={id} checked={one.value === value} onChange={() => onChange(one.value)} />
          <span>{one.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
