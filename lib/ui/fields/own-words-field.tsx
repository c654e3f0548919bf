import { useSurface } from '../surface';
import { Field } from './field';

/** How one objected earlier, in one's own words. */
export function OwnWordsField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const { words } = useSurface();
  return (
    <Field label={words.declare.words} optional>
      {(ties) => (
        <textarea
          {...ties}
          maxLength={2000}
          rows={3}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
