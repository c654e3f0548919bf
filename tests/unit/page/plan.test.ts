// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { FieldRole } from '../../../lib/page/find/fields';
import type { FoundForm } from '../../../lib/page/find/form';
import { planFor } from '../../../lib/page/visit/plan';

const CUT = ' … (gekürzt)';
const VALUES = {
  kind: 'values',
  account: 'Ich',
  fields: { prompts: '👩‍👩‍👧'.repeat(20), reason: 'x'.repeat(200) },
  alone: 'x and the prompts',
} as const;

describe('what belongs into a form', () => {
  test('is a quote shortened to its field, at a whole character, and says so', () => {
    expect(planFor(formWith('prompts', 50), VALUES, CUT).prompts).toBe(`👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧${CUT}`);
  });
  test('is never a part of the objection', () => {
    expect(planFor(formWith('reason', 50), { ...VALUES, alone: undefined }, CUT).reason).toBe(VALUES.fields.reason);
  });
  test('is the whole quote where there is room, or not even room for the sign', () => {
    for (const most of [undefined, 5])
      expect(planFor(formWith('prompts', most), VALUES, CUT).prompts).toBe(VALUES.fields.prompts);
  });
  test('has the quotes in the reason where they have no field of their own', () => {
    expect(planFor(formWith('reason'), VALUES, CUT).reason).toBe(VALUES.alone);
    expect(planFor(formWith('prompts'), VALUES, CUT).reason).toBe(VALUES.fields.reason);
  });
});

function formWith(role: FieldRole, most?: number): FoundForm {
  const element = document.createElement('textarea');
  if (most !== undefined) element.maxLength = most;
  return { fields: [{ role, element }] } as unknown as FoundForm;
}
