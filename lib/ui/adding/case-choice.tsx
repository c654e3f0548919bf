import { EmailField } from '../fields/email-field';
import { LabelField } from '../fields/label-field';
import { useSurface } from '../surface';
import type { Draft } from './new-account';

type Choice = Draft & { readonly chosen: boolean };
type Props = {
  readonly row: Choice;
  readonly onChange: (part: Partial<Choice>) => void;
  readonly error: string | undefined;
};

/** One service to tick; what else one may say about the account appears only then. */
export function CaseChoice({ row, onChange, error }: Props) {
  const { words } = useSurface();
  const name = words.case[row.case];
  return (
    <div class="case">
      <label class="choice">
        <input
          type="checkbox"
          checked={row.chosen}
          onChange={(event) => onChange({ chosen: event.currentTarget.checked })}
        />
        <span>{name}</span>
      </label>
      {row.chosen && (
        <fieldset class="stack details" aria-label={name}>
          <LabelField value={row.label} onInput={(label) => onChange({ label })} />
          <EmailField value={row.email} onInput={(email) => onChange({ email })} error={error} />
        </fieldset>
      )}
    </div>
  );
}
