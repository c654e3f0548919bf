import type { FoundForm } from '../find/form';

/** Whether two looks found the same step of the same form: nothing came, went or was replaced. */
export function isSameStep(a: FoundForm, b: FoundForm): boolean {
  return (
    a.scope === b.scope &&
    a.certainty === b.certainty &&
    a.question === b.question &&
    a.fields.length === b.fields.length &&
    a.fields.every((field, at) => field.element === b.fields[at]?.element)
  );
}
