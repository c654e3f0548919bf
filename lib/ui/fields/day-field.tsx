import { FIRST_DAY, lastDay } from './day';
import { Field } from './field';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** The moment after whose day none can be; without it, any later day can. */
  readonly max?: Date;
  /** What is wrong with it, in words. */
  readonly wrong: string | undefined;
};

/** A day since one could object. */
export function DayField({ label, value, onInput, max, wrong }: Props) {
  return (
    <Field label={label} error={wrong}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          required
          min={FIRST_DAY}
          {...(max ? { max: lastDay(max) } : {})}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
