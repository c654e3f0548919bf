import type { Ask, AskOrGone } from '../../messages/answers';
import type { FoundForm, findForm } from '../find/form';
import { languagesOf } from '../find/language';
import type { FoundLink, openLinks } from '../find/links';
import { type Root, shadowRoots } from '../find/roots';
import { openStage, type PageArrival, type Stage } from './stage';
import { watch } from './watch';
import type { Work } from './work';

/** How long, in ms, a page may take until we look for a wall, and until we call it changed. */
const PATIENCE = { wall: 1500, changed: 8000 };
/** So often what we found may have gone or been replaced, while the page never rested, before we leave it alone. */
const MOST_LOSSES = 12;

/** What outlives an address: the user has sent a form, and its answer is awaited. */
export type Trip = { awaiting: boolean };

/** What can be found on this page; which of these are there depends on what kinds of pages the document has shown. */
export type Finders = { readonly links?: typeof openLinks; readonly form?: typeof findForm };

/**
 * One visit of one page, until `signal` aborts: arrive, look at what is there, mark it or fill it, and after the user's
 * own click wait for the page's answer. Decides nothing about accounts and keeps nothing: that is the background's.
 */
export async function visit(
  document: Document,
  ask: AskOrGone,
  signal: AbortSignal,
  trip: Trip,
  finders: Finders,
): Promise<void> {
  const arrival = await ask({
    kind: 'arrive',
    ...languagesOf(document),
    first: history.length === 1,
    // The background sends what else this page needs before it answers (accompany).
    finders: (['links', 'form'] as const).filter((name) => finders[name]),
  });
  if (signal.aborted || arrival.kind !== 'arrival') return;
  trip.awaiting = arrival.standing !== undefined;
  const stage = openStage(document, arrival, ask, signal);
  if (arrival.page.kind === 'login') return stage.show((views, voice) => views.wallView(voice, 'login', []));
  guide(stage, arrival, trip, finders);
}

/** The loop of a visit: what is on the page now, and what follows from it. */
function guide(stage: Stage, arrival: PageArrival, trip: Trip, finders: Finders): void {
  const { kind } = stage.page;
  const links = kind === 'form' ? undefined : finders.links?.(stage.lexicons);
  const findForm = kind === 'policy' ? undefined : finders.form;
  let inners: readonly ShadowRoot[] = [];
  let deep = false;
  let work: Work | undefined;
  let beginning: Promise<void> | undefined;
  let found: 'form' | 'links' | 'portal' | 'wall' | 'answer' | undefined;
  let here: FoundForm | undefined;
  let marked = '';
  let tired = false;
  /** What was found last, and how often such a thing was lost since the page last rested. */
  let seen: readonly Element[] = [];
  let losses = 0;
  /** The user chose the objection in a step of this form; the steps after it don't say so again. */
  let led = false;

  const look = (added: readonly (Root | Element)[], rested = false) => {
    if (tired && !trip.awaiting) return;
    if (rested) losses = 0;
    if (losses >= MOST_LOSSES && !trip.awaiting) return giveIn();
    here = findForm?.(stage.document, stage.page, stage.lexicons, led, inners);
    led = here?.chosen ?? led;
    if (here || arrival.standing) void begin();
    const now = goOn() ? (here ? [here.scope] : []) : lookForLinks(added);
    if (seen.some((one) => !now.includes(one))) losses += 1;
    seen = now;
  };
  /** What follows from the form, or from its having gone; false where links are what is left. */
  const goOn = (): boolean => {
    if (work?.look(here)) {
      found = 'answer';
      return true;
    }
    if (!here && found !== 'form') return false;
    if (found === 'wall') stage.hide();
    found = 'form';
    if (here) work?.meet(here);
    else work?.lose();
    return true;
  };
  const lookForLinks = (added: readonly (Root | Element)[]): readonly Element[] => {
    const some = links?.look(added) ?? [];
    if (some.length > 0) meetLinks(some);
    else {
      if (found === 'links') stage.mark([]);
      if (added.length > 0 && added !== inners) readLater();
      if (kind === 'portal' && arrival.task && !found) meetPortal();
    }
    return some.map((link) => link.element);
  };
  /** What is done with forms comes as a script of its own. */
  const begin = (): Promise<void> => {
    beginning ??= (async () => {
      work = (await stage.bring())?.(stage, arrival, trip);
      if (work) goOn();
    })();
    return beginning;
  };
  /** Evidence, where the tab is open for somebody. */
  const recognised = async (ask: Ask) => {
    if (arrival.task) await ask({ kind: 'recognised', ...stage.place(), certain: false });
  };
  const meetLinks = (some: readonly FoundLink[]) => {
    stage.mark(some.map((link) => link.element));
    const names = some.map(({ to, element }) => `${to} ${element.textContent}`).join();
    if (found !== 'links') stage.run(recognised);
    if (found !== 'links' || marked !== names) stage.show((views, voice) => views.linkView(voice, some));
    found = 'links';
    marked = names;
  };
  /** What a quick look passes over: names in unusual places, and once, what stands in components. */
  const readLater = () =>
    stage.idle((left) => {
      if (links && !links.read(left)) return false;
      if (deep) look([]);
      else lookDeeper();
      return true;
    });
  const lookDeeper = () => {
    deep = true;
    inners = shadowRoots(stage.document);
    inners.forEach(also);
    look(inners);
    if (links?.read(() => 1)) look([]);
  };
  const meetPortal = () => {
    found = 'portal';
    stage.run(recognised);
    stage.show((views, voice) => views.portalView(voice));
  };
  const giveUp = async (last: boolean) => {
    if (found && found !== 'wall') return;
    // What a component draws later changes nothing in the document itself.
    lookDeeper();
    if ((found && found !== 'wall') || trip.awaiting || !(arrival.task || stage.isKnownForm)) return;
    await begin();
    if ((found && found !== 'wall') || trip.awaiting || stage.signal.aborted) return;
    if (work?.miss(last)) found = 'wall';
  };
  /** The page changes faster than anybody could read it. */
  const giveIn = () => {
    tired = true;
    stage.mark([]);
    void begin().then(() => work?.tire());
  };
  const concerns = () => trip.awaiting || ((found === 'form' || found === 'answer') && !here);
  const also = watch(stage.document, { closely: findForm !== undefined, concerns }, stage.signal, look);
  stage.after(PATIENCE.wall, () => void giveUp(false));
  stage.after(PATIENCE.changed, () => void giveUp(true));
  look([stage.document]);
}
