import { expect, it } from 'vitest';
import { agoText } from '../../../lib/ui/parts/ago';

it.each([
  ['2026-11-21T12:00:00+01:00', 'jetzt'],
  ['2026-11-21T11:59:30+01:00', 'jetzt'],
  ['2026-11-21T11:57:00+01:00', 'vor 3 Minuten'],
  ['2026-11-21T10:00:00Z', 'vor 1 Stunde'],
  ['2026-11-20T11:00:00+01:00', 'gestern'],
  ['2026-11-01T12:00:00+01:00', 'vor 2 Wochen'],
  ['2024-11-01T12:00:00+01:00', 'vor 2 Jahren'],
  ['2027-01-01T12:00:00+01:00', 'jetzt'],
])('%s is "%s" at noon of 21 November 2026', (at, words) => {
  expect(agoText(at, new Date('2026-11-21T12:00:00+01:00'), 'de')).toBe(words);
});
