import { useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { authorityIn } from '../../templates/authorities';
import { isRecipient } from '../../templates/mail';
import { Field } from '../fields/field';
import { useSurface } from '../surface';
import { IMPRINT_ADDRESS, type Recipient, recipientOf } from './recipient';

type Props = {
  readonly account: Account;
  /** The letter's id. */
  readonly id: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
};

/** The recipient's address, which only the user knows for sure. It is kept nowhere. */
export function RecipientField({ account, id, value, onInput }: Props) {
  const { words, say } = useSurface();
  const field = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  const recipient = recipientOf(account, id);
  const offered = addressFor(recipient, account);
  const hints = {
    meta: words.letter.recipientMeta,
    imprint: say(words.letter.recipientImprint, { address: IMPRINT_ADDRESS }),
    operator: words.letter.recipientOperator,
    authority: words.letter.recipientAuthority,
  } as const;
  const use = () => {
    if (offered) onInput(offered);
    field.current?.focus();
  };
  return (
    <div class="stack">
      <Field
        label={words.letter.recipient}
        optional
        hint={hints[recipient]}
        error={left && value.trim() !== '' && !isRecipient(value.trim()) ? words.letter.noRecipient : undefined}
      >
        {(ties) => (
          <input
            {...ties}
            ref={field}
            type="text"
            inputMode="email"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={254}
            value={value}
            onBlur={() => setLeft(true)}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </Field>
      {offered && value.trim() !== offered && (
        <p>
          <button type="button" class="button" onClick={use}>
            {say(words.letter.useImprint, { address: offered })}
          </button>
        </p>
      )}
    </div>
  );
}

/** The address that we know of, to be entered by the user's press. */
function addressFor(recipient: Recipient, account: Account): string | undefined {
  if (recipient === 'imprint') return IMPRINT_ADDRESS;
  return recipient === 'authority' ? authorityIn(account.details?.authority ?? '')?.email : undefined;
}
