import { CASES, type CaseId } from '../../model/case';
import { useSurface } from '../surface';
import { Field } from './field';

type Props = { readonly label?: string; readonly value: CaseId; readonly onChange: (id: CaseId) => void };

/** What an account is, to change it later. */
export function CaseField({ label, value, onChange }: Props) {
  const { words } = useSurface();
  const choose = (chosen: string) => {
    const found = CASES.find(({ id }) => id === chosen);
    if (found) onChange(found.id);
  };
  return (
    <Field label={label ?? words.account.case}>
      {(ties) => (
        <select {...ties} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {CASES.map(({ id }) => (
            <option key={id} value={id}>
              {words.case[id]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
