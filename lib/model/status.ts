import type { Account } from './account';
import type { Evidence } from './evidence';

/** Where an account stands, computed from its evidence alone. `since` is the deciding event's time. */
export type Status =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'begun' | 'submitted' | 'refused' | 'unclear' | 'confirmed' | 'sent' | 'declared';
      readonly since: string;
    };

/** The one thing to do next. `route` is an id of routes/. */
export type Next =
  | { readonly kind: 'start' | 'continue' | 'retry'; readonly route: string }
  | { readonly kind: 'letter' | 'manual'; readonly route: string }
  | { readonly kind: 'nothing' };

/** What status needs to know of a route. */
export type Way = { readonly id: string; readonly steps: readonly { readonly kind: 'web' | 'letter' | 'manual' }[] };

/** One account's events, oldest first. `log` has its assignments applied (model/evidence `assign`). */
export function eventsOf(account: Account, log: readonly Evidence[]): readonly Evidence[] {
  return log.filter((one) => one.account === account.id);
}

/**
 * The story of the events, told in order. What is done stays done (confirmed, declared, sent by letter) whatever page is
 * opened afterwards; only Meta's own refusal reopens it.
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
    case 'declared':
    case 'sent':
      return before.kind === 'confirmed' ? before : becomes(one.kind);
    case 'submitted':
      return done ? before : becomes('submitted');
    case 'opened':
    case 'filled':
    case 'failed':
    case 'ticked':
      return before.kind === 'open' || before.kind === 'begun' ? becomes('begun') : before;
    case 'assigned':
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
  if (isDone(status)) return { kind: 'nothing' };
  const route = routeToOffer(events, routes);
  if (!route) return { kind: 'nothing' };
  const kind = route.steps[0]?.kind;
  if (kind === 'letter' || kind === 'manual') return { kind, route: route.id };
  if (status.kind === 'open') return { kind: 'start', route: route.id };
  return { kind: status.kind === 'begun' ? 'continue' : 'retry', route: route.id };
}

/** The first route that has not failed since its pages were last seen whole; where all have, the last one (the letter, which can't fail). */
export function routeToOffer<R extends Way>(events: readonly Evidence[], routes: readonly R[]): R | undefined {
  const failed = new Set<string>();
  for (const one of events) {
    if (one.kind === 'failed') failed.add(one.route);
    if (one.kind === 'opened') failed.delete(one.route);
  }
  return routes.find((route) => !failed.has(route.id)) ?? routes.at(-1);
}
