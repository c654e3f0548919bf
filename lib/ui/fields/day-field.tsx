import { useSurface } from '../surface';
import { FIRST_DAY, lastDay, type WrongDay } from './day';
import { Field } from './field';

type Props = {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly now: Date;
  readonly wrong: WrongDay | undefined;
};

/** The day on which one objected. */
export function DayField({ value, onInput, now, wrong }: Props) {
  const { words } = useSurface();
  return (
    <Field label={words.declare.on} error={wrong && words.dayProblem[wrong]}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          required
          min={FIRST_DAY}
          max={lastDay(now)}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
