import { describe, expect, it } from 'vitest';
import { type Afterwards, afterwardsOf } from '../../../lib/model/afterwards';
import type { Evidence } from '../../../lib/model/evidence';
import { followUpsOf } from '../../../lib/model/follow-up';
import { MAIL_VERDICTS, type MailVerdict } from '../../../lib/model/mail';
import { account, event } from '../build';

const at = (on: string) => ({ at: `${on}T10:00:00+01:00` });
const noon = (on: string) => new Date(`${on}T12:00:00+01:00`);
const letter = (id: string, on: string) =>
  event('sent', { ...at(on), sent: { text: 'x', email: '', template: { id, version: 1, language: 'de' } } });

/** Sent on 20 November, so that an answer is due on 21 December 2026; with an extension on 22 February 2027. */
const SENT = event('submitted', at('2026-11-20'));
const ANSWERED = '2026-12-01';
const IN_TIME = noon('2026-12-02');
const LATE = noon('2026-12-22');

/** The same answer on each of the ways on which it may come; a page says no more than these. */
const WAYS: Readonly<Record<MailVerdict, readonly Evidence[]>> = Object.fromEntries(
  MAIL_VERDICTS.map((verdict) => [
    verdict,
    [
      event('replied', { ...at(ANSWERED), on: ANSWERED, verdict }),
      event('mailed', { ...at(ANSWERED), date: 'Tue, 01 Dec 2026 09:00:00 +0100', verdict }),
      ...(verdict === 'refused'
        ? [
            event('answered', { ...at(ANSWERED), verdict: 'refused' }),
            event('reopened', { ...at(ANSWERED), why: 'refused' }),
          ]
        : []),
      ...(verdict === 'unknown' ? [event('answered', { ...at(ANSWERED), verdict: 'unknown' })] : []),
    ],
  ]),
) as never;

/** Each answer, and what is next while the deadline runs and once it has passed. */
const NEXT: Readonly<Record<MailVerdict, readonly [soon: Afterwards['kind'], late: Afterwards['kind']]>> = {
  confirmed: ['rest', 'rest'],
  refused: ['insist', 'insist'],
  region: ['insist', 'insist'],
  asks: ['answer', 'answer'],
  extended: ['wait', 'wait'],
  unknown: ['read', 'remind'],
};
const ROWS = MAIL_VERDICTS.flatMap((verdict) => WAYS[verdict].map((one) => [verdict, one.kind, one] as const));

const kindAt = (events: readonly Evidence[], now: Date) => afterwardsOf(account(), events, now)?.kind;

describe('what comes next', () => {
  it.each(ROWS)('after the answer "%s" (%s) is its one step, in time and late', (verdict, _, answer) => {
    expect([kindAt([SENT, answer], IN_TIME), kindAt([SENT, answer], LATE)]).toEqual(NEXT[verdict]);
  });

  it('without an answer is to wait, and then to remind; a receipt shown by the page is no answer', () => {
    for (const events of [[SENT], [SENT, event('confirmed', at('2026-11-20'))]]) {
      expect(afterwardsOf(account(), events, noon('2026-12-21'))).toMatchObject({ kind: 'wait', until: '2026-12-21' });
      expect(afterwardsOf(account(), events, LATE)).toMatchObject({ kind: 'remind', until: '2026-12-21' });
    }
  });

  it.each<[string, readonly Evidence[], string, object | undefined]>([
    [
      'after an extension is to remind three months on',
      [SENT, WAYS.extended[0] as Evidence],
      '2027-02-23',
      { kind: 'remind', until: '2027-02-22' },
    ],
    [
      'after a reminder is to wait for two weeks',
      [SENT, letter('reminder', '2026-12-22')],
      '2027-01-05',
      { kind: 'wait', until: '2027-01-05' },
    ],
    [
      'and then to complain',
      [SENT, letter('reminder', '2026-12-22')],
      '2027-01-06',
      { kind: 'complain', until: '2027-01-05' },
    ],
    [
      'after a reply to a refusal is to wait for a month',
      [SENT, WAYS.refused[0] as Evidence, letter('refusal-reply', '2026-12-02')],
      '2027-01-02',
      { kind: 'wait', until: '2027-01-02' },
    ],
    [
      'and then to complain',
      [SENT, WAYS.refused[0] as Evidence, letter('refusal-reply', '2026-12-02')],
      '2027-01-03',
      { kind: 'complain' },
    ],
    [
      'after a reply to a question is to wait as before',
      [SENT, WAYS.asks[0] as Evidence, letter('query-reply', '2026-12-02')],
      '2026-12-21',
      { kind: 'wait', until: '2026-12-21' },
    ],
    [
      'and then to remind',
      [SENT, WAYS.asks[0] as Evidence, letter('query-reply', '2026-12-02')],
      '2026-12-22',
      { kind: 'remind' },
    ],
    [
      'after a complaint is with the authority',
      [SENT, letter('reminder', '2026-12-22'), letter('complaint', '2027-01-10')],
      '2027-03-01',
      { kind: 'complained' },
    ],
    [
      'after a complaint and a late yes is nothing',
      [SENT, letter('complaint', '2026-12-22'), event('replied', { ...at('2027-01-20'), on: '2027-01-20' })],
      '2027-03-01',
      { kind: 'rest' },
    ],
    [
      'while paused is nothing, however late',
      [SENT, event('rescheduled', { ...at('2026-11-25'), how: 'paused', on: '2026-11-25' })],
      '2030-01-01',
      { kind: 'paused', since: '2026-11-25' },
    ],
    [
      'for what was declared long after is nothing',
      [event('declared', { ...at('2026-11-21'), on: '2024-06-05' })],
      '2026-11-22',
      { kind: 'past' },
    ],
    [
      'for what was declared soon after is to remind, too',
      [event('declared', { ...at('2026-11-21'), on: '2026-11-20' })],
      '2026-12-22',
      { kind: 'remind' },
    ],
    ['without an objection is not there', [event('opened')], '2026-12-22', undefined],
    ['with the clock set back is to wait', [SENT], '2020-01-01', { kind: 'wait', until: '2026-12-21' }],
  ])('%s', (_, events, now, expected) => {
    const found = afterwardsOf(account(), events, noon(now));
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  it('from an operator is to remind once, and nothing more from us', () => {
    const mine = account({ case: 'shown-adult', statement: 'none' });
    const sent = event('sent', at('2026-11-20'));
    expect(afterwardsOf(mine, [sent], LATE)).toMatchObject({ kind: 'remind' });
    const reminded = [sent, letter('reminder-operator', '2026-12-22')];
    expect(afterwardsOf(mine, reminded, noon('2027-06-01'))?.kind).toBe('wait');
    const refused = [sent, event('replied', { ...at(ANSWERED), on: ANSWERED, verdict: 'refused' })];
    expect(followUpsOf(mine, refused, LATE)?.fitting).toEqual([]);
  });
});
