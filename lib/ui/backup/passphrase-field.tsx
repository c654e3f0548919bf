import { Field } from '../fields/field';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Whether it is made up here; password managers then offer to keep it. */
  readonly fresh?: boolean;
};

export function PassphraseField({ value, onInput, fresh, ...field }: Props) {
  return (
    <Field {...field}>
      {(ties) => (
        <input
          {...ties}
          type="password"
          autocomplete={fresh ? 'new-password' : 'current-password'}
          maxLength={1000}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
