import { addDays, type Day, weekdayOf } from './day';

/** Where somebody has to act; its public holidays move the end of a period. */
export const PLACES = ['IE', 'DE'] as const;
export type Place = (typeof PLACES)[number];

export const HOLIDAYS = [
  'new-year',
  'st-brigid',
  'st-patrick',
  'good-friday',
  'easter-monday',
  'may-day',
  'may-holiday',
  'ascension',
  'whit-monday',
  'june-holiday',
  'august-holiday',
  'unity-day',
  'october-holiday',
  'christmas',
  'st-stephen',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/**
 * The public holiday on this day, if any. Ireland: Organisation of Working Time Act 1997, second schedule, with St
 * Brigid's Day since 2023 (S.I. No. 50/2022). Germany: the nine days that are holidays in every Land; a Land may have more.
 */
export function holidayOn(day: Day, place: Place): Holiday | undefined {
  const year = Number(day.slice(0, 4));
  const found = (place === 'IE' ? irish(year) : german(year)).find(([, on]) => on === day);
  return found?.[0];
}

type Dated = readonly [Holiday, Day];

function irish(year: number): readonly Dated[] {
  const brigid: readonly Dated[] = year >= 2023 ? [['st-brigid', stBrigid(year)]] : [];
  return [
    ['new-year', `${year}-01-01`],
    ...brigid,
    ['st-patrick', `${year}-03-17`],
    ['easter-monday', addDays(easter(year), 1)],
    ['may-holiday', firstMonday(`${year}-05-01`)],
    ['june-holiday', firstMonday(`${year}-06-01`)],
    ['august-holiday', firstMonday(`${year}-08-01`)],
    ['october-holiday', addDays(firstMonday(`${year}-11-01`), -7)],
    ['christmas', `${year}-12-25`],
    ['st-stephen', `${year}-12-26`],
  ];
}

function german(year: number): readonly Dated[] {
  const sunday = easter(year);
  return [
    ['new-year', `${year}-01-01`],
    ['good-friday', addDays(sunday, -2)],
    ['easter-monday', addDays(sunday, 1)],
    ['may-day', `${year}-05-01`],
    ['ascension', addDays(sunday, 39)],
    ['whit-monday', addDays(sunday, 50)],
    ['unity-day', `${year}-10-03`],
    ['christmas', `${year}-12-25`],
    ['st-stephen', `${year}-12-26`],
  ];
}

/** The first Monday in February, or 1 February where that is a Friday. */
function stBrigid(year: number): Day {
  const first = `${year}-02-01`;
  return weekdayOf(first) === 5 ? first : firstMonday(first);
}

/** The first Monday on or after this day. */
function firstMonday(from: Day): Day {
  return addDays(from, (8 - weekdayOf(from)) % 7);
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm of Nature, 20 April 1876). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
