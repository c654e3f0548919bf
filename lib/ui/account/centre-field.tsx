import type { Account } from '../../model/account';
import { accountName } from '../../proof/names';
import { Field } from '../fields/field';
import { useSurface } from '../surface';
import { CentreHint } from './centre-hint';

type Props = {
  /** The accounts to choose from; without any there is nothing to ask. */
  readonly companions: readonly Account[];
  /** The chosen account's id, or nothing. */
  readonly value: string;
  readonly onChange: (companion: string) => void;
};

/** With which other account this one is in the same Accounts Centre. */
export function CentreField({ companions, value, onChange }: Props) {
  const { words } = useSurface();
  if (companions.length === 0) return null;
  return (
    <Field label={words.account.centre} hint={<CentreHint text={words.account.centreHint} />}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{words.account.centreNone}</option>
          {companions.map((one) => (
            <option key={one.id} value={one.id}>
              {accountName(one, words)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
