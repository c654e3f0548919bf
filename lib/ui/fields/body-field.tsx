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
  if (!one.letters) return null;
  const offered = offeredFor(one);
  return (
    <Field label={one.platform === 'none' ? words.body.addressed : words.body.speaks}>
      {(ties) => (
        <select
          {...ties}
          value={value && offered.includes(value) ? value : ''}
          onChange={(event) => onChange(BODIES.find((body) => body === event.currentTarget.value))}
        >
          <option value="">{usualName(one, words)}</option>
          {offered.map((body) => (
            <option key={body} value={body}>
              {words.bodies[body]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** All but the one that is meant where nothing is chosen; a letter to somebody else is of two kinds only. */
function offeredFor({ platform, letter, letters }: Case): readonly Body[] {
  const usual = platform === 'none' ? BODIES : (['organisation'] as const);
  return BODIES.filter((body) => !(usual.some((one) => one === body) && letters?.[body] === letter));
}

/** Who it is where nothing is chosen: the case's usual letter. */
function usualName(one: Case, words: Words): string {
  if (one.platform === 'none') return words.body.private;
  return one.letters?.organisation === one.letter ? words.bodies.organisation : words.body.self;
}
