import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answersIn } from '../lib/background/answers';
import { answerMessage } from '../lib/background/door';
import { openGate } from '../lib/background/flood';
import { inheritTask } from '../lib/background/inherit';
import { openQueue } from '../lib/background/queue';
import { refusalsIn } from '../lib/background/refusals';
import { sketchIn } from '../lib/background/sketch';
import { tasksIn } from '../lib/background/tasks';
import { type Database, openDatabase } from '../lib/store/database';
import { languageFor } from '../locales';

export default defineBackground(() => {
  let opening: Promise<Database> | undefined;
  const tasks = tasksIn(browser.storage.session);
  const answers = answersIn(browser.storage.session);
  const deps = {
    browser,
    tasks,
    answers,
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
    language: () => languageFor(browser.i18n.getUILanguage()),
    languages: () => navigator.languages,
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerMessage(message, sender, deps),
  );
  browser.tabs.onCreated.addListener((tab) => inheritTask(tab, deps));
  browser.tabs.onRemoved.addListener(async (id) => {
    await Promise.all([tasks.drop(id), answers.drop(id)]);
  });
});
