import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answerMessage } from '../../lib/background/door';
import { checkLog } from '../../lib/store/chain/check';
import { openDatabase } from '../../lib/store/database';
import { readLog } from '../../lib/store/log';
import { depsOf } from '../unit/background/deps';
import { freshDisk } from '../unit/store/open';
import { bent, door, NAUGHTY, some, text } from './inputs';

const feed = door('messages');
const place = { page: 'facebook-ai-form', title: 'Einspruch' };
const template = { id: 'privacy', version: 1, language: 'de' };
const REQUESTS = [
  { kind: 'arrive', language: 'de', further: ['en'], first: false, finders: ['links'] },
  { kind: 'show', page: place.page, parts: ['card'] },
  { kind: 'recognised', ...place, certain: true },
  { kind: 'failed', ...place, failure: 'changed' },
  { kind: 'choose', ...place },
  { kind: 'adopt', ...place, account: 'account-1' },
  { kind: 'filled', ...place, fields: ['email'], template },
  { kind: 'submitted', ...place, sent: { text: 'Nein.', email: 'anna@example.org', template }, standing: ['Senden'] },
  { kind: 'answered', ...place, verdict: 'confirmed', answer: 'Danke' },
  { kind: 'next', ...place, failure: 'changed' },
  { kind: 'edit', ...place },
  { kind: 'hindered', page: place.page, hindrance: 'clicks' },
] as const;

test('whatever a page’s script is made to say, the door answers, and the log stays whole and readable', async () => {
  freshDisk();
  const database = await openDatabase();
  const deps = depsOf(database, { tasks: new Map(), news: new Map() });
  const url = 'https://www.facebook.com/help/contact/712876720715583';
  const sender = { id: 'lotse', url, frameId: 0, tab: { id: 7, url } } as Runtime.MessageSender;
  const ask = async (message: unknown) => {
    const answer = await answerMessage(message, sender, deps);
    expect(answer).toHaveProperty('kind');
    return (answer as { kind: string }).kind;
  };
  const inEach = NAUGHTY.flatMap((one) => [
    { ...REQUESTS[8], answer: one },
    { ...REQUESTS[7], sent: { text: one, email: one }, standing: [one] },
  ]);
  await feed(inEach, ask);
  await feed(
    some(
      fc.constantFrom(...REQUESTS).chain((one) => bent(one)),
      1500,
    ),
    ask,
  );
  await feed(some(fc.oneof(fc.anything(), text), 500), ask);
  await feed(some(fc.webUrl(), 200), async (address) => {
    const from = { ...sender, url: address, tab: { id: 7, url: address } } as Runtime.MessageSender;
    const answer = await answerMessage(REQUESTS[7], from, deps);
    expect(answer).toEqual({ kind: 'refused' });
    return 'refused';
  });
  const { log, damaged } = await readLog(database);
  expect(log.length).toBeGreaterThan(500);
  expect(damaged).toEqual([]);
  expect((await checkLog(database, 'whole')).problems).toEqual([]);
});
