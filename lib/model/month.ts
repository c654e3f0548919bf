import { moment } from './time';

/**
 * Whether the calendar month of Art. 12(3) GDPR is over that began on this day (ISO): it ends with the same day of the
 * next month, or with that month's last one (Regulation 1182/71, Art. 3). Knows no holidays and no extension.
 */
export function isMonthOver(day: string, now: Date): boolean {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
  return moment(now).at.slice(0, 10) > end;
}
