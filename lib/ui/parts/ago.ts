import type { Language } from '../../model/case';

const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** An age in the largest unit that fits once; under a minute it is now. A clock set back never yields a future. */
export function agoText(at: string, now: Date, language: Language): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(at)) / 1000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? ['second', Number.POSITIVE_INFINITY];
  return words.format(-Math.floor(seconds / size), unit);
}
