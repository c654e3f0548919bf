import type { Ask, AskOrGone, Instead } from '../../messages/answers';
import type { Failure } from '../../model/evidence';
import { type FoundForm, findForm } from '../find/form';
import { languagesOf } from '../find/language';
import { type FoundLink, findLinks } from '../find/links';
import { shadowRoots } from '../find/roots';
import { findWall, type Wall } from '../find/wall';
import type { Action, View } from '../show/card';
import * as views from '../show/views';
import { openAnswers } from './answering';
import { openForm } from './filling';
import { onSubmit } from './on-submit';
import { copyAction, openStage, type PageArrival, type Stage } from './stage';
import { watch } from './watch';

/** How long, in ms, a page may take until we look for a wall, and until we call it changed. */
const PATIENCE = { wall: 1500, changed: 8000 };

/** What outlives an address: the user has sent a form, and its answer is awaited. */
export type Trip = { awaiting: boolean };

/**
 * One visit of one page, until `signal` aborts: arrive, look at what is there, mark it or fill it, and after the user's
 * own click wait for the page's answer. Decides nothing about accounts and keeps nothing: that is the background's.
 */
export async function visit(document: Document, ask: AskOrGone, signal: AbortSignal, trip: Trip): Promise<void> {
  const arrival = await ask({
    kind: 'arrive',
    ...languagesOf(document),
    first: history.length === 1,
  });
  if (signal.aborted || arrival.kind !== 'arrival') return;
  trip.awaiting = arrival.standing !== undefined;
  const stage = openStage(document, arrival, ask, signal);
  if (arrival.page.kind === 'login') return stage.show(views.wallView(stage.voice, 'login', []));
  guide(stage, arrival, trip);
}

/** The loop of a visit: what is on the page now, and what follows from it. */
function guide(stage: Stage, arrival: PageArrival, trip: Trip): void {
  const form = openForm(stage);
  const answers = openAnswers(stage, arrival.standing, trip);
  let found: 'form' | 'links' | 'portal' | 'wall' | 'answer' | undefined;
  let failed: Wall | 'changed' | undefined;
  let marked = '';
  /** The user chose the objection in a step of this form; the steps after it don't say so again. */
  let led = false;

  const look = () => {
    const here = stage.page.kind === 'policy' ? undefined : findForm(stage.document, stage.page, stage.lexicons, led);
    led = here?.chosen ?? led;
    if (answers.look(here)) {
      found = 'answer';
      return;
    }
    if (here) {
      if (found === 'wall') stage.hide();
      found = 'form';
      return form.meet(here);
    }
    if (found === 'form') return form.lose();
    const links = stage.page.kind === 'form' ? [] : findLinks(stage.document, stage.lexicons);
    if (links.length > 0) return meetLinks(links);
    if (found === 'links') stage.mark([]);
    if (stage.page.kind === 'portal' && arrival.task && !found) meetPortal();
  };
  const recognised = async (ask: Ask) => {
    await ask({ kind: 'recognised', ...stage.place(), certain: false });
  };
  const meetLinks = (links: readonly FoundLink[]) => {
    stage.mark(links.map((link) => link.element));
    const view = views.linkView(stage.voice, links);
    if (found !== 'links') stage.run(recognised);
    if (found !== 'links' || marked !== view.text.join()) stage.show(view);
    found = 'links';
    marked = view.text.join();
  };
  const meetPortal = () => {
    found = 'portal';
    stage.run(recognised);
    stage.show(views.portalView(stage.voice));
  };
  const giveUp = (last: boolean) => {
    look();
    if ((found && found !== 'wall') || trip.awaiting) return;
    const wall = findWall(stage.document, stage.lexicons);
    const failure = wall ?? 'changed';
    // At first only what the user can pass at once; a page that is still loading is not unavailable yet.
    if ((!last && !isPassable(failure)) || failure === failed) return;
    found = 'wall';
    failed = failure;
    meetWall(stage, arrival, failure);
  };

  onSubmit(stage.view, answers.form, stage.lexicons, stage.signal, (sent) => answers.expect(form.sent(sent)));
  keepAwake(stage, answers.form);
  const also = watch(stage.document, stage.page.kind !== 'policy', stage.signal, look);
  stage.after(PATIENCE.wall, () => {
    // What a component draws later changes nothing in the document itself.
    for (const inner of shadowRoots(stage.document)) also(inner);
    giveUp(false);
  });
  stage.after(PATIENCE.changed, () => giveUp(true));
  look();
}

/** What the user can pass at once. */
function isPassable(failure: Failure): boolean {
  return failure === 'login' || failure === 'cookies' || failure === 'as-page';
}

/** The page is not what its address promised: a word, the text to copy, the next way. */
function meetWall(stage: Stage, arrival: PageArrival, failure: Wall | 'changed'): void {
  const known = stage.page.formIds.length > 0 && stage.page.kind === 'form';
  if (!arrival.task && !(known && failure === 'changed')) return;
  stage.run(async (ask) => {
    const instead = await ask({ kind: 'failed', ...stage.place(), failure });
    if (instead.kind !== 'instead') return;
    const wall = failure === 'changed' && stage.page.kind === 'policy' ? 'changedPolicy' : failure;
    const view = views.wallView(
      stage.voice,
      wall,
      insteadActions(stage, instead, failure, () => view),
    );
    stage.show(view);
  });
}

function insteadActions(stage: Stage, instead: Instead, failure: Failure, view: () => View): Action[] {
  const label = views.nextLabel(stage.voice, instead.next);
  const next: Action[] = label
    ? [
        {
          label,
          // Who has to log in should do that first.
          primary: !isPassable(failure),
          run: () => stage.run(async (ask) => void (await ask({ kind: 'next', ...stage.place(), failure }))),
        },
      ]
    : [];
  return [...next, copyAction(stage, instead.text, view)];
}

/** How long, in ms, a worker that was spoken to stays awake at least (Chrome: 30 s). */
const AWAKE = 20_000;

/**
 * Speaks to the background when the user comes near the form. A form that is posted takes the page away with the click;
 * a worker that only then wakes up would never hear of it.
 */
function keepAwake(stage: Stage, form: () => FoundForm | undefined): void {
  let last = Number.NEGATIVE_INFINITY;
  const onNear = (event: Event) => {
    const [target] = event.composedPath();
    if (!(target instanceof Node) || !form()?.scope.contains(target) || event.timeStamp - last < AWAKE) return;
    last = event.timeStamp;
    stage.run(async (ask) => void (await ask({ kind: 'stay' })));
  };
  // Not the focus, which we borrow ourselves while we fill.
  for (const type of ['pointerover', 'keydown'])
    stage.view.addEventListener(type, onNear, { capture: true, passive: true, signal: stage.signal });
}
