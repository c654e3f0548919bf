import { useSurface } from '../surface';
import { Field } from './field';

type Props = { readonly value: string; readonly onInput: (value: string) => void; readonly error: string | undefined };

/**
 * The account's e-mail address. Not `type=email`: browsers rewrite what is typed there (umlaut domains become
 * punycode), and the address must go into a form as the user wrote it.
 */
export function EmailField({ value, onInput, error }: Props) {
  const { words } = useSurface();
  return (
    <Field label={words.account.email} optional hint={words.account.emailHint} error={error}>
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
