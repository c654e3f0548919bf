import type { Page } from '@playwright/test';
import { NAME } from '../../lib/store/database';
import { speakToFirefox } from './bidi.ts';
import { BUILT, type Extension, tabAfter } from './extension.ts';
import { waitForCard } from './guide.ts';
import { nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';

/** What the browser's own page about extensions says is wrong with this one. */
async function errorsOf(settings: Page, id: string) {
  return settings.evaluate(async (extension) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Settings } }).chrome;
    const { manifestErrors, runtimeErrors, runtimeWarnings, disableReasons, state, type } =
      await developerPrivate.getExtensionInfo(extension);
    const reasons = Object.entries(disableReasons).filter(([, is]) => is);
    return { manifestErrors, runtimeErrors, runtimeWarnings, reasons, state, type };
  }, id);
}
type Settings = {
  getExtensionInfo(id: string): Promise<
    Record<'manifestErrors' | 'runtimeErrors' | 'runtimeWarnings', unknown[]> & {
      readonly disableReasons: object;
      readonly state: string;
      readonly type: string;
    }
  >;
  reload(id: string, how: object): Promise<unknown>;
  updateProfileConfiguration(change: object): Promise<void>;
  updateExtensionConfiguration(change: object): Promise<void>;
};

/**
 * Replaces the extension by itself, as an update does, under the eyes of Chromium; answers with what that finds wrong.
 * Firefox tells nobody.
 */
async function update({ engine, context, id }: Extension): Promise<() => Promise<unknown>> {
  if (engine === 'firefox') {
    await speakToFirefox(context)('webExtension.install', { extensionData: { type: 'path', path: BUILT.firefox } });
    return async () => SOUND;
  }
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  const again = context.waitForEvent('serviceworker');
  await settings.evaluate(async (extension) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Settings } }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: extension, errorCollection: true });
    await developerPrivate.reload(extension, { failQuietly: true, populateErrorForUnpacked: true });
  }, id);
  await again;
  return () => errorsOf(settings, id);
}

const SOUND = {
  manifestErrors: [],
  runtimeErrors: [],
  runtimeWarnings: [],
  reasons: [],
  state: 'ENABLED',
  type: 'EXTENSION',
};

test('an update under open tabs: old guides say so or make way, and throw nothing, new ones work, and Chromium finds nothing wrong', {
  tag: '@both',
}, async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK, INSTAGRAM]);
  const { engine, context, origin, list: before, words, popup } = lotse;
  const feed = await context.newPage();
  const old = await tabAfter(context, () => nextStep(before, words, FACEBOOK.case).click());
  await waitForCard(old, words.card.filledTitle);
  await feed.goto('https://www.facebook.com/');
  const thrown: string[] = [];
  for (const page of [old, feed]) page.on('pageerror', ({ message }) => thrown.push(message));
  const wrong = await update(lotse);

  await test.step('the old tabs', async () => {
    // A route begins without a reload: the sentinel would ask for the guide.
    await feed.bringToFront();
    await feed.evaluate(() => history.pushState({}, '', '/privacy/policy/'));
    await old.bringToFront();
    // Firefox ends the old guide with its extension, and brings the new one at once.
    if (engine === 'firefox') await waitForCard(old, words.card.offerTitle);
    await old.locator('[data-expect=submit]').click();
    await waitForCard(old, engine === 'firefox' ? words.card.confirmedTitle : words.card.gone);
    await expect(old.locator('widerspruchslotse-guide')).toHaveCount(1);
    expect(thrown).toEqual([]);
  });

  await test.step('the main job in a new one', async () => {
    const list = await popup();
    const page = await tabAfter(context, () => nextStep(list, words, INSTAGRAM.case).click());
    await waitForCard(page, words.card.filledTitle);
    await page.locator('[data-expect=submit]').click();
    await waitForCard(page, words.card.confirmedTitle);
    await expect(rowOf(list, words, INSTAGRAM.case)).toContainText(words.status.confirmed);
  });

  expect(await wrong()).toEqual(SOUND);

  await test.step('a database of a newer version is left as it is, with a word', async () => {
    const surface = await popup();
    await surface.evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name, 99);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => resolve(opening.result.close());
        }),
      NAME,
    );
    await surface.reload();
    await expect(surface.getByRole('alert')).toHaveText(words.problem.newer);
    await surface.goto(`${origin}/dashboard.html`);
    await expect(surface.getByRole('alert')).toHaveText(words.problem.newer);
  });
});
