import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayIn, daysBetween, weekdayOf } from '../../../lib/model/day';
import { type Deadline, deadlineOf, hasPassed } from '../../../lib/model/deadline';

/** Worked out by hand with a calendar: received, due in Ireland, due in Germany, why (for Ireland). */
const MONTH: readonly (readonly [received: string, ireland: string, germany: string, why: string])[] = [
  ['2026-11-20', '2026-12-21', '2026-12-21', 'sunday'],
  ['2026-11-21', '2026-12-21', '2026-12-21', ''],
  ['2026-11-22', '2026-12-22', '2026-12-22', ''],
  ['2026-11-25', '2026-12-28', '2026-12-28', 'christmas st-stephen sunday'],
  ['2026-11-26', '2026-12-28', '2026-12-28', 'st-stephen sunday'],
  ['2026-11-30', '2026-12-30', '2026-12-30', ''],
  ['2026-12-01', '2027-01-04', '2027-01-04', 'new-year saturday sunday'],
  ['2026-12-31', '2027-02-02', '2027-02-01', 'sunday st-brigid'],
  ['2027-01-28', '2027-03-01', '2027-03-01', 'sunday'],
  ['2027-01-29', '2027-03-01', '2027-03-01', 'short-month sunday'],
  ['2027-01-31', '2027-03-01', '2027-03-01', 'short-month sunday'],
  ['2028-01-29', '2028-02-29', '2028-02-29', ''],
  ['2028-01-30', '2028-02-29', '2028-02-29', 'short-month'],
  ['2028-01-31', '2028-02-29', '2028-02-29', 'short-month'],
  ['2024-01-31', '2024-02-29', '2024-02-29', 'short-month'],
  ['2025-01-31', '2025-02-28', '2025-02-28', 'short-month'],
  ['2026-01-31', '2026-03-02', '2026-03-02', 'short-month saturday sunday'],
  ['2026-02-28', '2026-03-30', '2026-03-30', 'saturday sunday'],
  ['2024-02-29', '2024-03-29', '2024-04-02', ''],
  ['2028-02-29', '2028-03-29', '2028-03-29', ''],
  ['2026-02-17', '2026-03-18', '2026-03-17', 'st-patrick'],
  ['2026-03-01', '2026-04-01', '2026-04-01', ''],
  ['2026-03-03', '2026-04-03', '2026-04-07', ''],
  ['2026-03-05', '2026-04-07', '2026-04-07', 'sunday easter-monday'],
  ['2026-03-06', '2026-04-07', '2026-04-07', 'easter-monday'],
  ['2026-03-31', '2026-04-30', '2026-04-30', 'short-month'],
  ['2026-04-01', '2026-05-01', '2026-05-04', ''],
  ['2026-04-02', '2026-05-05', '2026-05-04', 'saturday sunday may-holiday'],
  ['2026-04-14', '2026-05-14', '2026-05-15', ''],
  ['2026-04-25', '2026-05-25', '2026-05-26', ''],
  ['2026-05-01', '2026-06-02', '2026-06-01', 'june-holiday'],
  ['2026-05-31', '2026-06-30', '2026-06-30', 'short-month'],
  ['2026-06-30', '2026-07-30', '2026-07-30', ''],
  ['2026-07-01', '2026-08-04', '2026-08-03', 'saturday sunday august-holiday'],
  ['2026-07-31', '2026-08-31', '2026-08-31', ''],
  ['2026-08-31', '2026-09-30', '2026-09-30', 'short-month'],
  ['2026-09-03', '2026-10-05', '2026-10-05', 'saturday sunday'],
  ['2026-09-25', '2026-10-27', '2026-10-26', 'sunday october-holiday'],
  ['2026-09-26', '2026-10-27', '2026-10-26', 'october-holiday'],
  ['2026-10-31', '2026-11-30', '2026-11-30', 'short-month'],
  ['2025-05-27', '2025-06-27', '2025-06-27', ''],
  ['2025-11-30', '2025-12-30', '2025-12-30', ''],
  ['2022-01-07', '2022-02-07', '2022-02-07', ''],
  ['2023-01-06', '2023-02-07', '2023-02-06', 'st-brigid'],
  ['2030-01-01', '2030-02-04', '2030-02-01', 'st-brigid saturday sunday'],
  ['2027-02-28', '2027-03-30', '2027-03-30', 'sunday easter-monday'],
];

const EXTENDED: typeof MONTH = [
  ['2026-11-30', '2027-03-01', '2027-03-01', 'short-month sunday'],
  ['2027-11-30', '2028-02-29', '2028-02-29', 'short-month'],
  ['2026-12-25', '2027-03-25', '2027-03-25', ''],
  ['2026-11-22', '2027-02-22', '2027-02-22', ''],
  ['2026-09-25', '2026-12-28', '2026-12-28', 'christmas st-stephen sunday'],
  ['2026-10-01', '2027-01-04', '2027-01-04', 'new-year saturday sunday'],
  ['2026-08-31', '2026-11-30', '2026-11-30', 'short-month'],
  ['2026-12-17', '2027-03-18', '2027-03-17', 'st-patrick'],
  ['2026-12-29', '2027-03-30', '2027-03-30', 'easter-monday'],
];

/** Received on 2 November 2026, so that without a pause the answer is due on Wednesday, 2 December. */
const PAUSED: readonly (readonly [pauses: string, due: string])[] = [
  ['', '2026-12-02'],
  ['2026-11-10/2026-11-17', '2026-12-09'],
  ['2026-11-10/2026-11-20', '2026-12-14'],
  ['2026-11-10/2026-11-12 2026-11-20/2026-11-23', '2026-12-07'],
  ['2026-11-20/2026-11-23 2026-11-10/2026-11-12', '2026-12-07'],
  ['2026-11-10/2026-11-20 2026-11-15/2026-11-25', '2026-12-17'],
  ['2026-11-10/2026-11-25 2026-11-12/2026-11-15', '2026-12-17'],
  ['2026-12-02/2026-12-05', '2026-12-07'],
  ['2026-12-10/2026-12-20', '2026-12-02'],
  ['2026-12-10/', '2026-12-02'],
  ['2026-11-17/2026-11-10', '2026-12-02'],
];

describe('the deadline of Art. 12(3)', () => {
  test.each(MONTH)('an objection received on %s is due in Ireland on %s, in Germany on %s', (received, ie, de, why) => {
    expect(dueOf(deadlineOf({ received, place: 'IE' }))).toBe(ie);
    expect(dueOf(deadlineOf({ received, place: 'DE' }))).toBe(de);
    expect(whyOf(deadlineOf({ received, place: 'IE' }))).toBe(['month', why].filter(Boolean).join(' '));
  });

  test.each(EXTENDED)(
    'received on %s and extended, it is due in Ireland on %s, in Germany on %s',
    (received, ie, de, why) => {
      expect(dueOf(deadlineOf({ received, place: 'IE', extended: true }))).toBe(ie);
      expect(dueOf(deadlineOf({ received, place: 'DE', extended: true }))).toBe(de);
      expect(whyOf(deadlineOf({ received, place: 'IE', extended: true }))).toBe(
        ['extended', why].filter(Boolean).join(' '),
      );
    },
  );

  test.each(PAUSED)('received on 2 November with the pauses "%s" it is due on %s', (spans, due) => {
    expect(dueOf(deadlineOf({ received: '2026-11-02', place: 'IE', pauses: pausesIn(spans) }))).toBe(due);
  });

  test('a pause without an end stops it', () => {
    const pauses = [{ from: '2026-11-10' }];
    expect(deadlineOf({ received: '2026-11-02', place: 'IE', pauses })).toEqual({
      kind: 'paused',
      since: '2026-11-10',
    });
  });

  test("the user's own date stands in place of all that", () => {
    const deadline = deadlineOf({ received: '2026-11-02', place: 'IE', extended: true, changed: '2027-01-01' });
    expect(deadline).toEqual({ kind: 'due', due: '2027-01-01', because: [{ kind: 'changed', on: '2027-01-01' }] });
  });

  test('it has passed when its last day is over, and not while it is paused', () => {
    const deadline = deadlineOf({ received: '2026-11-22', place: 'IE' });
    expect(hasPassed(deadline, '2026-12-22')).toBe(false);
    expect(hasPassed(deadline, '2026-12-23')).toBe(true);
    expect(hasPassed({ kind: 'paused', since: '2026-01-01' }, '2027-01-01')).toBe(false);
  });

  test('it is a working day at or after the calendar month, at most six days later', () => {
    fc.assert(
      fc.property(day(), fc.constantFrom('IE' as const, 'DE' as const), fc.boolean(), (received, place, extended) => {
        const due = dueOf(deadlineOf({ received, place, extended }));
        const month = Temporal.PlainDate.from(received)
          .add({ months: extended ? 3 : 1 })
          .toString();
        expect(Temporal.PlainDate.compare(due, month)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(month, due)).toBeLessThanOrEqual(6);
        expect([0, 6]).not.toContain(weekdayOf(due));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('days', () => {
  test('are counted as Temporal counts them', () => {
    fc.assert(
      fc.property(
        day(),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -900, max: 900 }),
        (from, months, days) => {
          const plain = Temporal.PlainDate.from(from);
          expect(addMonths(from, months)).toBe(plain.add({ months }).toString());
          expect(addDays(from, days)).toBe(plain.add({ days }).toString());
          expect(daysBetween(from, addDays(from, days))).toBe(days);
          expect(weekdayOf(from)).toBe(plain.dayOfWeek % 7);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['Europe/Dublin', '2026-05-01T00:30:00+02:00', '2026-04-30'],
    ['Europe/Berlin', '2026-05-01T00:30:00+02:00', '2026-05-01'],
    ['Europe/Dublin', '2026-12-31T23:59:59+00:00', '2026-12-31'],
    ['Europe/Dublin', '2026-10-25T00:30:00+01:00', '2026-10-25'],
    ['Europe/Dublin', '2026-03-29T01:30:00+01:00', '2026-03-29'],
    ['Atlantic/Azores', '2026-05-01T00:30:00+01:00', '2026-04-30'],
  ])('in %s it is at %s the day %s', (zone, at, on) => {
    expect(dayIn(zone, at)).toBe(on);
  });
});

function day() {
  return fc
    .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
}

function dueOf(deadline: Deadline): string {
  return deadline.kind === 'due' ? deadline.due : deadline.kind;
}

function whyOf(deadline: Deadline): string {
  if (deadline.kind !== 'due') return deadline.kind;
  return deadline.because.map((one) => (one.kind === 'holiday' ? one.holiday : one.kind)).join(' ');
}

function pausesIn(spans: string) {
  return spans
    .split(' ')
    .filter(Boolean)
    .map((span) => span.split('/'))
    .map(([from = '', to]) => (to ? { from, to } : { from }));
}
