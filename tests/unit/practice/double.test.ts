import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Double, openDouble } from '../../../lib/practice/double';
import { PRACTICE_PAGES } from '../../../lib/practice/pages';
import { pageIdAt } from '../../../lib/routes/addresses';
import { publicKeys } from '../../../lib/store/chain/key';
import { type Database, openDatabase } from '../../../lib/store/database';
import { readLog } from '../../../lib/store/log';
import { wordsIn } from '../../../locales/index';

const words = wordsIn('de');
const FORM = { page: 'practice-form', title: 'Übung' };
let real: Database;
let practice: Database;
let double: Double;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  [real, practice] = await Promise.all([openDatabase(), openDatabase('widerspruchslotse-practice-1')]);
  double = await openDouble(practice, words, 'de');
});

/** What a page asks on the whole way, in its order. */
async function goThrough(): Promise<void> {
  const policy = double('policy');
  const form = double('form');
  await policy({ kind: 'recognised', page: 'practice-policy', title: 'Übung', certain: false });
  await form({ kind: 'recognised', ...FORM, certain: true });
  await form({ kind: 'filled', ...FORM, fields: ['email', 'reason'] });
  await form({ kind: 'submitted', ...FORM, sent: { text: 'Ich widerspreche.', email: 'a@example.org' }, standing: [] });
  await form({ kind: 'answered', ...FORM, verdict: 'confirmed', answer: 'Erhalten.' });
}

describe('a practice', () => {
  it('records the whole way as the background does', async () => {
    await goThrough();
    const { log } = await readLog(practice);
    expect(log.map((one) => one.kind)).toEqual(['opened', 'opened', 'filled', 'submitted', 'confirmed']);
    expect(log.every((one) => 'url' in one && one.url.startsWith('https://practice.example/'))).toBe(true);
  });

  it('leaves the real log, the real accounts and the real key alone', async () => {
    await goThrough();
    expect((await readLog(real)).log).toEqual([]);
    expect(await real.count('accounts')).toBe(0);
    expect(await publicKeys(real)).toEqual([]);
  });

  it('counts a confirmation without a press as less, as on a real page', async () => {
    const answer = await double('form')({ kind: 'answered', ...FORM, verdict: 'confirmed', answer: 'Erhalten.' });
    expect(answer).toEqual({ kind: 'saved', as: 'answered' });
  });

  it('fills in values with the text that a real form would get', async () => {
    const values = await double('form')({ kind: 'recognised', ...FORM, certain: true });
    expect(values).toMatchObject({
      kind: 'values',
      account: expect.stringContaining(words.practice.account),
      fields: { email: 'uebung@example.org', reason: expect.stringContaining('Art. 21 DSGVO') },
    });
  });

  it('says on the card that it is one, and keeps the card’s other words', async () => {
    const spoken = await double('form')({ kind: 'show', page: 'practice-form', parts: ['card'] });
    expect(spoken).toMatchObject({
      kind: 'spoken',
      words: { name: words.practice.card.name, undo: words.card.undo },
    });
  });

  it('makes no report, and opens no tab for one', async () => {
    expect(await double('form')({ kind: 'report' })).toEqual({ kind: 'unreported' });
  });

  it('is asked only for the page that stands there', async () => {
    expect(await double('policy')({ kind: 'filled', ...FORM, fields: ['email'] })).toEqual({ kind: 'refused' });
  });
});

it('practised pages stand at no address of Meta’s', () => {
  for (const { url } of Object.values(PRACTICE_PAGES)) expect(pageIdAt(url)).toBeUndefined();
});

it.each(['de', 'en'] as const)('the practice’s own card words replace words that the card has (%s)', (language) => {
  const spoken = wordsIn(language);
  expect(Object.keys(spoken.card)).toEqual(expect.arrayContaining(Object.keys(spoken.practice.card)));
});
