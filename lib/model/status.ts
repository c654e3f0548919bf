import type { Account } from './account';
import type { Evidence } from './evidence';

/** Where an account stands, computed from its evidence alone. `since` is the deciding event's time. */
export type Status =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'begun' | 'submitted' | 'refused' | 'unclear' | 'asked' | 'confirmed' | 'sent' | 'declared';
      readonly since: string;
    };

/** The one thing to do next. `route` is an id of routes/. */
export type Next =
  | { readonly kind: 'start' | 'continue' | 'retry'; readonly route: string }
  | { readonly kind: 'letter' | 'manual'; readonly route: string }
  | { readonly kind: 'nothing' };

/** What status needs to know of a route. */
export type Way = { readonly id: string; readonly steps: readonly { readonly kind: 'web' | 'letter' | 'manual' }[] };

/** The ids of the letters that follow an objection (model/follow-up says when): none of them is one itself. */
export const FOLLOW_UPS = [
  'refusal-reply',
  'query-reply',
  'reminder',
  'reminder-extended',
  'reminder-operator',
  'complaint',
] as const;
export type FollowUpId = (typeof FOLLOW_UPS)[number];
export type Letter = Extract<Evidence, { kind: 'sent' }>;
export type Objection = Extract<Evidence, { kind: 'submitted' | 'confirmed' | 'sent' | 'declared' }>;

/** One account's events, oldest first. `log` has its assignments applied (model/evidence `assign`). */
export function eventsOf(account: Account, log: readonly Evidence[]): readonly Evidence[] {
  return log.filter((one) => one.account === account.id);
}

/** The same for all accounts, going through the log but once: each account's events by its id. */
export function storiesIn(log: readonly Evidence[]): ReadonlyMap<string, readonly Evidence[]> {
  const stories = new Map<string, Evidence[]>();
  for (const one of log) {
    if (one.account === undefined) continue;
    const story = stories.get(one.account);
    if (story) story.push(one);
    else stories.set(one.account, [one]);
  }
  return stories;
}

/** Which of the letters that follow an objection was sent; undefined for the objection itself. */
export function followUpIn(letter: Letter): FollowUpId | undefined {
  return FOLLOW_UPS.find((id) => id === letter.sent.template?.id);
}

/** Whether the user objected here, as far as they did or say it: a form sent, a letter, their word. */
export function isObjection(event: Evidence): event is Objection {
  if (event.kind === 'sent') return followUpIn(event) === undefined;
  return event.kind === 'submitted' || event.kind === 'confirmed' || event.kind === 'declared';
}

/**
 * The story of the events, told in order. What is done stays done (confirmed, declared, sent by letter) whatever page is
 * opened afterwards; only a refusal, a mail that asks for more, or the user's own word, reopens it.
 */
export function statusOf(events: readonly Evidence[]): Status {
  return events.reduce<Status>((before, one) => after(before, one), { kind: 'open' });
}

function after(before: Status, one: Evidence): Status {
  const becomes = (kind: Exclude<Status['kind'], 'open'>): Status => ({ kind, since: one.at });
  const done = isDone(before);
  switch (one.kind) {
    case 'confirmed':
      return becomes('confirmed');
    case 'answered':
      if (one.verdict === 'refused') return becomes('refused');
      return done ? before : becomes('unclear');
    case 'mailed':
    case 'replied':
      return replied(before, one);
    case 'declared':
      if (one.asked) return done ? before : becomes('asked');
      return before.kind === 'confirmed' ? before : becomes('declared');
    case 'sent':
      return before.kind === 'confirmed' || followUpIn(one) ? before : becomes('sent');
    case 'reopened':
      return one.why === 'refused' ? becomes('refused') : { kind: 'open' };
    case 'submitted':
      return done ? before : becomes('submitted');
    case 'opened':
    case 'filled':
    case 'failed':
    case 'ticked':
      return before.kind === 'open' || before.kind === 'begun' ? becomes('begun') : before;
    case 'assigned':
    case 'attached':
    case 'restored':
    case 'rekeyed':
    case 'rescheduled':
    case 'reviewed':
      return before;
  }
}

/** By a mail or by the user's word. That it takes longer changes nothing but the deadline. */
function replied(before: Status, one: Extract<Evidence, { kind: 'mailed' | 'replied' }>): Status {
  switch (one.verdict) {
    case 'confirmed':
    case 'refused':
      return { kind: one.verdict, since: one.at };
    case 'region':
      return { kind: 'refused', since: one.at };
    case 'asks':
      return { kind: 'unclear', since: one.at };
    case 'unknown':
      return isDone(before) ? before : { kind: 'unclear', since: one.at };
    case 'extended':
      return before;
  }
}

/** Whether nothing is left for the user to do. */
export function isDone(status: Status): boolean {
  return status.kind === 'confirmed' || status.kind === 'declared' || status.kind === 'sent';
}

/** The next step: routes that failed since the last success are passed over; the last way is the letter. */
export function nextOf(events: readonly Evidence[], routes: readonly Way[]): Next {
  const status = statusOf(events);
  if (status.kind === 'asked') return stepOn(routes.find(isByLetter), 'letter');
  if (isDone(status)) return otherHalf(events, routes);
  return stepOn(routeToOffer(events, routes), stepAfter(status));
}

/**
 * Where the letter comes first and a form after it, both are wanted (a page has no form, its administrator has one):
 * once one of them is done, the other is next.
 */
function otherHalf(events: readonly Evidence[], routes: readonly Way[]): Next {
  const [first, ...others] = routes;
  const forms = others.filter((route) => !isByLetter(route));
  const since = events.findLastIndex((one) => one.kind === 'reopened');
  const done = events.slice(since + 1).filter(isObjection);
  if (!first || !isByLetter(first) || forms.length === 0 || done.some((one) => one.kind === 'declared'))
    return { kind: 'nothing' };
  if (!done.some((one) => one.kind === 'sent')) return stepOn(first, 'letter');
  if (done.some((one) => one.kind !== 'sent')) return { kind: 'nothing' };
  const failed = failedIn(events);
  return stepOn(
    forms.find((route) => !failed.has(route.id)),
    'start',
  );
}

function isByLetter(route: Way): boolean {
  return route.steps[0]?.kind === 'letter';
}

function stepAfter(status: Status): 'start' | 'continue' | 'retry' {
  if (status.kind === 'open') return 'start';
  return status.kind === 'begun' ? 'continue' : 'retry';
}

function stepOn(route: Way | undefined, web: 'start' | 'continue' | 'retry' | 'letter'): Next {
  if (!route) return { kind: 'nothing' };
  const kind = route.steps[0]?.kind;
  return { kind: kind === 'letter' || kind === 'manual' ? kind : web, route: route.id };
}

/** The first route that has not failed since its pages were last seen whole; where all have, the last one (the letter, which can't fail). */
export function routeToOffer<R extends Way>(events: readonly Evidence[], routes: readonly R[]): R | undefined {
  const failed = failedIn(events);
  return routes.find((route) => !failed.has(route.id)) ?? routes.at(-1);
}

function failedIn(events: readonly Evidence[]): ReadonlySet<string> {
  const failed = new Set<string>();
  for (const one of events) {
    if (one.kind === 'failed') failed.add(one.route);
    if (one.kind === 'opened') failed.delete(one.route);
  }
  return failed;
}
