import type { Words } from '../../../locales/index';
import { moment } from '../../model/time';

export type WrongDay = keyof Words['dayProblem'];

/** The first day on which one could object under the GDPR; an earlier one is a slip of the keyboard (year 25). */
export const FIRST_DAY = '2018-05-25';

/** The last day on which one can have objected: today in the user's own calendar. */
export function lastDay(now: Date): string {
  return moment(now).at.slice(0, 10);
}

/** What is wrong with the day of an earlier objection. Days compare as text. */
export function wrongDay(on: string, now: Date): WrongDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return 'noDate';
  if (on < FIRST_DAY) return 'early';
  return on > lastDay(now) ? 'future' : undefined;
}
