import { CASES, type CaseId } from '../../model/case';
import { useSurface } from '../surface';
import { Field } from './field';

/** What an account is, to change it later. */
export function CaseField({ value, onChange }: { value: CaseId; onChange: (id: CaseId) => void }) {
  const { words } = useSurface();
  const choose = (chosen: string) => {
    const found = CASES.find(({ id }) => id === chosen);
    if (found) onChange(found.id);
  };
  return (
    <Field label={words.account.case}>
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
