import type { Ask, Values } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import type { Field } from '../find/fields';
import type { FoundForm } from '../find/form';
import type { Action } from '../show/card';
import * as views from '../show/views';
import { type Filled, fill } from './fill';
import { copyAction, type Stage } from './stage';

/** How often a form that replaces its fields is filled again. */
const MOST_FILLS = 4;

/** The form of this visit: offered, filled, lost to a re-render and filled again. */
export function openForm(stage: Stage) {
  let form: FoundForm | undefined;
  let values: Values | undefined;
  let filled: Filled | undefined;
  let met = false;
  let fills = 0;
  /** From the user's first own change on, nothing is filled without their asking. */
  let touched = false;

  const meet = (here: FoundForm) => {
    const same = form && form.scope === here.scope && sameFields(form, here);
    form = here;
    if (same) return;
    if (values && filled && !touched) return void stage.run(async () => fillNow());
    stage.mark(targets(here, filled !== undefined));
    if (met) return;
    met = true;
    stage.run(async (ask) => {
      const answer = await ask({ kind: 'recognised', ...stage.place() });
      if (answer.kind === 'values') values = answer;
      if (values && form?.certainty === 'certain') return fillNow();
      if (form)
        stage.show(views.offerView(stage.voice, form, [{ label: stage.voice.words.fill, primary: true, run: offer }]));
    });
  };
  const offer = () =>
    stage.run(async (ask) => {
      if (values) return fillNow();
      const choice = await ask({ kind: 'choose', ...stage.place() });
      if (choice.kind !== 'choice') return;
      const [only, ...others] = choice.accounts;
      if (only && others.length === 0) return adopt(ask, only.id);
      const actions = choice.accounts.map((one) => ({
        label: one.name,
        run: () => stage.run((again) => adopt(again, one.id)),
      }));
      stage.show(views.chooseView(stage.voice, actions));
    });
  const adopt = async (ask: Ask, account: string) => {
    const answer = await ask({ kind: 'adopt', ...stage.place(), account });
    if (answer.kind !== 'values') return;
    values = answer;
    await fillNow();
  };
  const fillNow = async () => {
    if (!form || !values || fills >= MOST_FILLS) return;
    fills += 1;
    const target = form;
    const plan = { email: values.email, reason: values.reason?.text ?? '' };
    const result = await fill(target.fields, plan, stage.signal);
    if (stage.signal.aborted) return;
    const first = !filled;
    filled = filled ? together(filled, result) : result;
    if (!sameFields(form, target)) return fillNow();
    stage.mark(targets(form, true));
    showFilled();
    if (first) stage.run((ask) => recordFilled(ask, result));
  };
  const showFilled = () => {
    if (form && filled) stage.show(filledNow(form, filled));
  };
  const filledActions = (): Action[] => {
    const undo: Action[] = filled && filled.filled.length > 0 ? [{ label: stage.voice.words.undo, run: takeBack }] : [];
    const text = values?.reason?.text;
    return text
      ? [...undo, copyAction(stage, text, () => (form && filled ? filledNow(form, filled) : undefined))]
      : undo;
  };
  const filledNow = (now: FoundForm, result: Filled) => {
    const empty = missing(now).map((field) => field.role);
    return views.filledView(stage.voice, { form: now, result, empty }, filledActions());
  };
  const onInput = (event: Event) => {
    if (!event.isTrusted || !form || !(event.target instanceof Node) || !form.scope.contains(event.target)) return;
    touched = true;
    stage.mark(targets(form, filled !== undefined));
  };
  for (const type of ['input', 'change'])
    stage.document.addEventListener(type, onInput, { capture: true, passive: true, signal: stage.signal });
  const takeBack = () => {
    touched = true;
    const left = filled?.undo() ?? [];
    stage.show(views.undoneView(stage.voice, left, [{ label: stage.voice.words.fill, primary: true, run: redo }]));
  };
  const redo = () => {
    fills = 0;
    filled = undefined;
    stage.run(fillNow);
  };
  const recordFilled = async (ask: Ask, result: Filled) => {
    const fields = [...new Set(result.filled.map((field) => field.role))];
    const template = fields.includes('reason') ? values?.reason?.template : undefined;
    if (fields.length > 0) await ask({ kind: 'filled', ...stage.place(), fields, ...(template ? { template } : {}) });
  };
  return {
    meet,
    /** The form went away, for a re-render or for good. */
    lose: () => stage.mark([]),
    /** What stands in the form at this moment. The text counts as the template's only while it is word for word. */
    sent: (now: FoundForm): Sent => {
      const text = textIn(now, 'reason');
      const template = values?.reason && values.reason.text === text ? values.reason.template : undefined;
      return { text, email: textIn(now, 'email'), ...(template ? { template } : {}) };
    },
  };
}

/** Two fillings of one form that replaced some of its fields in between. */
function together(before: Filled, now: Filled): Filled {
  const filled = [...before.filled.filter((field) => field.element.isConnected), ...now.filled];
  return {
    filled,
    skipped: now.skipped.filter((one) => !filled.some((field) => field.role === one.role)),
    undo: () => [...before.undo(), ...now.undo()],
  };
}

function sameFields(a: FoundForm, b: FoundForm): boolean {
  return a.fields.length === b.fields.length && a.fields.every((field, at) => field.element === b.fields[at]?.element);
}

/**
 * What to look at next: the first field that the user must still complete, else the button that they press at last. A
 * form that we are not sure of, and that nobody has had filled yet, is only pointed at.
 */
function targets(form: FoundForm, filled: boolean): readonly HTMLElement[] {
  const target =
    filled || form.certainty === 'certain' ? (missing(form)[0]?.element ?? form.submit) : form.fields[0]?.element;
  return target ? [target] : [];
}

/** Fields that are empty and can't stay so: a reason is not owed, unless the form says that it is. */
function missing(form: FoundForm): readonly Field[] {
  return form.fields.filter(
    ({ role, element }) => isEmpty(element) && (role !== 'reason' || element.matches(':required')),
  );
}

function isEmpty(element: HTMLElement): boolean {
  return 'value' in element
    ? element.value === ''
    : element.matches('input,select,textarea') || element.textContent.trim() === '';
}

function textIn(form: FoundForm, role: 'email' | 'reason'): string {
  const element = form.fields.find((field) => field.role === role)?.element;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  return element?.textContent ?? '';
}
