import { describe, expect, it } from 'vitest';
import { CASES, type CaseId, isToOperator, LANGUAGES } from '../../../lib/model/case';
import type { Evidence } from '../../../lib/model/evidence';
import { followUpsOf } from '../../../lib/model/follow-up';
import { type MailVerdict, REFUSAL_REASONS } from '../../../lib/model/mail';
import { FOLLOW_UPS, type FollowUpId } from '../../../lib/model/status';
import { textFor } from '../../../lib/templates/pick';
import { moreFor } from '../../../lib/templates/story';
import { account, event } from '../build';

// Sent on 20 November 2026: due on 21 December, extended on 22 February 2027 (worked out by hand in deadline.test.ts).
const SENT = event('submitted', { at: '2026-11-20T10:00:00+01:00' });
const noon = (on: string) => new Date(`${on}T12:00:00+01:00`);
const answered = (verdict: MailVerdict) =>
  event('replied', { at: '2026-12-01T10:00:00+01:00', on: '2026-11-30', verdict, words: 'Wortlaut der Antwort' });

type Answer = MailVerdict | 'nothing';
/** Which letters each answer supports, by day; to an operator goes no letter but a reminder of silence. */
const SUPPORTED: readonly (readonly [Answer, string, readonly FollowUpId[]])[] = [
  ['nothing', '2026-12-21', []],
  ['nothing', '2026-12-22', ['reminder', 'complaint']],
  ['confirmed', '2026-12-22', []],
  ['refused', '2026-12-02', ['refusal-reply', 'complaint']],
  ['region', '2026-12-02', ['refusal-reply', 'complaint']],
  ['asks', '2026-12-02', ['query-reply']],
  ['asks', '2026-12-22', ['query-reply']],
  ['extended', '2026-12-22', []],
  ['extended', '2027-02-22', []],
  ['extended', '2027-02-23', ['reminder-extended', 'complaint']],
  ['unknown', '2026-12-21', []],
  ['unknown', '2026-12-22', ['reminder', 'complaint']],
];
const ROWS = LANGUAGES.flatMap((language) =>
  CASES.flatMap(({ id }) => SUPPORTED.map(([answer, now, letters]) => [language, id, answer, now, letters] as const)),
);

/** How a day is written in a letter. */
const DAYS = {
  de: { sent: '20. November 2026', answered: '30. November 2026', due: '21. Dezember 2026', later: '22. Februar 2027' },
  en: { sent: '20 November 2026', answered: '30 November 2026', due: '21 December 2026', later: '22 February 2027' },
} as const;

/** The days that each letter must name, of those above. */
function daysIn(id: FollowUpId, answer: Answer): readonly (keyof (typeof DAYS)['de'])[] {
  const due = answer === 'extended' ? 'later' : 'due';
  switch (id) {
    case 'reminder':
    case 'reminder-extended':
    case 'reminder-operator':
      return ['sent', due];
    case 'refusal-reply':
    case 'query-reply':
      return ['sent', 'answered'];
    case 'complaint':
      if (answer === 'nothing') return ['sent', due];
      return answer === 'refused' || answer === 'region' ? ['sent', 'answered'] : ['sent', 'answered', due];
  }
}

describe('the letters after an answer', () => {
  it.each(ROWS)('in %s for %s, answered "%s", are on %s: %s', (language, id, answer, now, supported) => {
    const mine = accountOf(id, language);
    const events: Evidence[] = answer === 'nothing' ? [SENT] : [SENT, answered(answer)];
    const wanted = isToOperator(id) ? operatorsFor(answer, now) : supported;
    const found = followUpsOf(mine, events, noon(now));
    expect(found?.fitting ?? []).toEqual(wanted);
    for (const letter of FOLLOW_UPS.filter((one) => found?.fitting.includes(one))) {
      if (!found) throw new Error('a letter of nothing');
      const { text } = textFor(mine, letter, noon(now), moreFor(mine, letter, events, found));
      for (const [name, day] of Object.entries(DAYS[language])) {
        const must = daysIn(letter, answer).includes(name as keyof (typeof DAYS)['de']);
        expect([letter, name, text.includes(day)]).toEqual([letter, name, must]);
      }
      expect(text).not.toMatch(/[{}]|undefined|Invalid/);
      if (letter === 'complaint' && answer !== 'nothing') expect(text).toContain('Wortlaut der Antwort');
    }
  });

  it.each(LANGUAGES)('in %s a reply to a refusal speaks of the reasons named, and of no others', (language) => {
    const mine = accountOf('facebook-private', language);
    const paragraphs = (reasons: readonly (typeof REFUSAL_REASONS)[number][], verdict: MailVerdict = 'refused') => {
      const events = [SENT, { ...answered(verdict), reasons: [...reasons] } as Evidence];
      const found = followUpsOf(mine, events, noon('2026-12-02'));
      if (!found) throw new Error('refused, and nothing follows');
      return textFor(
        mine,
        'refusal-reply',
        noon('2026-12-02'),
        moreFor(mine, 'refusal-reply', events, found),
      ).text.split('\n\n');
    };
    const bare = paragraphs([]);
    const modules = REFUSAL_REASONS.map((one) => paragraphs([one]).filter((part) => !bare.includes(part)));
    for (const module of modules) expect(module).toHaveLength(1);
    expect(new Set(modules.flat()).size).toBe(REFUSAL_REASONS.length);
    expect(paragraphs(REFUSAL_REASONS)).toEqual(expect.arrayContaining(modules.flat()));
    expect(paragraphs(REFUSAL_REASONS)).toHaveLength(bare.length + REFUSAL_REASONS.length);
    const region = paragraphs([], 'region').filter((part) => !bare.includes(part));
    expect(region).toHaveLength(1);
    expect(region[0]).toMatch(/Art\. 3/);
  });

  it.each(LANGUAGES)('in %s a complaint lists the proof, and the files in it by name', (language) => {
    const mine = accountOf('facebook-private', language);
    const events = [SENT, answered('refused'), event('attached', { name: 'Antwort von Meta.eml' })];
    const found = followUpsOf(mine, events, noon('2026-12-02'));
    if (!found) throw new Error('refused, and nothing follows');
    const { text } = textFor(mine, 'complaint', noon('2026-12-02'), moreFor(mine, 'complaint', events, found));
    const last = text.split('\n').at(-1);
    expect(last).toContain('ZIP');
    expect(last).toContain('Antwort von Meta.eml');
  });
});

function accountOf(id: CaseId, language: 'de' | 'en') {
  return account({
    case: id,
    language,
    label: 'mara',
    statement: 'none',
    details: {
      name: 'Mara',
      page: 'Seite',
      operator: 'Verein',
      organisation: 'Stadt',
      child: 'Toni',
      authority: 'Amt',
    },
  });
}

/** Received on 20 November, an answer is due on 21 December by the German calendar, too. */
function operatorsFor(answer: Answer, now: string): readonly FollowUpId[] {
  const due = answer === 'extended' ? '2027-02-22' : '2026-12-21';
  return (answer === 'nothing' || answer === 'unknown' || answer === 'extended') && now > due
    ? ['reminder-operator']
    : [];
}
