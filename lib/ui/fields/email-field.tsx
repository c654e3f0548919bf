import { useSurface } from '../surface';
import { Field } from './field';

type Props = {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Whether it is no e-mail address. */
  readonly wrong: boolean;
  /** Other words where it is not the address of an account now. */
  readonly label?: string;
  readonly hint?: string;
};

/**
 * An e-mail address, the account's unless told otherwise. Not `type=email`: browsers rewrite what is typed there (umlaut
 * domains become punycode), and the address must go into a form as the user wrote it.
 */
export function EmailField({ value, onInput, wrong, label, hint }: Props) {
  const { words } = useSurface();
  return (
    <Field
      label={label ?? words.account.email}
      optional
      hint={hint ?? words.account.emailHint}
      error={wrong ? words.account.noEmail : undefined}
    >
      {(ties) => (
        <input
          {...ties}
          type="text"
          inputMode="email"
          autocomplete="email"
          autocapitalize="off"
          spellcheck={false}
          maxLength={320}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
