import { addDays, addMonths, type Day, daysBetween, weekdayOf } from './day';
import { type Holiday, holidayOn, type Place } from './holidays';

/** What a deadline is computed from. */
export type Term = {
  /** The day on which the objection was received. */
  readonly received: Day;
  /** Where the answer has to be given: Meta acts in Ireland, an operator of a page where they are. */
  readonly place: Place;
  /** The other side gave notice, within the month, that it takes two further months (Art. 12(3), second sentence). */
  readonly extended?: boolean;
  /** Spans in which the period does not run, from the first day to the day it runs again; an open one has no end. */
  readonly pauses?: readonly Pause[];
  /** The user's own date, in place of all that. */
  readonly changed?: Day;
};

export type Pause = { readonly from: Day; readonly to?: Day };

/** Why the last day is the day that it is, in the order in which it came about. */
export type Because =
  | { readonly kind: 'month' | 'extended'; readonly on: Day }
  | { readonly kind: 'short-month'; readonly on: Day }
  | { readonly kind: 'paused'; readonly days: number; readonly on: Day }
  | { readonly kind: 'saturday' | 'sunday'; readonly on: Day }
  | { readonly kind: 'holiday'; readonly holiday: Holiday; readonly on: Day }
  | { readonly kind: 'changed'; readonly on: Day };

/** The last day on which the answer is in time, or that the period stands still. */
export type Deadline =
  | { readonly kind: 'due'; readonly due: Day; readonly because: readonly Because[] }
  | { readonly kind: 'paused'; readonly since: Day };

/**
 * Until when an answer is owed: one calendar month from receipt (Art. 12(3) GDPR), three where it was extended. Counted as
 * Regulation (EEC, Euratom) 1182/71 says: the day of receipt does not count, the period ends with the last hour of the day
 * with the same date, or of the month's last day where there is none (Art. 3(1), (2)(c)); where that is a Saturday, a
 * Sunday or a public holiday, with the next working day (Art. 3(4)).
 */
export function deadlineOf(term: Term): Deadline {
  if (term.changed) return due(term.changed, [{ kind: 'changed', on: term.changed }]);
  const months = term.extended ? 3 : 1;
  const date = addMonths(term.received, months);
  const because: Because[] = [{ kind: term.extended ? 'extended' : 'month', on: date }];
  if (date.slice(8) !== term.received.slice(8)) because.push({ kind: 'short-month', on: date });
  const stood = stand(date, term.pauses ?? []);
  if (stood.kind === 'paused') return stood;
  if (stood.days > 0) because.push({ kind: 'paused', days: stood.days, on: stood.on });
  return toWorkingDay(stood.on, term.place, because);
}

/** Whether the deadline has passed on `today`: not before its last day is over. */
export function hasPassed(deadline: Deadline, today: Day): boolean {
  return deadline.kind === 'due' && today > deadline.due;
}

/** Each pause that began while the period ran puts its end off by the days it lasted. Pauses don't count twice where they overlap. */
function stand(date: Day, pauses: readonly Pause[]) {
  let on = date;
  let days = 0;
  let until = '';
  for (const pause of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = pause.from > until ? pause.from : until;
    if (from > on || (pause.to !== undefined && pause.to <= from)) continue;
    if (pause.to === undefined) return { kind: 'paused', since: from } as const;
    const length = daysBetween(from, pause.to);
    on = addDays(on, length);
    days += length;
    until = pause.to;
  }
  return { kind: 'runs', on, days } as const;
}

function toWorkingDay(on: Day, place: Place, because: readonly Because[]): Deadline {
  const why = reasonToRest(on, place);
  return why ? toWorkingDay(addDays(on, 1), place, [...because, why]) : due(on, because);
}

function reasonToRest(on: Day, place: Place): Because | undefined {
  const holiday = holidayOn(on, place);
  if (holiday) return { kind: 'holiday', holiday, on };
  const weekday = weekdayOf(on);
  if (weekday === 6) return { kind: 'saturday', on };
  return weekday === 0 ? { kind: 'sunday', on } : undefined;
}

function due(on: Day, because: readonly Because[]): Deadline {
  return { kind: 'due', due: on, because };
}
