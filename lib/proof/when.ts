import type { Message } from '../../locales/say';
import { say } from '../../locales/say';
import type { Language } from '../model/case';
import type { Moment } from '../model/time';

/** English as it is written in the EU: day before month, 24 hours. */
const LOCALE = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * A moment for readers, always in the wall time at which it was recorded, with zone and offset: the reader's own zone
 * must not change what a proof says.
 */
export function whenText({ at, zone }: Moment, pattern: Message, language: Language): string {
  const { wall, offset } = split(at);
  const date = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(wall);
  const time = new Intl.DateTimeFormat(LOCALE[language], { timeStyle: 'medium', timeZone: 'UTC' }).format(wall);
  return say(pattern, { date, time, zone, offset });
}

/** A calendar day (`2025-05-26`, or the day of a moment) in words. */
export function dayText(day: string, language: Language): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A calendar day in words, with its weekday. */
export function weekdayText(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

function split(at: string): { wall: Date; offset: string } {
  const [, wall = '', zone = 'Z'] = /^(.*?)(Z|[+-]\d{2}:?\d{2})$/.exec(at) ?? [];
  return { wall: new Date(`${wall}Z`), offset: zone === 'Z' ? '+00:00' : zone };
}
