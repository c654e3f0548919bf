import type { Ask, Values } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import type { Field, FieldRole } from '../find/fields';
import type { FoundForm } from '../find/form';
import { take } from '../handover';
import type { Action, View } from '../show/card';
import type { Say } from '../show/screen';
import type { Voice } from '../show/views';
import { missing, nextDeed } from './deed';
import { type Filled, fill, type Plan, takeOut } from './fill';
import { planFor } from './plan';
import { copyAction, type Stage } from './stage';
import { isEmpty, isSameText, textIn } from './write';

/** How often a form that replaces its fields is filled again, all its steps together. */
const MOST_FILLS = 12;
/** What the message door takes of a text; longer ones are recorded as far as this. */
const MOST_TEXT = 20_000;
/** What we fill; the rest of a form is the user's. */
const OURS: readonly FieldRole[] = ['email', 'name', 'prompts', 'reason'];

/** The form of this visit, in all its steps: offered, filled, lost to a re-render and filled again. */
export function openForm(stage: Stage) {
  let form: FoundForm | undefined;
  let values: Values | undefined;
  let result: Filled | undefined;
  /** What we put where, in this step and those before it. */
  let ours: Plan = {};
  let told: FoundForm['certainty'] | undefined;
  let shown = '';
  let presented = false;
  let fills = 0;
  let busy = false;
  let undone = false;
  /** What the user changed is not filled again without their asking. */
  const touched = new Set<FieldRole>();
  const fields = () => form?.fields ?? [];
  const handedOver = openHandover(stage, () => form);

  const meet = (here: FoundForm) => {
    const before = form;
    form = here;
    point();
    if (before && isSameStep(before, here)) return review();
    if (told !== here.certainty && told !== 'certain') return stage.run(introduce);
    if (mayFill(here)) return stage.run(fillNow);
    result = undefined;
    present();
  };
  const introduce = async (ask: Ask) => {
    const certain = form?.certainty === 'certain';
    told = form?.certainty;
    // For nobody there is nothing to record, and nothing to fill in.
    const answer = stage.account ? await ask({ kind: 'recognised', ...stage.place(), certain }) : undefined;
    if (answer?.kind === 'values') values = answer;
    return form && mayFill(form) ? fillNow(ask) : present();
  };
  /** Without asking: a form that is certain, and what follows on one that the user had filled. */
  const mayFill = (here: FoundForm) =>
    values !== undefined && !undone && (here.certainty === 'certain' || Object.keys(ours).length > 0);
  /** On the card: for whom? Nothing to ask where the tab has a task, or the user has one account on this service. */
  const offer = async (ask: Ask) => {
    undone = false;
    shown = '';
    presented = false;
    touched.clear();
    if (values) return fillNow(ask);
    const choice = await ask({ kind: 'choose', ...stage.place() });
    if (choice.kind !== 'choice') return;
    const [only, ...others] = choice.accounts;
    if (only && others.length === 0) return adopt(ask, only.id);
    const actions = choice.accounts.map((one) => action(one.name, (again) => adopt(again, one.id)));
    stage.show((views, voice) => views.chooseView(voice, actions));
  };
  const adopt = async (ask: Ask, account: string) => {
    const answer = await ask({ kind: 'adopt', ...stage.place(), account });
    if (answer.kind !== 'values') return;
    values = answer;
    stage.account = answer.account;
    await fillNow(ask);
  };
  /** One filling at a time; a form that was replaced meanwhile is looked at once more. */
  const fillNow = async (ask: Ask): Promise<void> => {
    if (!form || !values || busy || fills >= MOST_FILLS) return;
    busy = true;
    fills += 1;
    const [target, plan] = [form, planNow(form, values)];
    const now = await fill(fields, plan, ours, stage.signal);
    busy = false;
    if (stage.signal.aborted) return;
    result = plan.prompts === values.fields.prompts ? now : shortened(now);
    const fresh = [...new Set(now.filled.map(({ role }) => role))].filter((role) => ours[role] !== plan[role]);
    ours = { ...ours, ...Object.fromEntries(fresh.map((role) => [role, plan[role]])) };
    if (fresh.length > 0) stage.run((again) => recordFilled(again, fresh));
    if (form && !isSameStep(form, target) && fills < MOST_FILLS) return fillNow(ask);
    point();
    present();
  };
  const planNow = (now: FoundForm, from: Values): Plan =>
    Object.fromEntries(
      Object.entries(planFor(now, from, take('spoken')?.words.cut ?? '')).filter(
        ([role]) => !touched.has(role as FieldRole),
      ),
    );
  const recordFilled = async (ask: Ask, roles: readonly FieldRole[]) => {
    const template = roles.includes('reason') ? values?.template : undefined;
    await ask({ kind: 'filled', ...stage.place(), fields: [...roles], ...(template ? { template } : {}) });
  };
  const takeBack = async () => {
    undone = true;
    const left = await takeOut(fields, ours, stage.signal);
    [result, ours, fills, shown, presented] = [undefined, {}, 0, '', false];
    stage.show((views, voice) => views.undoneView(voice, left, [fillAction(voice)]));
  };
  /** Nothing came or went, but something may have been chosen, typed, or thrown away by the page. */
  const review = () => {
    if (undone || busy || !presented) return;
    const lost = (result?.filled ?? []).filter(({ role, element }) => !touched.has(role) && isEmpty(element));
    if (result && lost.length > 0) {
      const skipped = lost.map(({ role }) => ({ role, why: 'not-kept' as const }));
      result = { filled: result.filled.filter((one) => !lost.includes(one)), skipped: [...result.skipped, ...skipped] };
    }
    present();
  };
  const present = () => {
    presented = true;
    stage.show((...spoken) => {
      const view = form && viewOf(form)(...spoken);
      const saying = JSON.stringify([view?.title, view?.text]);
      if (saying === shown) return undefined;
      shown = saying;
      return view;
    });
  };
  const viewOf =
    (now: FoundForm): Say =>
    (views, voice): View => {
      const deed = nextDeed(now);
      if (now.question || !now.fields.some(({ role }) => OURS.includes(role))) return views.stepView(voice, deed);
      if (!result) return views.offerView(voice, now, [fillAction(voice)]);
      const empty = missing(now).map(({ role }) => role);
      return views.filledView(voice, { form: now, result, empty, deed }, filledActions(voice, result));
    };
  const filledActions = (voice: Voice, { filled }: Filled): readonly Action[] => {
    const undo = filled.length > 0 ? [action(voice.words.undo, takeBack)] : [];
    const asked = fields().some(({ role }) => role === 'reason');
    const text = asked && form && values && planNow(form, values).reason;
    const now: Say = (...spoken) => form && viewOf(form)(...spoken);
    return [...undo, ...(text ? [copyAction(stage, voice, text, now)] : [])];
  };
  const fillAction = ({ words }: Voice): Action => ({ ...action(words.fill, offer), primary: true });
  const action = (label: string, deed: (ask: Ask) => Promise<void>): Action => ({
    label,
    run: () => stage.run(deed),
  });
  const point = () => stage.mark(form ? targets(form, result !== undefined) : []);
  const onInput = (event: Event) => {
    const [target] = event.composedPath();
    const field = event.isTrusted && target instanceof Node && fields().find(({ element }) => element.contains(target));
    // What the browser's editing did for us looks like the user's own doing.
    if (field && !busy && !undone) touched.add(field.role);
    point();
  };
  for (const type of ['input', 'change'])
    stage.document.addEventListener(type, onInput, { capture: true, passive: true, signal: stage.signal });
  return {
    meet,
    /** The form went away, for a re-render or for good. */
    lose: () => stage.mark([]),
    /** What stands in the form at this moment, and stood in the steps that led here. */
    sent: (now: FoundForm): Sent => {
      const given: Plan = { ...handedOver(), ...textsIn(now.fields) };
      const reason = [given.reason, given.more].filter(Boolean).join('\n\n');
      const text = [reason, given.prompts].filter(Boolean).join('\n\n').slice(0, MOST_TEXT);
      const ourText = given.prompts === undefined ? (values?.alone ?? values?.fields.reason) : values?.fields.reason;
      // The text counts as the template's only while it is word for word.
      const template = ourText && isSameText(ourText, reason) ? values?.template : undefined;
      return { text, email: (given.email ?? '').slice(0, 320), ...(template ? { template } : {}) };
    },
  };
}

/** What stood in the steps that the user left by the form's own button: in the last one it is no longer to be read. */
function openHandover(stage: Stage, form: () => FoundForm | undefined): () => Plan {
  let given: Plan = {};
  const onPress = (event: Event) => {
    const now = form();
    if (!event.isTrusted || !now || !(event.target instanceof Node) || !now.next?.contains(event.target)) return;
    given = { ...given, ...textsIn(now.fields) };
  };
  for (const type of ['click', 'keydown'])
    stage.view.addEventListener(type, onPress, { capture: true, passive: true, signal: stage.signal });
  return () => given;
}

/** Says that the prompts stand in their field with a part of them. */
function shortened(now: Filled): Filled {
  if (!now.filled.some(({ role }) => role === 'prompts')) return now;
  return { ...now, skipped: [...now.skipped, { role: 'prompts', why: 'shortened' }] };
}

/** The first text of each role: a repeated address is the same one. */
function textsIn(fields: readonly Field[]): Plan {
  return Object.fromEntries([...fields].reverse().map(({ role, element }) => [role, textIn(element)]));
}

function isSameStep(a: FoundForm, b: FoundForm): boolean {
  return (
    a.scope === b.scope &&
    a.certainty === b.certainty &&
    a.question === b.question &&
    a.fields.length === b.fields.length &&
    a.fields.every((field, at) => field.element === b.fields[at]?.element)
  );
}

/** What to look at next. A form that we are not sure of, and that nobody has had filled yet, is only pointed at. */
function targets(form: FoundForm, filled: boolean): readonly HTMLElement[] {
  const ready = filled || form.certainty === 'certain' || !form.fields.some(({ role }) => OURS.includes(role));
  const next = form.question ?? (ready ? nextDeed(form)?.element : form.fields[0]?.element);
  return next ? [next] : [];
}
