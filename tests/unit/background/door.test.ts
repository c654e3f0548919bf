import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answerMessage } from '../../../lib/background/door';
import { openQueue } from '../../../lib/background/queue';
import type { Account } from '../../../lib/model/account';
import { saveAccounts } from '../../../lib/store/accounts';
import { type Database, openDatabase } from '../../../lib/store/database';
import { readLog } from '../../../lib/store/log';
import { browser, depsOf, type Memory, ORIGIN } from './deps';

const FORM = 'https://www.facebook.com/help/contact/712876720715583?fbclid=secret';
const ANNA: Account = {
  id: 'anna',
  case: 'facebook-private',
  label: 'Anna',
  email: 'anna@example.org',
  language: 'de',
  statement: 'privacy',
  added: '2026-11-21T10:00:00+01:00',
};

let database: Database;
let memory: Memory;
let inTurn = openQueue();
const deps = () => depsOf(database, memory, { inTurn });
const from = (over: object = {}) =>
  ({ id: 'lotse', url: FORM, frameId: 0, tab: { id: 7 }, ...over }) as Runtime.MessageSender;
const ask = (message: unknown, sender = from()) =>
  answerMessage(message, sender, deps()) as Promise<Record<string, unknown>>;
const place = { page: 'facebook-ai-form', title: 'Einspruch' };
const kinds = async () => (await readLog(database)).log.map((one) => one.kind);

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  memory = { tasks: new Map([[7, { account: 'anna', route: 'facebook-ai-form' }]]), news: new Map() };
  await saveAccounts(database, [ANNA]);
  inTurn = openQueue();
  vi.clearAllMocks();
});

describe('who is refused', () => {
  test.each([
    ['another extension', { id: 'other' }],
    ['a frame inside the page', { frameId: 3 }],
    ['a look-alike host', { url: 'https://facebook.com.example.org/help/contact/712876720715583' }],
    ['a page without encryption', { url: 'http://www.facebook.com/help/contact/712876720715583' }],
    ['a sender without a tab', { tab: undefined }],
    ['another page of the same tab', { url: 'https://www.facebook.com/privacy/policy/' }],
  ])('%s gets no values', async (_, over) => {
    expect(await ask({ kind: 'recognised', ...place, certain: true }, from(over))).toEqual({ kind: 'refused' });
    expect(await kinds()).toEqual([]);
  });

  test.each([
    undefined,
    null,
    'x',
    {},
    { kind: 'erase' },
    { kind: 'recognised', page: 1 },
    { kind: 'recognised', ...place, certain: true, title: 'x'.repeat(501) },
  ])('a malformed request %# is refused', async (message) => expect(await ask(message)).toEqual({ kind: 'refused' }));

  test('a page cannot ask what only our own pages may', async () => {
    expect(await ask({ kind: 'open', account: 'anna', route: 'facebook-ai-form' })).toEqual({ kind: 'refused' });
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });
});

describe('a tab with a task', () => {
  test('gets the values on the form, and the visit is recorded without tracking keys', async () => {
    const values = await ask({ kind: 'recognised', ...place, certain: true });
    expect(values).toMatchObject({
      kind: 'values',
      account: 'Facebook · Anna',
      fields: { email: 'anna@example.org', reason: expect.stringContaining('Art. 21 DSGVO') },
      template: { id: 'privacy', version: expect.any(Number), language: 'de' },
    });
    const [opened] = (await readLog(database)).log;
    expect(opened).toMatchObject({
      kind: 'opened',
      account: 'anna',
      url: 'https://www.facebook.com/help/contact/712876720715583',
    });
  });

  test('of another service gets none', async () => {
    const url = 'https://help.instagram.com/contact/767264225370182';
    expect(
      await ask({ kind: 'recognised', ...place, certain: true, page: 'instagram-ai-form' }, from({ url })),
    ).toEqual({
      kind: 'no-task',
    });
  });

  test('sends, is answered, and that is a confirmation once', async () => {
    const sent = { text: 'words', email: 'anna@example.org' };
    await ask({ kind: 'submitted', ...place, sent, standing: [] });
    expect(await ask({ kind: 'answered', ...place, verdict: 'confirmed', answer: 'Danke' })).toEqual({
      kind: 'saved',
      as: 'confirmed',
    });
    await ask({ kind: 'answered', ...place, verdict: 'confirmed', answer: 'Danke' });
    const { log } = await readLog(database);
    expect(log.map((one) => one.kind)).toEqual(['submitted', 'confirmed', 'answered']);
    expect(log[1]).toMatchObject({
      account: 'anna',
      sent,
      answer: 'Danke',
      submission: log[0]?.id,
      title: 'Einspruch',
    });
  });

  test('whose answer comes at the same moment as the click is still confirmed once', async () => {
    const sent = { text: 'words', email: 'anna@example.org' };
    const answer = { kind: 'answered', ...place, verdict: 'confirmed', answer: 'Danke' };
    await Promise.all([ask({ kind: 'submitted', ...place, sent, standing: [] }), ask(answer), ask(answer)]);
    expect(await kinds()).toEqual(['submitted', 'confirmed', 'answered']);
    expect(memory.tasks.get(7)).toBeUndefined();
  });

  test('that stands on a form of another service records for nobody', async () => {
    const url = 'https://help.instagram.com/contact/767264225370182';
    const there = { page: 'instagram-ai-form', title: 'Einspruch' };
    await ask({ kind: 'submitted', ...there, sent: { text: '', email: '' }, standing: [] }, from({ url }));
    await ask({ kind: 'answered', ...there, verdict: 'confirmed', answer: 'Danke' }, from({ url }));
    const { log } = await readLog(database);
    expect(log.map((one) => [one.kind, one.account])).toEqual([
      ['submitted', undefined],
      ['confirmed', undefined],
    ]);
  });

  test('awaits an answer in the next document of the same form, and on no other page of a route', async () => {
    await ask({ kind: 'submitted', ...place, sent: { text: '', email: '' }, standing: ['einspruch'] });
    expect(await ask({ kind: 'arrive', language: 'de', first: false, finders: [] })).toMatchObject({
      standing: ['einspruch'],
    });
    const policy = from({ url: 'https://www.facebook.com/privacy/policy/' });
    expect(await ask({ kind: 'arrive', language: 'de', first: false, finders: [] }, policy)).not.toHaveProperty(
      'standing',
    );
    expect(await ask({ kind: 'arrive', language: 'de', first: false, finders: [] })).not.toHaveProperty('standing');
  });

  test('awaits no answer that comes minutes later', async () => {
    await ask({ kind: 'submitted', ...place, sent: { text: '', email: '' }, standing: [] });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 121_000 });
    expect(await ask({ kind: 'arrive', language: 'de', first: false, finders: [] })).not.toHaveProperty('standing');
    vi.useRealTimers();
  });

  test('cannot have an answer recorded from a feed', async () => {
    await ask({ kind: 'submitted', ...place, sent: { text: '', email: '' }, standing: [] });
    const feed = from({ url: FORM, tab: { id: 7, url: 'https://www.facebook.com/' } });
    expect(await ask({ kind: 'answered', ...place, verdict: 'confirmed', answer: 'x' }, feed)).toEqual({
      kind: 'refused',
    });
  });

  test('whose page changed is offered the next way and a text', async () => {
    expect(await ask({ kind: 'failed', ...place, failure: 'changed' })).toMatchObject({
      kind: 'instead',
      next: 'web',
      text: expect.stringContaining('Art. 21'),
    });
    await ask({ kind: 'next', ...place, failure: 'changed' });
    expect(memory.tasks.get(7)).toEqual({ account: 'anna', route: 'facebook-ai-form-2025' });
    expect(browser.tabs.update).toHaveBeenCalledWith(7, {
      url: 'https://www.facebook.com/help/contact/712876720715583',
    });
  });

  test('that stands before a login wall has not failed', async () => {
    await ask({ kind: 'failed', ...place, failure: 'login' });
    expect(await kinds()).toEqual([]);
  });
});

describe('a tab that another one opened', () => {
  const lent = (ago: number) =>
    memory.tasks.set(7, { account: 'anna', route: 'facebook-policy', inherited: Date.now() - ago });
  const arrive = (first: boolean) => ask({ kind: 'arrive', language: 'de', first, finders: [] });

  test('goes on with the task if it is led to the form at once', async () => {
    lent(500);
    expect(await arrive(true)).toMatchObject({ task: { account: 'Facebook · Anna' } });
    expect(memory.tasks.get(7)).toEqual({ account: 'anna', route: 'facebook-policy' });
  });

  test.each([
    ['elsewhere first', 500, false],
    ['there minutes later', 60_000, true],
  ])('is nobody’s if somebody went %s', async (_, ago, first) => {
    lent(ago);
    expect(await arrive(first)).not.toHaveProperty('task');
    expect(memory.tasks.get(7)).toBeUndefined();
  });
});

describe('a tab without a task', () => {
  beforeEach(() => memory.tasks.clear());

  test('gets no values and leaves no record of the visit', async () => {
    expect(await ask({ kind: 'recognised', ...place, certain: true })).toEqual({ kind: 'no-task' });
    expect(await kinds()).toEqual([]);
  });

  test('gets them after the user chose an account on the card', async () => {
    expect(await ask({ kind: 'choose', ...place })).toEqual({
      kind: 'choice',
      accounts: [{ id: 'anna', name: 'Facebook · Anna' }],
    });
    expect(await ask({ kind: 'adopt', ...place, account: 'anna' })).toMatchObject({
      kind: 'values',
      fields: { email: 'anna@example.org' },
    });
    expect(await ask({ kind: 'adopt', ...place, account: 'nobody' })).toEqual({ kind: 'refused' });
  });

  test('an answer without the user’s click is recorded as just that, for nobody yet', async () => {
    expect(await ask({ kind: 'answered', ...place, verdict: 'confirmed', answer: 'Danke' })).toEqual({
      kind: 'unassigned',
      as: 'answered',
    });
    expect(await kinds()).toEqual(['answered']);
  });

  test('no personal word is in what the guide gets on arrival', async () => {
    expect(JSON.stringify(await ask({ kind: 'arrive', language: 'de', first: false, finders: [] }))).not.toContain(
      'Anna',
    );
  });
});

describe('the form for people without an account', () => {
  const url = 'https://www.facebook.com/help/contact/510058597920541';
  const form = { page: 'third-party-form', title: 'Rechte' };
  const nobody: Account = {
    ...ANNA,
    id: 'nobody',
    case: 'no-account',
    label: '',
    statement: 'third-party-statement',
    details: { name: 'Anna', prompts: 'Wer ist Anna?', answers: 'Sie wohnt dort.' },
  };
  const shown: Account = { ...ANNA, id: 'shown', case: 'shown-adult', statement: 'none' };

  beforeEach(async () => {
    await saveAccounts(database, [nobody, shown]);
    memory.tasks.set(7, { account: 'nobody', route: 'third-party-form' });
  });

  test('gets prompts and answers once, and the text with them for a form that has no field for them', async () => {
    const values = await ask({ kind: 'recognised', ...form, certain: true }, from({ url }));
    const { fields, alone } = values as { fields: Record<string, string>; alone: string };
    expect(fields.prompts).toBe('Wer ist Anna?\n\nSie wohnt dort.');
    expect(fields.reason).not.toContain('Sie wohnt dort.');
    expect(alone).toContain('Sie wohnt dort.');
    expect(values.account).toBe('dich, ohne Konto bei Meta');
  });

  test('is offered to nobody whose letter goes to somebody else', async () => {
    memory.tasks.clear();
    const { accounts } = (await ask({ kind: 'choose', ...form }, from({ url }))) as { accounts: { id: string }[] };
    expect(accounts.map((one) => one.id)).toEqual(['nobody']);
  });
});

describe('a report that something is wrong', () => {
  const SKETCH = JSON.stringify({
    ...{ kind: 'widerspruchslotse-sketch', format: 1, version: '0.1.0', browser: 'edge', day: '2026-11-22' },
    page: { host: 'facebook.com', subdomain: 'www', path: ['help'], query: [], otherQuery: 0, language: 'de' },
    verdict: { formIds: [], languages: ['de'], certainFrom: 5, likelyFrom: 4, forms: [], links: [] },
    ...{ cut: false, nodes: [{ in: -1, tag: 'body' }] },
  });
  const surface = from({ url: `${ORIGIN}dashboard.html`, tab: undefined });
  const answers = (result: unknown) => browser.scripting.executeScript.mockResolvedValueOnce([{ result }] as never);

  test('is made in the tab, kept, and shown to the user', async () => {
    answers(SKETCH);
    expect(await ask({ kind: 'report' })).toEqual({ kind: 'reported' });
    const target = { tabId: 7, frameIds: [0] };
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({ target, files: ['/sketch.js'] });
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: `${ORIGIN}dashboard.html#report` });
    expect(await ask({ kind: 'read-sketch' }, surface)).toEqual({ kind: 'kept', text: SKETCH });
    await ask({ kind: 'drop-sketch' }, surface);
    expect(await ask({ kind: 'read-sketch' }, surface)).toEqual({ kind: 'none' });
  });

  test.each([
    ['no text', undefined],
    ['words of the page', SKETCH.replace('"help"', '"Anna"')],
    ['more than it should', SKETCH.replace('"cut"', '"note":"Anna","cut"')],
    ['too long', SKETCH + ' '.repeat(200_000)],
    ['no JSON', 'Anna'],
  ])('is none where the page answers with %s', async (_, result) => {
    answers(result);
    expect(await ask({ kind: 'report' })).toEqual({ kind: 'unreported' });
    expect(browser.tabs.create).not.toHaveBeenCalled();
    expect(memory.sketch).toBeUndefined();
  });

  test('is none where the page lets no script in', async () => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page'));
    expect(await ask({ kind: 'report' })).toEqual({ kind: 'unreported' });
  });

  test('can be read and discarded by our own pages only', async () => {
    memory.sketch = SKETCH;
    expect(await ask({ kind: 'read-sketch' })).toEqual({ kind: 'refused' });
    expect(await ask({ kind: 'drop-sketch' })).toEqual({ kind: 'refused' });
    expect(memory.sketch).toBe(SKETCH);
  });
});

describe('where a page has answered', () => {
  const popup = from({ url: `${ORIGIN}popup.html`, tab: undefined });
  const here = () => ask({ kind: 'news-of', tab: 7 }, popup);
  const answered = () => ask({ kind: 'answered', ...place, verdict: 'refused', answer: 'Nein' });

  test('the popup learns which evidence that is, and where it was', async () => {
    expect(await here()).toEqual({ kind: 'none' });
    await answered();
    const [event] = (await readLog(database)).log;
    const url = 'https://www.facebook.com/help/contact/712876720715583';
    expect(await here()).toEqual({ kind: 'news', evidence: event?.id, url });
    expect(await ask({ kind: 'news-of', tab: 8 }, popup)).toEqual({ kind: 'none' });
  });

  test('nothing is known any more once another document stands there', async () => {
    await answered();
    await ask({ kind: 'arrive', language: 'de', first: false, finders: [] });
    expect(await here()).toEqual({ kind: 'none' });
  });

  test('the popup learns beside it how the page keeps the user from the card, and for whom the tab is open', async () => {
    await answered();
    await ask({ kind: 'hindered', page: place.page, hindrance: 'clicks' });
    const evidence = (await readLog(database)).log[0]?.id;
    expect(await here()).toMatchObject({ kind: 'news', evidence, hindrance: 'clicks', account: 'anna' });
  });

  test('no page can ask for it', async () => {
    await answered();
    expect(await ask({ kind: 'news-of', tab: 7 })).toEqual({ kind: 'refused' });
  });
});

test('a step opens its tab, then its task, then its address', async () => {
  const order: string[] = [];
  browser.tabs.create.mockImplementation(async () => {
    order.push('tab');
    return { id: 9 };
  });
  browser.tabs.update.mockImplementation(async () => {
    order.push(memory.tasks.has(9) ? 'address after task' : 'address');
    return {};
  });
  await ask(
    { kind: 'open', account: 'anna', route: 'facebook-ai-form' },
    from({ url: `${ORIGIN}popup.html`, tab: undefined }),
  );
  expect(order).toEqual(['tab', 'address after task']);
  // In Firefox, an empty tab that is shown keeps the keyboard in the address bar.
  expect(browser.tabs.create).toHaveBeenCalledWith({ active: false });
  expect(browser.tabs.update).toHaveBeenCalledWith(9, expect.objectContaining({ active: true }));
});

describe('scripts for the page', () => {
  const files = () =>
    browser.scripting.executeScript.mock.calls.map((call) => (call as unknown as [{ files: string[] }])[0].files);

  test('the guide gets what this kind of page needs and it does not have yet', async () => {
    await ask({ kind: 'arrive', language: 'de', first: false, finders: ['links'] });
    await ask({ kind: 'arrive', language: 'de', first: false, finders: ['form'] });
    expect(files()).toEqual([['/form.js']]);
  });

  test('a policy gets no words of forms, a form all of them', async () => {
    const arrive = { kind: 'arrive', language: 'de', first: false, finders: ['links', 'form'] };
    const policy = await ask(arrive, from({ url: 'https://www.facebook.com/privacy/policy/' }));
    expect(policy).toMatchObject({
      lexicons: [{ confirmed: [], object: expect.arrayContaining(['widerspruchsrecht']) }, {}],
    });
    expect(JSON.stringify(policy).length).toBeLessThan(JSON.stringify(await ask(arrive)).length / 2);
  });

  test('the card comes with its words, and a page that has gone on gets neither', async () => {
    const show = { kind: 'show', page: 'facebook-ai-form', parts: ['work', 'card'] };
    expect(await ask(show)).toMatchObject({ kind: 'spoken', language: 'de', words: { name: expect.any(String) } });
    expect(files()).toEqual([['/work.js', '/card.js']]);
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('No tab with id: 7'));
    expect(await ask(show)).toEqual({ kind: 'refused' });
  });

  test('a login wakes nobody without a task', async () => {
    const login = from({ url: 'https://www.facebook.com/login/' });
    await ask({ kind: 'wake' }, login);
    expect(files()).toEqual([['/links.js']]);
    memory.tasks.clear();
    await ask({ kind: 'wake' }, login);
    expect(files()).toHaveLength(1);
  });
});
