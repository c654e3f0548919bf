import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessage } from '../lib/background/door';
import { tasksIn } from '../lib/background/tasks';
import { type Database, openDatabase } from '../lib/store/database';
import { languageFor } from '../locales';

export default defineBackground(() => {
  let opening: Promise<Database> | undefined;
  const tasks = tasksIn(browser.storage.session);
  const deps = {
    browser,
    tasks,
    database: () => {
      opening ??= openDatabase().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    language: () => languageFor(browser.i18n.getUILanguage()),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerMessage(message, sender, deps),
  );
  // Meta's own links open new tabs (meta-pages.md §4.3): the new tab goes on with the task of the one it came from.
  browser.tabs.onCreated.addListener(async ({ id, openerTabId }) => {
    const task = openerTabId === undefined ? undefined : await tasks.of(openerTabId);
    if (id !== undefined && task?.account && task.route)
      await tasks.set(id, { account: task.account, route: task.route });
  });
  browser.tabs.onRemoved.addListener((id) => tasks.drop(id));
});
