import { expect, it } from 'vitest';
import { moment } from '../../../lib/model/time';

it('a moment is the same instant, written with offset and the name of the zone', () => {
  const date = new Date('2026-11-21T09:05:07.900Z');
  const { at, zone } = moment(date);
  expect(Date.parse(at)).toBe(Date.parse('2026-11-21T09:05:07Z'));
  expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
  expect(zone).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
});
