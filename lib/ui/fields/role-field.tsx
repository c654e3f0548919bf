import { type CaseId, isOrganisations, ROLES, type Role } from '../../model/case';
import { useSurface } from '../surface';
import { Field } from './field';

type Props = {
  readonly id: CaseId;
  readonly value: Role | undefined;
  readonly onChange: (role: Role | undefined) => void;
};

/** By what right the person objects who acts for an organisation; nothing for everybody else. */
export function RoleField({ id, value, onChange }: Props) {
  const { words } = useSurface();
  if (!isOrganisations(id)) return null;
  return (
    <Field label={words.role.title} optional hint={words.role.hint}>
      {(ties) => (
        <select
          {...ties}
          value={value ?? ''}
          onChange={(event) => onChange(ROLES.find((role) => role === event.currentTarget.value))}
        >
          <option value="">{words.role.none}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
