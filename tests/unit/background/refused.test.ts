import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { answerMessage } from '../../../lib/background/door';
import { MOST, openGate, WITHIN } from '../../../lib/background/flood';
import { openQueue } from '../../../lib/background/queue';
import { type Refusal, refusalsIn } from '../../../lib/background/refusals';
import { type PageRequest, pageRequestSchema, surfaceRequestSchema } from '../../../lib/messages/requests';
import { saveAccounts } from '../../../lib/store/accounts';
import { type Database, openDatabase } from '../../../lib/store/database';
import { readLog } from '../../../lib/store/log';
import { account } from '../build';
import { browser, depsOf, type Memory, ORIGIN } from './deps';

const FORM = 'https://www.facebook.com/help/contact/712876720715583';
const PERSON = { label: 'Annabella', email: 'annabella@example.org' };

let database: Database;
let memory: Memory;
let refused: Refusal[];
let isFlood = openGate();
let inTurn = openQueue();
const deps = () =>
  depsOf(database, memory, {
    inTurn,
    isFlood,
    refusals: { count: (why) => void refused.push(why), read: async () => ({ sender: refused.length }) },
  });
const onForm = { id: 'lotse', url: FORM, frameId: 0, tab: { id: 7, url: FORM } };
const ask = (message: unknown, over: object = {}) =>
  answerMessage(message, { ...onForm, ...over } as unknown as Runtime.MessageSender, deps()) as Promise<{
    kind: string;
  }>;

/** How often the browser was asked to do anything. */
const touched = () =>
  [...Object.values(browser.tabs), browser.scripting.executeScript].reduce(
    (sum, one) => sum + one.mock.calls.length,
    0,
  );

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  memory = { tasks: new Map([[7, { account: 'account-1', route: 'facebook-ai-form' }]]), news: new Map() };
  await saveAccounts(database, [account(PERSON)]);
  refused = [];
  isFlood = openGate();
  inTurn = openQueue();
  vi.clearAllMocks();
});

const place = { page: 'facebook-ai-form', title: 'Einspruch' };
/** One of each kind, as the guide asks it. */
const REQUESTS = {
  wake: { kind: 'wake' },
  arrive: { kind: 'arrive', language: 'de', first: false, finders: [] },
  show: { kind: 'show', page: place.page, parts: ['card'] },
  recognised: { kind: 'recognised', ...place, certain: true },
  failed: { kind: 'failed', ...place, failure: 'changed' },
  choose: { kind: 'choose', ...place },
  adopt: { kind: 'adopt', ...place, account: 'account-1' },
  edit: { kind: 'edit', ...place },
  hindered: { kind: 'hindered', page: place.page, hindrance: 'removed' },
  filled: { kind: 'filled', ...place, fields: ['email'] },
  stay: { kind: 'stay' },
  report: { kind: 'report' },
  submitted: { kind: 'submitted', ...place, sent: { text: '', email: '' }, standing: [] },
  answered: { kind: 'answered', ...place, verdict: 'confirmed', answer: 'Danke' },
  next: { kind: 'next', ...place, failure: 'changed' },
} as const satisfies { readonly [K in PageRequest['kind']]: Extract<PageRequest, { kind: K }> };

/** Those that concern what is on one page: answered only to that page. */
const OF_A_PAGE = [
  'recognised',
  'failed',
  'choose',
  'adopt',
  'edit',
  'hindered',
  'filled',
  'submitted',
  'answered',
  'next',
  'show',
] as const;

const SENDERS = {
  'another extension': { id: 'other' },
  'nobody that the browser names': { id: undefined },
  'a sender without an address': { url: undefined },
  'a frame inside the page': { frameId: 3 },
  'a frame that the browser does not number': { frameId: undefined },
  'a page in no tab': { tab: undefined },
  'a page without encryption': { url: FORM.replace('https', 'http'), tab: { id: 7 } },
  'a look-alike host': { url: FORM.replace('.com', '.com.example.org'), tab: { id: 7 } },
  'a host that ends alike': { url: FORM.replace('www.', 'not'), tab: { id: 7 } },
  'a host with Meta’s name as its user': {
    url: FORM.replace('https://', 'https://www.facebook.com@evil.example/'),
    tab: { id: 7 },
  },
  'another of Meta’s hosts': { url: 'https://about.meta.com/help/contact/712876720715583', tab: { id: 7 } },
  'a page with a port of its own': { url: FORM.replace('.com', '.com:8443'), tab: { id: 7 } },
  'another extension’s page': { url: 'chrome-extension://other/popup.html', tab: undefined },
  'a page that begins like ours': { url: 'chrome-extension://lotse.evil/popup.html', tab: undefined },
  'a saved page': { url: 'file:///home/anna/Einspruch.html', tab: { id: 7 } },
  'text for an address': { url: 'about:blank', tab: { id: 7 } },
};

test('each kind of request is answered to who may ask it', async () => {
  for (const request of Object.values(REQUESTS)) {
    expect((await ask(request)).kind, request.kind).not.toBe('refused');
    memory.tasks.set(7, { account: 'account-1', route: 'facebook-ai-form' });
  }
  expect(refused).toEqual([]);
});

describe.each(Object.entries(SENDERS))('%s', (_, over) => {
  test.each(Object.values(REQUESTS))('is refused $kind, and nothing happens', async (request) => {
    expect(await ask(request, over)).toEqual({ kind: 'refused' });
    expect(refused).toEqual(['sender']);
    expect((await readLog(database)).log).toEqual([]);
    expect(touched()).toBe(0);
  });
});

describe.each([
  ['a policy', { url: 'https://www.facebook.com/privacy/policy/' }],
  ['a feed', { url: 'https://www.facebook.com/' }],
  ['another service’s form', { url: 'https://help.instagram.com/contact/767264225370182' }],
  ['a document of ours whose tab has gone on to a feed', { tab: { id: 7, url: 'https://www.facebook.com/' } }],
])('from %s', (_, over) => {
  const from = { ...('url' in over ? { tab: { id: 7 } } : {}), ...over };
  test.each(OF_A_PAGE)('%s about the form is refused, and nothing happens', async (kind) => {
    expect(await ask(REQUESTS[kind], from)).toEqual({ kind: 'refused' });
    expect(refused).toEqual(['place']);
    expect((await readLog(database)).log).toEqual([]);
    expect(touched()).toBe(0);
  });
});

describe('another tab on the same form', () => {
  test.each([
    'wake',
    'arrive',
    'show',
    'recognised',
    'failed',
    'filled',
    'stay',
    'submitted',
    'answered',
    'next',
  ] as const)('gets nothing personal for %s', async (kind) => {
    const answer = JSON.stringify(await ask(REQUESTS[kind], { tab: { id: 8, url: FORM } }));
    expect(answer).not.toContain(PERSON.label);
    expect(answer).not.toContain(PERSON.email);
    const { log } = await readLog(database);
    expect(log.filter((one) => one.account !== undefined)).toEqual([]);
  });
});

/** Every text and list of these requests, made longer than anything may be. */
function oversized(request: object): readonly unknown[] {
  return Object.entries(request).flatMap(([key, value]) => {
    if (key === 'kind' || typeof value === 'boolean') return [];
    if (typeof value === 'string') return [{ ...request, [key]: 'x'.repeat(30_000) }];
    if (Array.isArray(value)) return [{ ...request, [key]: Array(1000).fill('x') }];
    return oversized(value).map((one) => ({ ...request, [key]: one }));
  });
}

/** The request with each of its parts missing, and with each of another type. */
function malformed(request: object): readonly unknown[] {
  return Object.entries(request).flatMap(([key]) => {
    const { [key]: _, ...rest } = request as Record<string, unknown>;
    return [rest, { ...request, [key]: 7 }, { ...request, [key]: null }, { ...request, [key]: { toString: 'x' } }];
  });
}

describe('a request', () => {
  const all = Object.values(REQUESTS);
  test.each([
    ['too long in any of its parts', all.flatMap(oversized)],
    ['malformed in any of its parts', all.flatMap(malformed)],
    ['of another kind', ['erase', 'log', '__proto__', 'constructor', 'toString', ''].map((kind) => ({ kind }))],
    ['of no shape at all', [undefined, null, 0, '', 'x', true, [], {}, [REQUESTS.wake], { kind: ['wake'] }]],
    ['that only our own pages may make', surfaceKinds()],
  ])('%s is refused and counted', async (_, requests) => {
    expect(requests.length).toBeGreaterThan(2);
    for (const request of requests)
      expect(await ask(request), JSON.stringify(request)?.slice(0, 200)).toEqual({ kind: 'refused' });
    expect(refused).toEqual(requests.map(() => 'request'));
    expect((await readLog(database)).log).toEqual([]);
    expect(touched()).toBe(0);
  });

  test('that only a page may make is refused to our own pages', async () => {
    for (const request of all)
      expect(await ask(request, { url: `${ORIGIN}popup.html`, tab: undefined })).toEqual({ kind: 'refused' });
  });

  test('of whatever form never gets a personal word where there is no task', async () => {
    memory.tasks.clear();
    const kinds = pageRequestSchema.def.options.map((one) => one.def.shape.kind.def.values[0] as string);
    expect(kinds.sort()).toEqual(Object.keys(REQUESTS).sort());
    // `choose` and `adopt` follow the user's own click on the card, and are answered for that.
    const silent = kinds.filter((kind) => kind !== 'choose' && kind !== 'adopt');
    const request = fc
      .tuple(
        fc.constantFrom(...silent),
        fc.dictionary(
          fc.constantFrom(
            'page',
            'title',
            'language',
            'account',
            'certain',
            'failure',
            'parts',
            'finders',
            'first',
            'sent',
            'standing',
            'verdict',
            'answer',
            'fields',
          ),
          fc.oneof(
            fc.constantFrom<unknown>(place.page, 'account-1', 'changed', 'confirmed', [], ['card'], true),
            fc.jsonValue(),
          ),
        ),
      )
      .map(([kind, rest]) => ({ ...rest, kind }));
    await fc.assert(
      fc.asyncProperty(request, async (one) => {
        isFlood = () => false;
        const answer = JSON.stringify(await ask(one));
        expect(answer).not.toContain(PERSON.label);
        expect(answer).not.toContain(PERSON.email);
      }),
      { numRuns: 300 },
    );
  });
});

/** All that a surface may ask, as a page would try it. */
function surfaceKinds(): readonly unknown[] {
  return surfaceRequestSchema.def.options.map((one) => ({
    kind: one.def.shape.kind.def.values[0],
    account: 'account-1',
    route: 'facebook-ai-form',
  }));
}

describe('the same again', () => {
  const { submitted, answered } = REQUESTS;
  const kinds = async () => (await readLog(database)).log.map((one) => one.kind);

  test('of an answer confirms nothing twice', async () => {
    await ask(submitted);
    for (let n = 0; n < 3; n += 1) await ask(answered);
    expect(await kinds()).toEqual(['submitted', 'confirmed', 'answered', 'answered']);
  });

  test('of an answer without the click before it confirms nothing', async () => {
    for (let n = 0; n < 3; n += 1) await ask(answered);
    expect(await kinds()).toEqual(['answered', 'answered', 'answered']);
  });

  test('of what was asked before the browser started again gets no values', async () => {
    expect(await ask(REQUESTS.recognised)).toMatchObject({ kind: 'values' });
    memory.tasks.clear();
    expect(await ask(REQUESTS.recognised)).toEqual({ kind: 'no-task' });
  });
});

test('a click that a database of a newer version can’t take is said to have failed', async () => {
  const newer = () => Promise.reject(new DOMException('The existing version is 9', 'VersionError'));
  const message = { kind: 'submitted', ...place, sent: { text: '', email: '' }, standing: [] };
  memory.tasks.clear();
  const answer = await answerMessage(message, onForm as unknown as Runtime.MessageSender, {
    ...deps(),
    database: newer,
  });
  expect(answer).toMatchObject({ kind: 'failed' });
});

describe('a flood', () => {
  test('is refused, and the user’s own click in it is still recorded', async () => {
    for (let n = 0; n < MOST; n += 1) expect((await ask(REQUESTS.stay)).kind).toBe('saved');
    for (let n = 0; n < 1000; n += 1) expect(await ask(REQUESTS.stay)).toEqual({ kind: 'refused' });
    expect(refused).toEqual(Array(1000).fill('flood'));
    expect(await ask(REQUESTS.submitted)).toMatchObject({ as: 'submitted' });
  });

  test('in one tab is none in another, and over after a while', () => {
    const gate = openGate();
    const start = Date.now();
    const ask = (tab: number, after: number) => gate(tab, 'wake', start + after);
    expect(Array.from({ length: MOST + 1 }, () => ask(1, 0)).filter(Boolean)).toHaveLength(1);
    expect(ask(2, 0)).toBe(false);
    expect(ask(1, WITHIN)).toBe(true);
    expect(ask(1, WITHIN + 1)).toBe(false);
  });
});

describe('the count of what was refused', () => {
  const stored = new Map<string, unknown>();
  const session = {
    get: vi.fn(async (key: string) => ({ [key]: stored.get(key) })),
    set: vi.fn(async (rows: object) => {
      for (const [key, value] of Object.entries(rows)) stored.set(key, value);
    }),
  };
  const counting = () => refusalsIn(session as unknown as Parameters<typeof refusalsIn>[0]);

  test('adds up over workers, and writes little however many there are', async () => {
    for (let worker = 1; worker <= 2; worker += 1) {
      const { count, read } = counting();
      for (let n = 0; n < 5000; n += 1) count(n % 2 ? 'flood' : 'sender');
      await vi.waitFor(async () => expect(await read()).toEqual({ flood: worker * 2500, sender: worker * 2500 }));
    }
    expect(session.set.mock.calls.length).toBeLessThan(10);
  });

  test('is told to our own pages as one sum', async () => {
    await ask({ kind: 'wake' }, { id: 'other' });
    const surface = { url: `${ORIGIN}dashboard.html`, tab: undefined };
    expect(await ask({ kind: 'refusals' }, surface)).toEqual({ kind: 'refusals', n: 1 });
  });

  test('begins anew where it can’t be read', async () => {
    stored.set('refused', { flood: 'many' });
    expect(await counting().read()).toEqual({});
  });
});
