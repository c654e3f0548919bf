import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../../lib/chain/record';
import type { Evidence } from '../../../lib/model/evidence';
import { statusCsv } from '../../../lib/ui/status/status-csv';
import { statusReport } from '../../../lib/ui/status/status-report';
import { wordsIn } from '../../../locales/index';
import { account, event } from '../build';
import { sealedProof } from '../proof/make';

const words = wordsIn('de');
const READER = { words, language: 'de' } as const;
const page = account({
  case: 'facebook-page',
  details: { page: 'Bücherei', organisation: '=Stadt', responsible: 'Kim' },
});
const own = account();

async function openAfter(log: readonly Evidence[], today: string, one = own) {
  const { parts } = await statusReport({ accounts: [one], log, records: [] }, today, READER);
  return parts[0]?.open;
}

describe('the status report', () => {
  it('names for each account what was done, when, on which record, and its digest', async () => {
    const log = [
      event('opened', { id: '1' }),
      event('submitted', { id: '2' }),
      event('confirmed', { id: '3', at: '2026-11-21T23:59:00+01:00' }),
      event('declared', { id: '4', account: 'other' }),
    ];
    const { proof } = await sealedProof(log, [own]);
    const { parts, counts } = await statusReport(proof, '2026-11-22', READER);
    const digests = await Promise.all(proof.records.map(({ header }) => linkTo(header)));
    expect(parts[0]?.objections).toEqual([
      { id: '2', title: words.event.submitted, day: '2026-11-21', record: digests[1] },
      { id: '3', title: words.event.confirmed, day: '2026-11-21', record: digests[2] },
    ]);
    // The digest is what the next record says of it.
    expect(parts[0]?.objections[1]?.record?.digest).toBe(proof.records[3]?.header.previous);
    expect(counts).toEqual({ todo: 0, going: 0, refused: 0, done: 1 });
  });
  it('tells the day that the user named, not the one of the entry', async () => {
    const log = [event('declared', { on: '2024-06-26' })];
    const { parts } = await statusReport({ accounts: [own], log, records: [] }, '2026-11-22', READER);
    expect(parts[0]?.objections[0]).toMatchObject({ day: '2024-06-26', record: undefined });
  });
  it('names letters that follow as what they are, and answers apart', async () => {
    const reminder = { text: '', email: '', template: { id: 'reminder', version: 1, language: 'de' as const } };
    const log = [event('declared'), event('sent', { sent: reminder }), event('mailed', { verdict: 'refused' })];
    const { parts } = await statusReport({ accounts: [own], log, records: [] }, '2026-11-22', READER);
    expect(parts[0]?.objections.map(({ title }) => title)).toEqual([words.event.declared, words.template.reminder]);
    expect(parts[0]?.answers.map(({ title }) => title)).toEqual([words.event.mailed]);
  });

  it.each<[string, readonly Evidence[], string, string]>([
    ['nothing was done', [], '2026-11-22', 'Widersprechen.'],
    ['nothing was sent', [event('opened')], '2026-11-22', 'Widersprechen.'],
    ['no answer was seen', [event('submitted')], '2026-11-22', 'Klären, ob der Widerspruch ankam.'],
    [
      'it was refused',
      [event('submitted'), event('answered', { verdict: 'refused' })],
      '2026-11-22',
      'Auf die Ablehnung antworten.',
    ],
    // 21 November to 21 December 2026, a Monday.
    ['the month runs', [event('confirmed')], '2026-12-21', 'Auf die Antwort warten, längstens bis 21. Dezember 2026.'],
    [
      'the month is over',
      [event('confirmed')],
      '2026-12-22',
      'Keine Antwort eingetragen; der Monat endete am 21. Dezember 2026.',
    ],
    ['a mail accepted it', [event('confirmed'), event('mailed', { verdict: 'confirmed' })], '2027-03-01', ''],
    ['only WhatsApp was asked', [event('declared', { asked: true })], '2026-11-22', 'Den Brief schicken.'],
  ])('says what is open where %s', async (_, log, today, open) => {
    expect(await openAfter(log, today)).toBe(open);
  });
  it('says of a page that one step is left after the letter', async () => {
    expect(await openAfter([event('sent', { route: 'facebook-page-letter' })], '2026-11-22', page)).toBe(
      words.open.half,
    );
  });
  it('of no accounts is empty, and its table has a heading', async () => {
    const report = await statusReport({ accounts: [], log: [], records: [] }, '2026-11-22', READER);
    expect(report).toEqual({ parts: [], counts: { todo: 0, going: 0, refused: 0, done: 0 } });
    expect(statusCsv(report.parts, READER).split('\r\n')).toHaveLength(2);
  });
  it.each(['de', 'en'] as const)('is a table in which nothing is a formula (%s)', async (language) => {
    const reader = { words: wordsIn(language), language };
    const log = [event('confirmed', { id: '1' })];
    const { proof } = await sealedProof(log, [page]);
    const { parts } = await statusReport(proof, '2026-11-22', reader);
    const { data, errors } = Papa.parse<string[]>(statusCsv(parts, reader).replace('\ufeff', ''), {
      delimiter: language === 'de' ? ';' : ',',
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect([errors, data.length, new Set(data.map((row) => row.length)).size]).toEqual([[], 2, 1]);
    expect(new Set(data[0]).size).toBe(data[0]?.length);
    expect(data[1]).toEqual(expect.arrayContaining(["'=Stadt", 'Bücherei', 'Kim', '1', '2026-11-21']));
    expect(data[1]).toContainEqual(expect.stringMatching(/^[0-9a-f]{64}$/));
  });
});
