import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Background, backgroundOf } from './background.ts';
import { BUILT, type Engine, freshProfile, launch } from './extension.ts';
import { seed, seedLog } from './popup.ts';
import { expect, test } from './test.ts';

const SUBMITTED = {
  kind: 'submitted',
  page: 'facebook-ai-form',
  url: 'https://www.facebook.com/help/contact/6359191084165019',
  title: 'Einspruch',
  sent: { text: 'Ich widerspreche.', email: 'anna@example.org' },
};

const REMINDER = 'seeded-0 remind 2026-10-02';

/** What the extension's pages may ask the browser for, as far as this test does. */
declare const chrome: {
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    setBadgeText(of: { text: string }): Promise<void>;
  };
  readonly alarms: { create(name: string, when: { when: number }): Promise<void> };
  readonly notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
  readonly runtime: { sendMessage(request: object): Promise<unknown> };
};

test('a reminder comes once: by an alarm that wakes a killed worker, and after a restart', async ({ engine }) => {
  test.setTimeout(60_000);
  const [built, userDataDir] = [await withNotifications(engine), await freshProfile()];
  try {
    const first = await launch({ engine, language: 'de', built, userDataDir });
    const list = await first.popup();
    await test.step('a month passes, and nobody looks', async () => {
      // A page of the extension's without its scripts: what is written there, nobody hears of.
      const store = await first.context.newPage();
      await store.goto(`${first.origin}/manifest.json`);
      await seed(store, [{ case: 'facebook-private', statement: 'privacy' }]);
      await seedLog(store, [{ ...SUBMITTED, at: '2026-09-01T10:00:00+02:00' }]);
      await store.close();
      expect(await badge(list)).toBe('');
    });
    const background = await backgroundOf(first, list);
    await test.step('the alarm wakes the killed worker, which reminds', async () => {
      await wakeByAlarm(list, background);
      expect(await badge(list)).toBe('1');
      // Without a window, Firefox puts each notification away as soon as it is shown.
      expect(await standing(list)).toEqual(engine === 'firefox' ? [] : [REMINDER]);
    });
    await test.step('put away, it does not come again by the next alarm', async () => {
      await list.evaluate((id) => chrome.notifications.clear(id), REMINDER);
      await wakeByAlarm(list, background);
      expect([await badge(list), await standing(list)]).toEqual(['1', []]);
    });
    await first.close();
    await test.step('nor after the browser was closed and opened again', async () => {
      const again = await launch({ engine, language: 'de', built, userDataDir });
      const page = await again.popup();
      await look(page);
      expect([await badge(page), await standing(page)]).toEqual(['1', []]);
      await again.close();
    });
  } finally {
    for (const folder of [built, userDataDir]) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** The build as it is once the user has allowed notifications: nobody can press in the browser's own question here. */
async function withNotifications(engine: Engine): Promise<string> {
  const folder = await freshProfile();
  await cp(BUILT[engine], folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  expect(manifest.optional_permissions).toEqual(['notifications']);
  const permissions = [...manifest.permissions, 'notifications'];
  await writeFile(path, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }));
  return folder;
}

/** Kills the worker, lets the alarm that is due wake a fresh one, and waits until that has looked. */
async function wakeByAlarm(page: Page, background: Background): Promise<void> {
  await background.stop();
  await page.evaluate(() => chrome.action.setBadgeText({ text: '?' }));
  await page.evaluate(() => chrome.alarms.create('look', { when: Date.now() - 1000 }));
  await expect.poll(() => badge(page), { timeout: 45_000 }).not.toBe('?');
  await look(page);
}

/** Asks the background to look, and waits until it has. */
function look(page: Page): Promise<unknown> {
  return page.evaluate(() => chrome.runtime.sendMessage({ kind: 'look' }));
}

function badge(page: Page): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}));
}

/** The ids of the notifications that stand there. */
async function standing(page: Page): Promise<readonly string[]> {
  return Object.keys(await page.evaluate(() => chrome.notifications.getAll()));
}
