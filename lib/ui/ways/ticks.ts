import type { Evidence } from '../../model/evidence';

type Ticked = Extract<Evidence, { kind: 'ticked' }>;

/** The steps of a way that the user has ticked, each with its first tick. Who gave the way up begins again. */
export function ticksOf(events: readonly Evidence[], route: string): ReadonlyMap<number, Ticked> {
  const found = new Map<number, Ticked>();
  for (const one of events) {
    if (one.kind === 'failed' && one.route === route) found.clear();
    if (one.kind === 'ticked' && one.route === route && !found.has(one.step)) found.set(one.step, one);
  }
  return found;
}

/** Whether the last that was said of this way is that it does not work. */
export function isGivenUp(events: readonly Evidence[], route: string): boolean {
  const last = events.findLast(
    (one) => one.kind === 'declared' || ((one.kind === 'failed' || one.kind === 'ticked') && one.route === route),
  );
  return last?.kind === 'failed';
}
