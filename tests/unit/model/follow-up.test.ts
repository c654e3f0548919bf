import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../../lib/model/case';
import type { Evidence } from '../../../lib/model/evidence';
import { followUpsOf } from '../../../lib/model/follow-up';
import { account, event } from '../build';

const day = (on: string) => new Date(`${on}T12:00:00`);
const at = (on: string) => ({ at: `${on}T10:00:00+01:00` });
const refused = (on: string) => event('answered', { ...at(on), verdict: 'refused' });
const letter = (id: string, on: string) =>
  event('sent', { ...at(on), sent: { text: 'x', email: '', template: { id, version: 1, language: 'de' } } });

describe('what follows an objection', () => {
  const table: [string, Evidence[], string, readonly string[] | undefined][] = [
    ['nothing, where nobody objected', [event('opened')], '2027-01-01', undefined],
    ['nothing within the month', [event('submitted', at('2026-11-21'))], '2026-12-21', undefined],
    [
      'reminder and complaint after it',
      [event('submitted', at('2026-11-21'))],
      '2026-12-22',
      ['reminder', 'complaint'],
    ],
    [
      'the same where the page confirmed',
      [event('confirmed', at('2026-11-21'))],
      '2026-12-22',
      ['reminder', 'complaint'],
    ],
    [
      'only the complaint once reminded',
      [event('sent', at('2026-11-21')), letter('reminder', '2026-12-22')],
      '2026-12-23',
      ['complaint'],
    ],
    [
      'reply and complaint at once after a refusal',
      [event('submitted', at('2026-11-21')), refused('2026-11-21')],
      '2026-11-21',
      ['refusal-reply', 'complaint'],
    ],
    [
      'the same after a refusal by mail',
      [event('confirmed', at('2026-11-21')), event('reopened', { why: 'refused' })],
      '2026-11-30',
      ['refusal-reply', 'complaint'],
    ],
    [
      'nothing more once all was sent',
      [
        event('submitted', at('2026-11-21')),
        refused('2026-11-21'),
        letter('refusal-reply', '2026-11-22'),
        letter('complaint', '2026-11-23'),
      ],
      '2027-06-01',
      [],
    ],
    [
      'nothing where one objected anew after the refusal',
      [event('submitted', at('2026-11-21')), refused('2026-11-21'), event('submitted', at('2026-11-22'))],
      '2026-11-23',
      undefined,
    ],
    ['nothing where a refusal follows no objection', [refused('2026-11-21')], '2027-01-01', undefined],
    [
      'nothing where it was only asked',
      [event('declared', { asked: true, on: '2026-01-01' })],
      '2026-11-21',
      undefined,
    ],
    [
      'nothing once it counts no longer',
      [event('declared', { on: '2024-06-01' }), event('reopened')],
      '2026-11-21',
      undefined,
    ],
    [
      'a reminder counted from the day declared',
      [event('declared', { on: '2026-11-01' })],
      '2026-12-02',
      ['reminder', 'complaint'],
    ],
  ];
  it.each(table)('is %s', (_, events, now, offered) => {
    expect(followUpsOf(account(), events, day(now))?.offered).toEqual(offered);
  });

  it.each<CaseId>(['shown-adult', 'shown-child'])(
    '%s: the operator is reminded, and nobody complained to about Meta',
    (id) => {
      const mine = account({ case: id, statement: 'none' });
      const sent = event('sent', at('2026-11-21'));
      expect(followUpsOf(mine, [sent], day('2026-12-21'))).toBeUndefined();
      expect(followUpsOf(mine, [sent], day('2026-12-22'))?.offered).toEqual(['reminder-operator']);
      const reminded = [sent, letter('reminder-operator', '2026-12-22')];
      expect(followUpsOf(mine, reminded, day('2027-02-22'))?.offered).toEqual([]);
      expect(followUpsOf(mine, [sent, event('reopened', { why: 'refused' })], day('2026-12-01'))?.offered).toEqual([]);
    },
  );
  it('knows when the objection was, and which letters followed it', () => {
    const events = [event('sent', at('2026-11-21')), letter('reminder', '2026-12-22')];
    const found = followUpsOf(account(), events, day('2026-12-23'));
    expect(found).toMatchObject({ why: 'silent', objected: '2026-11-21' });
    expect(found?.sent.map((one) => one.sent.template?.id)).toEqual(['reminder']);
  });
});
