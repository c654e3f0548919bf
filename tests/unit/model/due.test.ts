import { describe, expect, it } from 'vitest';
import type { Account } from '../../../lib/model/account';
import { type Due, duesOf } from '../../../lib/model/due';
import type { Evidence } from '../../../lib/model/evidence';
import { POLICY_CHANGES } from '../../../lib/model/policy-changes';
import { account, event } from '../build';

const at = (on: string) => ({ at: `${on}T10:00:00+01:00` });
const noon = (on: string) => new Date(`${on}T12:00:00`);
const reviewed = (due: string, on: string) => event('reviewed', { ...at(on), due, outcome: 'later' });
const SENT = event('submitted', at('2026-11-20'));
const ACCEPTED = event('replied', { ...at('2026-11-25'), on: '2026-11-25' });
const CHANGES = [
  { id: 'new-rules', date: '2027-03-01', platforms: ['facebook'], source: 'somewhere', seen: '2027-03-02' },
] as const;

function dueOf(events: readonly Evidence[], now: string, of: Account = account()): Due | undefined {
  return duesOf([of], events, noon(now), CHANGES).get(of.id);
}

describe('what is due', () => {
  it.each<[string, readonly Evidence[], string, object | undefined]>([
    ['is nothing while the deadline runs', [SENT], '2026-12-21', undefined],
    [
      'is a reminder from the day after it',
      [SENT],
      '2026-12-22',
      { kind: 'remind', from: '2026-12-22', key: 'remind 2026-12-22' },
    ],
    ['is still that one years later', [SENT], '2031-12-22', { kind: 'remind', key: 'remind 2026-12-22' }],
    ['is nothing once put aside', [SENT, reviewed('remind 2026-12-22', '2026-12-23')], '2026-12-24', undefined],
    [
      'is another once the deadline is another',
      [
        SENT,
        reviewed('remind 2026-12-22', '2026-12-23'),
        event('rescheduled', { ...at('2026-12-24'), how: 'moved', on: '2027-01-15' }),
      ],
      '2027-01-16',
      { kind: 'remind', key: 'remind 2027-01-16' },
    ],
    ['is nothing with the clock set back', [SENT, ACCEPTED], '2019-01-01', undefined],
    ['is nothing in the year after it was accepted', [SENT, ACCEPTED], '2027-02-28', undefined],
    ['is a look after a change of the rules', [SENT, ACCEPTED], '2027-03-01', { kind: 'policy', change: 'new-rules' }],
    [
      'is that once, and not again',
      [SENT, ACCEPTED, reviewed('policy new-rules', '2027-03-05')],
      '2027-11-26',
      undefined,
    ],
    [
      'is a look a year after the last one',
      [SENT, ACCEPTED, reviewed('policy new-rules', '2027-03-05')],
      '2028-03-05',
      { kind: 'yearly', key: 'yearly 2028-03-05' },
    ],
    [
      'is a look once a year',
      [SENT, ACCEPTED, reviewed('policy new-rules', '2027-03-05'), reviewed('yearly 2028-03-05', '2028-03-10')],
      '2029-03-09',
      undefined,
    ],
    [
      'is a look again in the year after',
      [SENT, ACCEPTED, reviewed('policy new-rules', '2027-03-05'), reviewed('yearly 2028-03-05', '2028-03-10')],
      '2029-03-10',
      { kind: 'yearly', key: 'yearly 2029-03-10' },
    ],
    ['is no look at what is not done', [event('opened', at('2020-01-01'))], '2027-06-01', undefined],
    [
      'is no reminder of what was declared long after',
      [event('declared', { ...at('2026-11-21'), on: '2024-06-05' })],
      '2026-11-22',
      undefined,
    ],
    [
      'is a look a year after that was recorded',
      [event('declared', { ...at('2027-03-02'), on: '2024-06-05' })],
      '2028-03-02',
      { kind: 'yearly' },
    ],
  ])('%s', (_, events, now, expected) => {
    const found = dueOf(events, now);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  it('is no look for a letter to an operator, nor for a change of another service’s rules', () => {
    const sent = event('sent', at('2026-11-20'));
    const reply = event('replied', { ...at('2026-11-25'), on: '2026-11-25' });
    expect(dueOf([sent, reply], '2029-01-01', account({ case: 'shown-adult', statement: 'none' }))).toBeUndefined();
    expect(dueOf([sent, reply], '2027-03-02', account({ case: 'whatsapp' }))).toBeUndefined();
  });

  it('is a look for an account that came after the objection said to cover it, until put aside', () => {
    const first = account({ id: 'account-1', centre: 'mine' });
    const later = account({
      id: 'account-2',
      case: 'instagram-private',
      centre: 'mine',
      added: '2026-11-30T10:00:00+01:00',
    });
    const log = [event('submitted', at('2026-11-20')), event('confirmed', at('2026-11-20'))];
    const dues = (events: readonly Evidence[]) => duesOf([first, later], events, noon('2026-12-01'), CHANGES);
    expect(dues(log).get('account-2')).toEqual({ kind: 'new', key: 'new', from: '2026-11-30' });
    const aside = event('reviewed', { account: 'account-2', due: 'new' });
    expect(dues([...log, aside]).size).toBe(0);
    const before = { ...later, added: '2026-11-01T10:00:00+01:00' };
    expect(duesOf([first, before], log, noon('2026-12-01'), CHANGES).size).toBe(0);
  });

  it('every recorded change of the rules has a day, a day on which its source was seen, and services', () => {
    const days = POLICY_CHANGES.map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    for (const { id, date, seen, source, platforms } of POLICY_CHANGES) {
      for (const day of [date, seen]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect([id, date <= seen, source !== '', platforms.length > 0]).toEqual([id, true, true, true]);
    }
  });
});
