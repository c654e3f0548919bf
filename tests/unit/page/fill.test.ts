// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Field, FieldRole } from '../../../lib/page/find/fields';
import { fill, type Plan, takeOut } from '../../../lib/page/visit/fill';

const { signal } = new AbortController();
const PLAN: Plan = { email: 'anna@example.org', reason: 'I object.' };

/** The fields as they stand now: their role is their id, whoever put them there. */
function find(): readonly Field[] {
  return [...document.querySelectorAll<HTMLElement>('[data-role]')].map((element) => ({
    role: element.dataset.role as FieldRole,
    element,
  }));
}
const textOf = (role: string) => document.querySelector<HTMLInputElement>(`[data-role=${role}]`)?.value;
const show = (html: string) => {
  document.body.innerHTML = html;
};

function copyOf(field: HTMLInputElement): HTMLInputElement {
  const copy = field.cloneNode(true) as HTMLInputElement;
  copy.value = field.value;
  return copy;
}

beforeEach(() =>
  show(
    '<input data-role="email"><input data-role="email"><textarea data-role="reason"></textarea><input data-role="name">',
  ),
);

describe('filling', () => {
  test('puts each text into every field of its role, and nothing where there is none', async () => {
    const { filled, skipped } = await fill(find, PLAN, {}, signal);
    expect(filled.map(({ role }) => role)).toEqual(['email', 'email', 'reason']);
    expect(skipped).toEqual([]);
    expect(find().map(({ element }) => (element as HTMLInputElement).value)).toEqual([
      PLAN.email,
      PLAN.email,
      PLAN.reason,
      '',
    ]);
  });

  test('tells the page, as typing and leaving would, in this order', async () => {
    show('<input data-role="email">');
    const told: string[] = [];
    for (const type of ['focusin', 'input', 'change', 'focusout'])
      document.addEventListener(type, () => told.push(type), { once: true });
    await fill(find, PLAN, {}, signal);
    expect(told).toEqual(['focusin', 'input', 'change', 'focusout']);
  });

  test.each([
    ['not-empty', '<input data-role="email" value="mine@example.org">'],
    ['read-only', '<input data-role="email" readonly>'],
    ['read-only', '<input data-role="email" disabled>'],
    ['read-only', '<div inert><input data-role="email"></div>'],
    ['hidden', '<div aria-hidden="true"><input data-role="email"></div>'],
    ['too-long', '<input data-role="email" maxlength="5">'],
    ['rich', '<select data-role="email"></select>'],
  ])('leaves a field alone that is %s: %s', async (why, html) => {
    show(html);
    const before = document.body.innerHTML;
    expect(await fill(find, PLAN, {}, signal)).toEqual({ filled: [], skipped: [{ role: 'email', why }] });
    expect(document.body.innerHTML).toBe(before);
  });

  test('says so of a page that throws the text away when the field is left', async () => {
    document.addEventListener('focusout', (event) => Object.assign(event.target as object, { value: '' }), {
      once: true,
    });
    show('<input data-role="email">');
    const { filled, skipped } = await fill(find, PLAN, {}, signal);
    expect([filled, skipped]).toEqual([[], [{ role: 'email', why: 'not-kept' }]]);
  });

  test('goes on in the fields of a page that replaces them all at each change', async () => {
    const page = new AbortController();
    const replace = () => {
      for (const one of document.querySelectorAll('[data-role]')) one.replaceWith(copyOf(one as HTMLInputElement));
    };
    document.addEventListener('change', replace, page);
    const { filled, skipped } = await fill(find, PLAN, {}, signal);
    expect(filled.map(({ role }) => role)).toEqual(['email', 'email', 'reason']);
    expect(skipped).toEqual([]);
    expect(filled.every(({ element }) => element.isConnected)).toBe(true);
    page.abort();
  });

  test('counts a field as filled that holds what was put there before', async () => {
    show(`<input data-role="email" value="${PLAN.email}">`);
    expect((await fill(find, PLAN, PLAN, signal)).filled).toHaveLength(1);
    expect((await fill(find, PLAN, {}, signal)).skipped).toEqual([{ role: 'email', why: 'same' }]);
  });
});

describe('taking it out again', () => {
  test('empties what was filled and nothing else', async () => {
    show('<input data-role="email"><textarea data-role="reason"></textarea><input data-role="name" value="Anna">');
    await fill(find, PLAN, {}, signal);
    expect(await takeOut(find, PLAN, signal)).toEqual([]);
    expect([textOf('email'), textOf('reason'), textOf('name')]).toEqual(['', '', 'Anna']);
  });

  test('leaves what the user changed, and says so', async () => {
    await fill(find, PLAN, {}, signal);
    Object.assign(find()[2]?.element as object, { value: 'I object. Anna' });
    expect(await takeOut(find, PLAN, signal)).toEqual([{ role: 'reason', why: 'changed' }]);
    expect([textOf('email'), textOf('reason')]).toEqual(['', 'I object. Anna']);
  });

  test('says where the page keeps the text', async () => {
    show('<input data-role="email">');
    await fill(find, PLAN, {}, signal);
    const keep = (event: Event) => Object.assign(event.target as object, { value: PLAN.email });
    document.addEventListener('change', keep, { once: true });
    expect(await takeOut(find, PLAN, signal)).toEqual([{ role: 'email', why: 'stuck' }]);
  });
});
