import { useSurface } from '../surface';
import { Field } from './field';

/** The user's own name for an account. */
export function LabelField({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  const { words } = useSurface();
  return (
    <Field label={words.account.label} optional hint={words.account.labelHint}>
      {(ties) => (
        <input
          {...ties}
          type="text"
          autocomplete="off"
          maxLength={200}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
