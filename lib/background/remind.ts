import type { Browser } from 'webextension-polyfill';
import { wordsIn } from '../../locales';
import { say } from '../../locales/say';
import type { Account } from '../model/account';
import type { Language } from '../model/case';
import { type Due, duesOf } from '../model/due';
import { assign } from '../model/evidence';
import { readAccounts } from '../store/accounts';
import type { Database } from '../store/database';
import { readLog } from '../store/log';
import { readManaged } from '../store/managed';
import { claim, markShown, type Reminders } from '../store/reminders';
import { nameOf } from './arrive';

/** What reminding works with. The clock is passed in: nothing else here knows the time. */
export type RemindingDeps = {
  readonly browser: Pick<Browser, 'action' | 'alarms' | 'permissions' | 'runtime' | 'tabs'> & {
    readonly storage: Pick<Browser['storage'], 'managed'>;
    /** Absent until the user allows it. */
    readonly notifications?: Browser['notifications'];
  };
  readonly database: () => Promise<Database>;
  readonly reminders: () => Promise<Reminders>;
  readonly language: () => Promise<Language>;
  readonly now: () => Date;
};

/** The alarm only says "look": what is due is computed from the log each time, whenever and however late it comes. */
export const ALARM = 'look';
const EVERY_MINUTES = 180;

/** Shows how many accounts have something due, and reminds of what is new, where the user wants that. */
export async function remind(deps: RemindingDeps): Promise<void> {
  const database = await deps.database();
  const [{ accounts }, { log }] = await Promise.all([readAccounts(database), readLog(database)]);
  const dues = duesOf(accounts, assign(log), deps.now());
  await showCount(dues.size, deps);
  if (!(await mayNotify(deps))) return;
  for (const [id, due] of dues) {
    const account = accounts.find((one) => one.id === id);
    if (account) await notify(account, due, deps);
  }
}

/** With a long log a look takes a second or two, in which nobody else is answered: not in the middle of a job. */
const REST = 2000;

/**
 * Reminds, one run at a time: two at once would both find nothing reminded of. Who asks while one runs, or within a short
 * rest before it, shares the next. What can't be read now is the surfaces' to tell; the next look tries again.
 */
export function lookerWith(deps: RemindingDeps): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = () => {
    next = undefined;
    running = remind(deps).catch(() => undefined);
    return running;
  };
  return () => {
    next ??= (running ?? Promise.resolve()).then(() => new Promise((resolve) => setTimeout(resolve, REST))).then(run);
    return next;
  };
}

/** Lets the browser wake us now and then. One that a clock set back has put far off is set anew. */
export async function setAlarm({ browser, now }: Pick<RemindingDeps, 'browser' | 'now'>): Promise<void> {
  const there = await browser.alarms.get(ALARM);
  const late = now().getTime() + EVERY_MINUTES * 60_000;
  if (there && there.scheduledTime <= late) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
}

/** A click on a reminder leads to the accounts. */
export async function openFrom(id: string, { browser }: Pick<RemindingDeps, 'browser'>): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  await browser.notifications?.clear(id);
}

async function showCount(n: number, { browser, ...deps }: RemindingDeps): Promise<void> {
  const language = await deps.language();
  const words = wordsIn(language);
  await Promise.all([
    browser.action.setBadgeText({ text: n > 0 ? String(n) : '' }),
    browser.action.setBadgeBackgroundColor({ color: '#0f5f51' }),
    browser.action.setTitle({
      title: n > 0 ? say(words.reminder.title, { n, name: words.manifest.name }, language) : words.manifest.name,
    }),
  ]);
}

/** Where the user allowed it, and no administrator has turned it off (docs/managed.md). */
async function mayNotify({ browser }: RemindingDeps): Promise<boolean> {
  if (!browser.notifications || !(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
  return (await readManaged(browser.storage.managed)).values.reminders !== false;
}

async function notify(account: Account, due: Due, deps: RemindingDeps): Promise<void> {
  const { notifications, runtime } = deps.browser;
  if (!notifications) return;
  const id = `${account.id} ${due.key}`;
  const reminders = await deps.reminders();
  if (!(await claim(reminders, id))) return;
  const language = await deps.language();
  const words = wordsIn(language);
  // Killed between showing and noting it: it still stands there, and is not shown again.
  if (!(id in (await notifications.getAll()))) {
    await notifications.create(id, {
      type: 'basic',
      iconUrl: runtime.getURL('/icon/128.png'),
      title: words.reminder.due[due.kind],
      message: nameOf(account, language),
    });
  }
  await markShown(reminders, id);
}
