import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../../lib/model/case';
import type { Evidence } from '../../../lib/model/evidence';
import { isOverdue, matterOf } from '../../../lib/model/matter';
import { account, event } from '../build';

const at = (on: string, time = '10:00:00+01:00') => ({ at: `${on}T${time}` });
const moved = (on: string, made = '2026-11-25') => event('rescheduled', { ...at(made), how: 'moved', on });
const change = (how: 'paused' | 'resumed' | 'computed', on: string) => event('rescheduled', { ...at(on), how, on });
const extended = (on: string) => event('replied', { ...at('2026-12-30'), on, verdict: 'extended' });
const sent = event('submitted', at('2026-11-20'));

function dueOf(events: readonly Evidence[], id: CaseId = 'facebook-private') {
  const deadline = matterOf(account({ case: id }), events)?.deadline;
  return deadline?.kind === 'due' ? deadline.due : deadline?.kind;
}

describe('the deadline of a matter', () => {
  it.each<[string, readonly Evidence[], string | undefined]>([
    ['is the month from the click', [sent], '2026-12-21'],
    [
      'goes by the clock in Dublin: past midnight in Berlin it is still the day before',
      [event('submitted', at('2026-11-25', '00:30:00+01:00'))],
      '2026-12-24',
    ],
    [
      'goes by the clock in Dublin in summer, too',
      [event('submitted', at('2026-07-15', '00:30:00+02:00'))],
      '2026-08-14',
    ],
    ['counts a day that is declared as it is', [event('declared', { on: '2026-11-20' })], '2026-12-21'],
    ['begins anew with a new objection', [sent, event('submitted', at('2026-12-01'))], '2027-01-04'],
    ['is put off by two months with notice', [sent, extended('2026-12-15')], '2027-02-22'],
    ['is so with notice on its last day', [sent, extended('2026-12-21')], '2027-02-22'],
    ['is not put off by notice that comes too late', [sent, extended('2026-12-22')], '2026-12-21'],
    [
      'is put off by notice in a mail',
      [sent, event('mailed', { ...at('2027-02-01'), verdict: 'extended', date: 'Mon, 14 Dec 2026 10:00:00 +0000' })],
      '2027-02-22',
    ],
    ['stands still while paused', [sent, change('paused', '2026-11-25')], 'paused'],
    ['runs on after it', [sent, change('paused', '2026-11-25'), change('resumed', '2026-12-02')], '2026-12-28'],
    [
      'is as computed again, whatever was changed',
      [sent, change('paused', '2026-11-25'), moved('2027-03-01'), change('computed', '2026-11-26')],
      '2026-12-21',
    ],
    ['is the user’s own day', [sent, moved('2027-01-15')], '2027-01-15'],
    ['is the last one of several', [sent, moved('2027-01-15'), moved('2027-01-08', '2026-11-26')], '2027-01-08'],
    ['is never before what the law gives', [sent, moved('2026-12-01')], '2026-12-21'],
    [
      'is the law’s again once it was extended behind the user’s day',
      [sent, moved('2027-01-15'), extended('2026-12-15')],
      '2027-02-22',
    ],
    ['is not that of an objection that counts no longer', [sent, event('reopened')], undefined],
    ['is none where a form only asked', [event('declared', { asked: true, on: '2026-11-20' })], undefined],
    [
      'stays that of the letter where a form asked later',
      [event('sent', at('2026-11-20')), event('declared', { ...at('2026-11-25'), asked: true, on: '2026-11-25' })],
      '2026-12-21',
    ],
    [
      'forgets what was changed before a new objection',
      [sent, moved('2027-03-01'), event('submitted', at('2026-12-01'))],
      '2027-01-04',
    ],
  ])('%s', (_, events, due) => {
    expect(dueOf(events)).toBe(due);
  });

  it('of an operator’s is the later one of two calendars', () => {
    expect(dueOf([event('sent', at('2026-04-14'))], 'shown-adult')).toBe('2026-05-15');
    expect(dueOf([event('sent', at('2026-04-14'))])).toBe('2026-05-14');
  });

  it.each([
    ['2026-12-21T23:59:59Z', false],
    ['2026-12-22T00:00:00Z', true],
    // In Berlin that day is over an hour sooner: it is not the clock that counts.
    ['2026-12-22T00:30:00+01:00', false],
    // A clock set back by years says what it says: nothing has passed.
    ['2019-01-01T00:00:00Z', false],
    ['2099-01-01T00:00:00Z', true],
  ])('at %s it has passed: %s', (now, passed) => {
    const matter = matterOf(account(), [sent]);
    expect(matter && isOverdue(matter, new Date(now))).toBe(passed);
  });
});

describe('the answer that counts', () => {
  const replied = (verdict: 'confirmed' | 'refused' | 'asks' | 'unknown', on: string) =>
    event('replied', { ...at(on), on, verdict });
  it.each<[string, readonly Evidence[], object | undefined]>([
    ['is none where the page showed a receipt', [sent, event('confirmed')], undefined],
    [
      'is the page’s refusal',
      [sent, event('answered', { ...at('2026-11-20'), verdict: 'refused' })],
      { verdict: 'refused', by: 'page', on: '2026-11-20' },
    ],
    [
      'is dated by the mail, not by the day it was added',
      [
        sent,
        event('mailed', {
          ...at('2026-12-10'),
          verdict: 'refused',
          date: 'Tue, 24 Nov 2026 23:30:00 +0000',
          reasons: ['grounds'],
        }),
      ],
      { verdict: 'refused', by: 'mail', on: '2026-11-25', reasons: ['grounds'] },
    ],
    [
      'is dated by its record where a mail’s date is none',
      [sent, event('mailed', { ...at('2026-12-10'), verdict: 'refused', date: 'soon' })],
      { on: '2026-12-10' },
    ],
    [
      'is dated by its record where a mail is from the future',
      [sent, event('mailed', { ...at('2026-12-10'), verdict: 'refused', date: 'Fri, 1 Jan 2038 00:00:00 +0000' })],
      { on: '2026-12-10' },
    ],
    [
      'is the last clear one',
      [sent, replied('refused', '2026-11-22'), replied('confirmed', '2026-11-25')],
      { verdict: 'confirmed' },
    ],
    [
      'is a clear one before an unclear one',
      [sent, replied('refused', '2026-11-22'), replied('unknown', '2026-11-25')],
      { verdict: 'refused' },
    ],
    [
      'is not one to an earlier objection',
      [sent, replied('refused', '2026-11-22'), event('submitted', at('2026-11-23'))],
      undefined,
    ],
    [
      'may be recorded before the objection that is declared later',
      [replied('refused', '2026-06-20'), event('declared', { ...at('2026-11-21'), on: '2026-06-05' })],
      { verdict: 'refused', on: '2026-06-20' },
    ],
    [
      'is not one to what was declared anew after it',
      [
        event('submitted', at('2026-06-05')),
        replied('refused', '2026-06-20'),
        event('declared', { ...at('2026-11-21'), on: '2026-07-01' }),
      ],
      undefined,
    ],
  ])('%s', (_, events, reply) => {
    const found = matterOf(account(), events)?.reply;
    if (reply) expect(found).toMatchObject(reply);
    else expect(found).toBeUndefined();
  });

  it('and a click and its confirmation have one name', () => {
    const click = event('submitted', { id: 'click-1' });
    expect(matterOf(account(), [click])?.id).toBe('click-1');
    expect(matterOf(account(), [click, event('confirmed', { id: 'answer', submission: 'click-1' })])?.id).toBe(
      'click-1',
    );
  });
});
