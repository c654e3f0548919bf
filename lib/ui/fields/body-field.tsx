import type { Words } from '../../../locales/index';
import { BODIES, type Body, type Case, type CaseId, caseOf } from '../../model/case';
import { useSurface } from '../surface';
import { Field } from './field';

type Props = {
  readonly id: CaseId;
  readonly value: Body | undefined;
  readonly onChange: (body: Body | undefined) => void;
};

/** Who speaks in the letter, or to whom it goes; nothing where the case has but one letter. */
export function BodyField({ id, value, onChange }: Props) {
  const { words } = useSurface();
  const one = caseOf(id);
  const { letters } = one;
  if (!letters) return null;
  return (
    <Field label={one.platform === 'none' ? words.body.addressed : words.body.speaks}>
      {(ties) => (
        <select
          {...ties}
          value={value && letters[value] !== one.letter ? value : ''}
          onChange={(event) => onChange(BODIES.find((body) => body === event.currentTarget.value))}
        >
          <option value="">{usualName(one, words)}</option>
          {BODIES.filter((body) => letters[body] !== one.letter).map((body) => (
            <option key={body} value={body}>
              {body === 'organisation' ? words.body.organisation : words.body.publicBody}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Who it is where nothing is chosen: the case's usual letter. */
function usualName(one: Case, words: Words): string {
  if (one.platform === 'none') return words.body.private;
  return one.letters?.organisation === one.letter ? words.body.organisation : words.body.self;
}
