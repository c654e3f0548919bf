// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { FieldRole } from '../../../lib/page/find/fields';
import { planWrites } from '../../../lib/page/visit/fill';

const CUT = ' … (gekürzt)';

function fieldOf(role: FieldRole, most?: number) {
  const element = document.createElement('textarea');
  if (most !== undefined) element.maxLength = most;
  document.body.append(element);
  return { role, element };
}

describe('a text that is too long for its field', () => {
  const plan = { prompts: '👩‍👩‍👧'.repeat(20), reason: 'x'.repeat(200) };

  test('is shortened where it is a quote, at a whole character, and said so', () => {
    const { writes, skipped } = planWrites([fieldOf('prompts', 50)], plan, CUT);
    expect(writes[0]?.value).toBe(`👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧${CUT}`);
    expect(skipped).toEqual([{ role: 'prompts', why: 'shortened' }]);
  });
  test('is never shortened where it is the objection', () => {
    const { writes, skipped } = planWrites([fieldOf('reason', 50)], plan, CUT);
    expect(writes).toEqual([]);
    expect(skipped).toEqual([{ role: 'reason', why: 'too-long' }]);
  });
  test('is left out where not even the sign would fit', () => {
    expect(planWrites([fieldOf('prompts', 5)], plan, CUT).skipped).toEqual([{ role: 'prompts', why: 'too-long' }]);
  });
  test('stays whole where there is room', () => {
    expect(planWrites([fieldOf('prompts')], plan, CUT)).toMatchObject({
      writes: [{ value: plan.prompts }],
      skipped: [],
    });
  });
});
