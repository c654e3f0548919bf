/**
 * Days of the calendar as `YYYY-MM-DD`, without time and zone (ISO 8601, proleptic Gregorian): what deadlines are counted
 * in. All arithmetic is done at UTC midnight, where every day has 24 hours.
 */
export type Day = string;

const MS_A_DAY = 86_400_000;

/** The day it is at `at` (an ISO 8601 instant with offset) in `zone` (IANA name). Throws for a zone nobody knows. */
export function dayIn(zone: string, at: string): Day {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: 'year' | 'month' | 'day') => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** `days` later; earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(timeOf(day) + days * MS_A_DAY);
}

/** The same date `months` later; where that month is too short, its last day. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(timeOf(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return toDay(first + (Math.min(date.getUTCDate(), last) - 1) * MS_A_DAY);
}

/** How many days lie between two days; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((timeOf(to) - timeOf(from)) / MS_A_DAY);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay();
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
