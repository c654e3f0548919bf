import type { Ask, Values } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import type { Field, FieldRole } from '../find/fields';
import type { FoundForm } from '../find/form';
import type { Action } from '../show/card';
import * as views from '../show/views';
import { type Filled, fill, type Plan } from './fill';
import { copyAction, type Stage } from './stage';

/** How often a form that replaces its fields is filled again. */
const MOST_FILLS = 6;
/** What the message door takes of a text; longer ones are recorded as far as this. */
const MOST_TEXT = 20_000;

/** The form of this visit: offered, filled, lost to a re-render and filled again. */
export function openForm(stage: Stage) {
  const { words } = stage.voice;
  let form: FoundForm | undefined;
  let values: Values | undefined;
  let filled: Filled | undefined;
  let met = false;
  let fills = 0;
  /** From the user's first own change on, nothing is filled again without their asking. */
  let touched = false;

  const meet = (here: FoundForm) => {
    const before = form;
    form = here;
    if (before && sameForm(before, here)) return;
    point();
    if (values && !touched && (filled || here.certainty === 'certain')) return stage.run(fillNow);
    if (met && before?.certainty === here.certainty) return;
    met = true;
    stage.run(async (ask) => {
      const answer = await ask({ kind: 'recognised', ...stage.place(), certain: here.certainty === 'certain' });
      if (answer.kind === 'values') values = answer;
      if (values && !touched && form?.certainty === 'certain') return fillNow();
      if (form && !filled) stage.show(views.offerView(stage.voice, form, [action(words.fill, offer)]));
    });
  };
  /** On the card: for whom? Nothing to ask where the tab has a task, or the user has one account on this service. */
  const offer = async (ask: Ask) => {
    const choice = await ask({ kind: 'choose', ...stage.place() });
    if (choice.kind !== 'choice') return;
    const [only, ...others] = choice.accounts;
    if (only && others.length === 0) return adopt(ask, only.id);
    const actions = choice.accounts.map((one) => action(one.name, (again) => adopt(again, one.id)));
    stage.show(views.chooseView(stage.voice, actions));
  };
  const adopt = async (ask: Ask, account: string) => {
    const answer = await ask({ kind: 'adopt', ...stage.place(), account });
    if (answer.kind !== 'values') return;
    values = answer;
    stage.voice.account = answer.account;
    await fillNow();
  };
  const fillNow = async (): Promise<void> => {
    if (!form || !values || fills >= MOST_FILLS) return;
    fills += 1;
    const target = form;
    const result = await fill(target.fields, planFor(target, values), words.cut, stage.signal);
    if (stage.signal.aborted) return;
    filled = filled ? together(filled, result) : result;
    if (!sameForm(form, target)) return fillNow();
    point();
    stage.show(filledNow(form, filled));
    stage.run((ask) => recordFilled(ask, result));
  };
  const filledNow = (now: FoundForm, result: Filled) => {
    const empty = missing(now).map((field) => field.role);
    return views.filledView(stage.voice, { form: now, result, empty }, filledActions(result));
  };
  const filledActions = (result: Filled): readonly Action[] => {
    const undo = result.filled.length > 0 ? [{ label: words.undo, run: takeBack }] : [];
    const text = form && values && planFor(form, values).reason;
    const copy = text ? [copyAction(stage, text, () => (form && filled ? filledNow(form, filled) : undefined))] : [];
    return [...undo, ...copy];
  };
  const takeBack = () => {
    touched = true;
    const left = filled?.undo() ?? [];
    filled = undefined;
    fills = 0;
    stage.show(views.undoneView(stage.voice, left, [action(words.fill, fillNow)]));
  };
  const action = (label: string, deed: (ask: Ask) => Promise<void>): Action => ({
    label,
    primary: label === words.fill,
    run: () => stage.run(deed),
  });
  const recordFilled = async (ask: Ask, result: Filled) => {
    const fields = [...new Set(result.filled.map((field) => field.role))];
    const template = fields.includes('reason') ? values?.template : undefined;
    if (fields.length > 0) await ask({ kind: 'filled', ...stage.place(), fields, ...(template ? { template } : {}) });
  };
  const point = () => stage.mark(form ? targets(form, filled !== undefined) : []);
  const onInput = (event: Event) => {
    if (!event.isTrusted || !form) return;
    if (form.fields.some((field) => field.role !== 'country' && field.element === event.target)) touched = true;
    point();
  };
  stage.document.addEventListener('input', onInput, { capture: true, passive: true, signal: stage.signal });
  stage.document.addEventListener('change', () => point(), { capture: true, passive: true, signal: stage.signal });
  return {
    meet,
    /** The form went away, for a re-render or for good. */
    lose: () => stage.mark([]),
    /** What stands in the form at this moment. The text counts as the template's only while it is word for word. */
    sent: (now: FoundForm): Sent => {
      const text = textsIn(now, ['reason', 'more', 'prompts']).slice(0, MOST_TEXT);
      const ours = values && planFor(now, values).reason;
      const email = now.fields.find((field) => field.role === 'email');
      const template = ours && textsIn(now, ['reason', 'more']) === ours ? values?.template : undefined;
      return { text, email: email ? textIn(email).slice(0, 320) : '', ...(template ? { template } : {}) };
    },
  };
}

/** What belongs into this form: prompts stand in the reason only where they have no field of their own. */
function planFor(form: FoundForm, { fields, alone }: Values): Plan {
  const apart = form.fields.some((field) => field.role === 'prompts');
  return apart || alone === undefined ? fields : { ...fields, reason: alone };
}

/** What stands in the fields of these roles, in their order on the page. */
function textsIn(form: FoundForm, roles: readonly FieldRole[]): string {
  return form.fields
    .filter(({ role }) => roles.includes(role))
    .map(textIn)
    .filter((one) => one !== '')
    .join('\n\n');
}

/** Two fillings of one form that replaced or added some of its fields in between. */
function together(before: Filled, now: Filled): Filled {
  const filled = [...before.filled.filter((field) => field.element.isConnected), ...now.filled];
  return {
    filled,
    skipped: now.skipped.filter((one) => one.why === 'shortened' || !filled.some((field) => field.role === one.role)),
    undo: () => [...before.undo(), ...now.undo()],
  };
}

function sameForm(a: FoundForm, b: FoundForm): boolean {
  return (
    a.scope === b.scope &&
    a.certainty === b.certainty &&
    a.question === b.question &&
    a.fields.length === b.fields.length &&
    a.fields.every((field, at) => field.element === b.fields[at]?.element)
  );
}

/**
 * What to look at next: the question that opens the fields, the first field that the user must still complete, at last
 * the button that they press. A form that we are not sure of, and that nobody has had filled yet, is only pointed at.
 */
function targets(form: FoundForm, filled: boolean): readonly HTMLElement[] {
  const sure = filled || form.certainty === 'certain';
  const next = form.question ?? (sure ? (missing(form)[0]?.element ?? form.submit) : form.fields[0]?.element);
  return next ? [next] : [];
}

/** Fields that are empty and can't stay so: a reason is not owed, unless the form says that it is. */
function missing(form: FoundForm): readonly Field[] {
  return form.fields.filter((field) => {
    const owed = field.role === 'email' || field.role === 'country' || field.element.matches(':required');
    return owed && textIn(field) === '';
  });
}

/** What stands in a field; a combobox that is no field of the browser's shows its choice as text. */
function textIn({ element }: Field): string {
  if ('value' in element && typeof element.value === 'string') return element.value;
  return element.textContent.trim();
}
