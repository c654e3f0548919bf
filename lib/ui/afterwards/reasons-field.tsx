import { REFUSAL_REASONS, type RefusalReason } from '../../model/mail';
import { useSurface } from '../surface';

type Props = { readonly value: readonly RefusalReason[]; readonly onChange: (value: readonly RefusalReason[]) => void };

/** Which reasons a refusal names: the letter that replies to it goes by them. */
export function ReasonsField({ value, onChange }: Props) {
  const { words } = useSurface();
  const toggle = (one: RefusalReason) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <fieldset class="radios">
      <legend class="legend">{words.reply.reasons}</legend>
      <div class="soft hint">{words.reply.reasonsHint}</div>
      {REFUSAL_REASONS.map((one) => (
        <label class="choice small" key={one}>
          <input type="checkbox" checked={value.includes(one)} onChange={() => toggle(one)} />
          <span>{words.refusalReason[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
