import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALARM, lookerWith, type RemindingDeps, remind, setAlarm } from '../../../lib/background/remind';
import { saveAccounts } from '../../../lib/store/accounts';
import { type Database, openDatabase } from '../../../lib/store/database';
import { append } from '../../../lib/store/log';
import { claim, markShown, openReminders, type Reminders } from '../../../lib/store/reminders';
import { account, event } from '../build';

/** A browser as far as reminding goes: it outlives the worker, as a real one does. */
function openBrowser() {
  const shown: string[] = [];
  const standing = new Map<string, unknown>();
  const alarms = new Map<string, { name: string; scheduledTime: number }>();
  const state = { allowed: true, managed: {}, fails: false, badge: '', title: '', dies: false };
  const browser = {
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        state.badge = text;
      },
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ title }: { title: string }) => {
        state.title = title;
      },
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: async (name: string) => void alarms.set(name, { name, scheduledTime: Date.UTC(2027, 0, 1) }),
    },
    storage: { managed: { get: async () => state.managed } },
    permissions: { contains: async () => state.allowed },
    runtime: { getURL: (path: string) => `chrome-extension://lotse${path}` },
    tabs: { create: async () => ({}) },
    notifications: {
      getAll: async () => Object.fromEntries(standing),
      create: async (id: string, what: unknown) => {
        if (state.fails) throw new Error('no notifications on this system');
        shown.push(id);
        standing.set(id, what);
        if (state.dies) throw new Error('killed');
        return id;
      },
      clear: async () => true,
    },
  };
  return { browser: browser as unknown as RemindingDeps['browser'], shown, standing, state, alarms };
}

let database: Database;
let reminders: Reminders;
let world: ReturnType<typeof openBrowser>;
const depsAt = (now: string): RemindingDeps => ({
  browser: world.browser,
  database: async () => database,
  reminders: async () => reminders,
  language: async () => 'de',
  now: () => new Date(`${now}T12:00:00Z`),
});
const lookAt = (now: string) => remind(depsAt(now));
const KEY = 'account-1 remind 2026-12-22';

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  [database, reminders, world] = [await openDatabase(), await openReminders(), openBrowser()];
  await saveAccounts(database, [account(), account({ id: 'account-2', label: 'zweites' })]);
  const { id: _, at: __, zone: ___, ...sent } = event('submitted');
  await append(database, sent, new Date('2026-11-20T10:00:00Z'));
});

describe('reminding', () => {
  it('counts the accounts with something due on the button, and says it in words', async () => {
    await lookAt('2026-12-21');
    expect([world.state.badge, world.shown]).toEqual(['', []]);
    await lookAt('2026-12-22');
    expect([world.state.badge, world.shown]).toEqual(['1', [KEY]]);
    expect(world.state.title).toContain('1 Konto');
  });

  it('happens once, however often and however late somebody looks', async () => {
    for (const day of ['2026-12-22', '2026-12-22', '2026-12-23', '2031-01-01']) await lookAt(day);
    expect(world.shown).toEqual([KEY]);
  });

  it('happens once, after a sleep of years', async () => {
    await lookAt('2034-05-05');
    await lookAt('2034-05-06');
    expect(world.shown).toEqual([KEY]);
  });

  it('happens once where two ask at the same time', async () => {
    const look = lookerWith(depsAt('2026-12-22'));
    await Promise.all([look(), look(), look()]);
    expect(world.shown).toEqual([KEY]);
  });

  it('happens once where the clock is set back and comes again', async () => {
    await lookAt('2026-12-22');
    await lookAt('2019-01-01');
    expect(world.state.badge).toBe('');
    await lookAt('2026-12-22');
    expect([world.state.badge, world.shown]).toEqual(['1', [KEY]]);
  });

  it('is not lost where the worker is killed before it', async () => {
    // What a killed worker leaves: it had claimed the reminder, and shown nothing.
    expect(await claim(reminders, KEY)).toBe(true);
    await lookAt('2026-12-22');
    expect(world.shown).toEqual([KEY]);
  });

  it('does not come twice where the worker is killed just after it', async () => {
    world.state.dies = true;
    await expect(lookAt('2026-12-22')).rejects.toThrow();
    world.state.dies = false;
    await lookAt('2026-12-22');
    expect(world.shown).toEqual([KEY]);
    world.standing.clear();
    await lookAt('2026-12-23');
    expect(world.shown).toEqual([KEY]);
  });

  it('comes later where the system could not show it', async () => {
    world.state.fails = true;
    await lookerWith(depsAt('2026-12-22'))();
    expect(world.state.badge).toBe('1');
    world.state.fails = false;
    await lookAt('2026-12-23');
    expect(world.shown).toEqual([KEY]);
  });

  it('without permission is the number alone', async () => {
    world.state.allowed = false;
    await lookAt('2026-12-22');
    expect([world.state.badge, world.shown]).toEqual(['1', []]);
  });

  it('is the number alone where an administrator has turned notifications off', async () => {
    world.state.managed = { reminders: false };
    await lookAt('2026-12-22');
    expect([world.state.badge, world.shown]).toEqual(['1', []]);
  });

  it('survives a restart: what was shown is on disk', async () => {
    await lookAt('2026-12-22');
    reminders.close();
    reminders = await openReminders();
    world = openBrowser();
    await lookAt('2026-12-23');
    expect([world.state.badge, world.shown]).toEqual(['1', []]);
  });

  it('is over when an answer is recorded', async () => {
    await lookAt('2026-12-22');
    const reply = { kind: 'replied', account: 'account-1', on: '2026-12-22', verdict: 'confirmed', words: '' } as const;
    await append(database, reply, new Date('2026-12-22T13:00:00Z'));
    await lookAt('2026-12-23');
    expect(world.state.badge).toBe('');
  });
});

describe('the alarm', () => {
  it('is set where there is none, and left alone where it comes soon', async () => {
    await setAlarm({ browser: world.browser, now: () => new Date('2027-01-01T00:00:00Z') });
    expect(world.alarms.get(ALARM)).toBeDefined();
    world.alarms.set(ALARM, { name: ALARM, scheduledTime: Date.UTC(2027, 0, 1, 1) });
    await setAlarm({ browser: world.browser, now: () => new Date('2027-01-01T00:00:00Z') });
    expect(world.alarms.get(ALARM)?.scheduledTime).toBe(Date.UTC(2027, 0, 1, 1));
  });
  it('is set anew where a clock set back has put it far off', async () => {
    world.alarms.set(ALARM, { name: ALARM, scheduledTime: Date.UTC(2036, 0, 1) });
    await setAlarm({ browser: world.browser, now: () => new Date('2027-01-01T00:00:00Z') });
    expect(world.alarms.get(ALARM)?.scheduledTime).toBe(Date.UTC(2027, 0, 1));
  });
  it('is left alone where it is far in the past: the browser brings it at once', async () => {
    world.alarms.set(ALARM, { name: ALARM, scheduledTime: Date.UTC(2020, 0, 1) });
    await setAlarm({ browser: world.browser, now: () => new Date('2027-01-01T00:00:00Z') });
    expect(world.alarms.get(ALARM)?.scheduledTime).toBe(Date.UTC(2020, 0, 1));
  });
});

describe('what was reminded of', () => {
  it('is claimed until it was shown, and never after', async () => {
    expect([await claim(reminders, 'a'), await claim(reminders, 'a')]).toEqual([true, true]);
    await markShown(reminders, 'a');
    expect([await claim(reminders, 'a'), await claim(reminders, 'b')]).toEqual([false, true]);
  });
});
