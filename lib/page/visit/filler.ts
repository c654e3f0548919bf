import type { Ask, Values } from '../../messages/answers';
import type { FieldRole } from '../find/fields';
import type { FoundForm } from '../find/form';
import { take } from '../handover';
import { type Filled, fill, type Left, type Plan, takeOut } from './fill';
import { planFor } from './plan';
import { isSameStep } from './same-step';
import type { Stage } from './stage';
import { isEmpty } from './write';

/** How often a form that replaces its fields is filled again, all its steps together. */
const MOST_FILLS = 12;

/** What was put into the form of this visit, in all its steps: by us, and what of it the user changed. */
export function openFiller(stage: Stage, form: () => FoundForm | undefined) {
  /** What we put where, in this step and those before it. */
  let ours: Plan = {};
  let result: Filled | undefined;
  let fills = 0;
  let busy = false;
  let undone = false;
  /** What the user changed is not filled again without their asking. */
  const touched = new Set<FieldRole>();
  const fields = () => form()?.fields ?? [];

  const plan = (now: FoundForm, values: Values): Plan => {
    const whole = Object.entries(planFor(now, values, take('spoken')?.words.cut ?? ''));
    return Object.fromEntries(whole.filter(([role]) => !touched.has(role as FieldRole)));
  };
  /** One filling at a time; a form that was replaced meanwhile is looked at once more. Answers whether it was done. */
  const fillIn = async (values: Values): Promise<boolean> => {
    const target = form();
    if (!target || busy || fills >= MOST_FILLS) return false;
    busy = true;
    fills += 1;
    const planned = plan(target, values);
    const now = await fill(fields, planned, ours, stage.signal);
    busy = false;
    if (stage.signal.aborted) return false;
    result = planned.prompts === values.fields.prompts ? now : shortened(now);
    const fresh = [...new Set(now.filled.map(({ role }) => role))].filter((role) => ours[role] !== planned[role]);
    ours = { ...ours, ...Object.fromEntries(fresh.map((role) => [role, planned[role]])) };
    if (fresh.length > 0) stage.run((ask) => record(ask, fresh, values));
    const here = form();
    return here && !isSameStep(here, target) && fills < MOST_FILLS ? fillIn(values) : true;
  };
  const record = async (ask: Ask, roles: readonly FieldRole[], values: Values) => {
    const template = roles.includes('reason') ? values.template : undefined;
    await ask({ kind: 'filled', ...stage.place(), fields: [...roles], ...(template ? { template } : {}) });
  };
  const onInput = (event: Event) => {
    const [target] = event.composedPath();
    const field = event.isTrusted && target instanceof Node && fields().find(({ element }) => element.contains(target));
    // What the browser's editing did for us looks like the user's own doing.
    if (field && !busy && !undone) touched.add(field.role);
  };
  for (const type of ['input', 'change'])
    stage.document.addEventListener(type, onInput, { capture: true, passive: true, signal: stage.signal });
  return {
    plan,
    fillIn,
    /** What the last filling came to; undefined before the first one, and after an undo. */
    result: () => result,
    /** Another step begins, which nobody has filled yet. */
    turnOver: () => {
      result = undefined;
    },
    /** Whether a step of this form was filled, now or before. */
    hasFilled: () => Object.keys(ours).length > 0,
    isBusy: () => busy,
    isUndone: () => undone,
    takeBack: async (): Promise<readonly Left[]> => {
      undone = true;
      const left = await takeOut(fields, ours, stage.signal);
      [result, ours, fills] = [undefined, {}, 0];
      return left;
    },
    /** The user asks for it again: also where they took it back or changed it. */
    begin: () => {
      undone = false;
      touched.clear();
    },
    /** What the page threw away since counts as filled no longer. */
    review: () => {
      const lost = (result?.filled ?? []).filter(({ role, element }) => !touched.has(role) && isEmpty(element));
      if (!result || lost.length === 0) return;
      const skipped = lost.map(({ role }) => ({ role, why: 'not-kept' as const }));
      result = { filled: result.filled.filter((one) => !lost.includes(one)), skipped: [...result.skipped, ...skipped] };
    },
  };
}

/** Says that the prompts stand in their field with a part of them. */
function shortened(now: Filled): Filled {
  if (!now.filled.some(({ role }) => role === 'prompts')) return now;
  return { ...now, skipped: [...now.skipped, { role: 'prompts', why: 'shortened' }] };
}
