import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../lib/background/door';
import { openGate } from '../lib/background/flood';
import { inheritTask } from '../lib/background/inherit';
import { newsIn } from '../lib/background/news';
import { openQueue } from '../lib/background/queue';
import { refusalsIn } from '../lib/background/refusals';
import { lookerWith, openFrom, setAlarm } from '../lib/background/remind';
import { sketchIn } from '../lib/background/sketch';
import { tasksIn } from '../lib/background/tasks';
import { type Database, openDatabase } from '../lib/store/database';
import { managedSoon } from '../lib/store/managed';
import { openReminders } from '../lib/store/reminders';
import { CHANNEL } from '../lib/store/rows';
import { readSettings } from '../lib/store/settings';
import { languageFor } from '../locales';

export default defineBackground(() => {
  let opening: Promise<Database> | undefined;
  const tasks = tasksIn(browser.storage.session);
  const news = newsIn(browser.storage.session);
  let managed = managedSoon(browser.storage.managed);
  const deps = {
    browser,
    tasks,
    news,
    sketch: sketchIn(browser.storage.session),
    inTurn: openQueue(),
    isFlood: openGate(),
    refusals: refusalsIn(browser.storage.session),
    database: () => {
      opening ??= openDatabase().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    language: async () =>
      (await readSettings(browser.storage.local)).language ??
      (await managed()).values.language ??
      languageFor(browser.i18n.getUILanguage()),
    languages: () => navigator.languages,
    look: () => look(),
  };
  // One after the other: two at once would both find nothing reminded of.
  const look = lookerWith({ ...deps, now: () => new Date(), reminders: openReminders });
  const begin = () => Promise.all([look(), setAlarm({ browser, now: () => new Date() })]);
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(begin);
  browser.permissions.onAdded.addListener(begin);
  new BroadcastChannel(CHANNEL).addEventListener('message', look);
  // Another language: what the toolbar says of deadlines is said anew.
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') managed = managedSoon(browser.storage.managed);
    if (area === 'managed' || area === 'local') look();
  });
  browser.notifications?.onClicked.addListener((id) => openFrom(id, deps));
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerMessage(message, sender, deps),
  );
  browser.tabs.onCreated.addListener((tab) => inheritTask(tab, deps));
  browser.tabs.onRemoved.addListener(async (id) => {
    await Promise.all([tasks.drop(id), news.drop(id)]);
  });
});
