import { useSurface } from '../surface';
import { Field } from './field';

type Props = { readonly label?: string; readonly value: string; readonly onInput: (value: string) => void };

/** How one objected earlier, unless `label` says otherwise, in one's own words. */
export function OwnWordsField({ label, value, onInput }: Props) {
  const { words } = useSurface();
  return (
    <Field label={label ?? words.declare.words} optional>
      {(ties) => (
        <textarea
          {...ties}
          maxLength={2000}
          rows={3}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
