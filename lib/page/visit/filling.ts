import type { Ask, Values } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import type { FieldRole } from '../find/fields';
import type { FoundForm } from '../find/form';
import type { Action, View } from '../show/card';
import type { Say } from '../show/screen';
import type { Voice } from '../show/views';
import { missing, nextDeed } from './deed';
import type { Filled } from './fill';
import { openFiller } from './filler';
import { isSameStep } from './same-step';
import { openHandover, sentOf } from './sending';
import { copyAction, type Stage } from './stage';

/** What we fill; the rest of a form is the user's. */
const OURS: readonly FieldRole[] = ['email', 'name', 'prompts', 'reason'];

/** The form of this visit, in all its steps: offered, filled, lost to a re-render and filled again. */
export function openForm(stage: Stage) {
  let form: FoundForm | undefined;
  let values: Values | undefined;
  let told: FoundForm['certainty'] | undefined;
  let shown = '';
  let presented = false;
  let missed = false;
  let over = false;
  const now = () => form;
  const filler = openFiller(stage, now);
  const handedOver = openHandover(stage, now);

  const meet = (here: FoundForm) => {
    const before = form;
    const isBack = missed;
    form = here;
    missed = false;
    point();
    if (before && isSameStep(before, here)) return isBack ? present() : review();
    if (told !== here.certainty && told !== 'certain') return stage.run(introduce);
    if (mayFill(here)) return stage.run(fillNow);
    filler.turnOver();
    present();
  };
  const introduce = async (ask: Ask) => {
    const certain = form?.certainty === 'certain';
    told = form?.certainty;
    // For nobody there is nothing to record, and nothing to fill in.
    const answer = stage.account ? await ask({ kind: 'recognised', ...stage.place(), certain }) : undefined;
    if (answer?.kind === 'values') values = answer;
    return form && mayFill(form) ? fillNow() : present();
  };
  /** Without asking: a form that is certain, and what follows on one that the user had filled. */
  const mayFill = (here: FoundForm) =>
    values !== undefined && !filler.isUndone() && (here.certainty === 'certain' || filler.hasFilled());
  /** On the card: for whom? Nothing to ask where the tab has a task, or the user has one account on this service. */
  const offer = async (ask: Ask) => {
    filler.begin();
    forget();
    if (values) return fillNow();
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
    await fillNow();
  };
  const fillNow = async () => {
    if (!values || !(await filler.fillIn(values))) return;
    point();
    present();
  };
  const takeBack = async () => {
    const left = await filler.takeBack();
    forget();
    stage.show((views, voice) => views.undoneView(voice, left, [fillAction(voice)]));
  };
  /** Another text is chosen in the account's settings, and put in here once the user says so. */
  const change = async (ask: Ask) => {
    if ((await ask({ kind: 'edit', ...stage.place() })).kind !== 'edited') return;
    forget();
    stage.show((views, voice) => views.changingView(voice, [{ ...action(voice.words.changed, renew), primary: true }]));
  };
  const renew = async (ask: Ask) => {
    await filler.takeBack();
    values = undefined;
    await offer(ask);
  };
  /** Nothing came or went, but something may have been chosen, typed, or thrown away by the page. */
  const review = () => {
    if (filler.isUndone() || filler.isBusy() || !presented) return;
    filler.review();
    present();
  };
  const forget = () => {
    shown = '';
    presented = false;
  };
  const present = () => {
    if (over) return;
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
    (here: FoundForm): Say =>
    (views, voice): View => {
      const deed = nextDeed(here);
      const result = filler.result();
      if (here.question || !here.fields.some(({ role }) => OURS.includes(role))) return views.stepView(voice, deed);
      if (!result) return views.offerView(voice, here, [fillAction(voice)]);
      const empty = missing(here).map(({ role }) => role);
      return views.filledView(voice, { form: here, result, empty, deed }, filledActions(voice, result));
    };
  const filledActions = (voice: Voice, { filled }: Filled): readonly Action[] => {
    const undo = filled.length > 0 ? [action(voice.words.undo, takeBack)] : [];
    const asked = form?.fields.some(({ role }) => role === 'reason');
    const text = asked && form && values && filler.plan(form, values).reason;
    const say: Say = (...spoken) => form && viewOf(form)(...spoken);
    // Where no tab can be opened (a practice) there is no such word.
    const another = asked && values && voice.words.change ? [action(voice.words.change, change)] : [];
    return [...undo, ...another, ...(text ? [copyAction(stage, voice, text, say)] : [])];
  };
  const fillAction = ({ words }: Voice): Action => ({ ...action(words.fill, offer), primary: true });
  const action = (label: string, deed: (ask: Ask) => Promise<void>): Action => ({
    label,
    run: () => stage.run(deed),
  });
  const point = () => {
    if (!over) stage.mark(form ? targets(form, filler.result() !== undefined) : []);
  };
  for (const type of ['input', 'change'])
    stage.document.addEventListener(type, point, { capture: true, passive: true, signal: stage.signal });
  return {
    meet,
    /** The form went away, for a re-render or for good. */
    lose: () => stage.mark([]),
    /** It did not come back. */
    miss: () => {
      if (over) return;
      missed = true;
      shown = '';
      // For nobody, and never filled in: nothing of it was the user's.
      if (!stage.account && !filler.hasFilled()) return stage.hide();
      stage.show((views, voice) => views.lostView(voice));
    },
    /** Marks and says nothing any more, though a filling may still be on its way. */
    stop: () => {
      over = true;
    },
    /** What stands in the form at this moment, and stood in the steps that led here. */
    sent: (here: FoundForm): Sent => sentOf(here, handedOver(), values),
  };
}

/** What to look at next. A form that we are not sure of, and that nobody has had filled yet, is only pointed at. */
function targets(form: FoundForm, filled: boolean): readonly HTMLElement[] {
  const ready = filled || form.certainty === 'certain' || !form.fields.some(({ role }) => OURS.includes(role));
  const next = form.question ?? (ready ? nextDeed(form)?.element : form.fields[0]?.element);
  return next ? [next] : [];
}
