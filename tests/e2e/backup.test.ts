import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { verifyBundle } from '../../lib/proof/verify/verify.ts';
import { tabAfter } from './extension.ts';
import { waitForCard } from './guide.ts';
import { exportTo, nextStep, rowOf, type Words } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';
import { violations } from './violations.ts';

const PHRASE = 'vier zufällige wörter hier';

async function makeBackup(page: Page, words: Words, path: string): Promise<void> {
  await page.getByLabel(words.backup.passphrase, { exact: true }).fill(PHRASE);
  await page.getByLabel(words.backup.again).fill(PHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.backup.save }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.lotse$/);
  await download.saveAs(path);
  await expect(page.getByText(words.backup.made)).toBeVisible();
}

async function openBackup(page: Page, words: Words, path: string, phrase = PHRASE): Promise<void> {
  await page.getByLabel(words.backup.choose).setInputFiles(path);
  await page.getByLabel(words.backup.itsPassphrase).fill(phrase);
  await page.getByRole('button', { name: words.backup.open }).click();
}

async function exported(list: Page, words: Words, path: string) {
  await list.bringToFront();
  await exportTo(list, words, 'zip', path);
  const zip = new Uint8Array(await readFile(path));
  await exportTo(list, words, 'json', path);
  return { log: JSON.parse(await readFile(path, 'utf8')).log, verdict: await verifyBundle(zip) };
}

test('a backup brings the same log to an empty browser, and the chain stays whole', async ({ start }, info) => {
  const file = info.outputPath('all.lotse');
  const first = await start({ language: 'en' }, [FACEBOOK, INSTAGRAM]);
  const { words } = first;
  const form = await tabAfter(first.context, () => nextStep(first.list, words, FACEBOOK.case).click());
  await waitForCard(form, words.card.filledTitle);
  const page = await first.context.newPage();
  await page.goto(`${first.origin}/dashboard.html#backup`);
  await page.getByRole('button', { name: words.backup.save }).click();
  await expect(page.getByText(words.backup.short.replace('{n}', '12'))).toBeVisible();
  await makeBackup(page, words, file);
  const before = await exported(first.list, words, info.outputPath('before'));
  expect(before.verdict.problems).toEqual([]);

  const second = await start({ language: 'en' }, []);
  const other = await second.context.newPage();
  await other.goto(`${second.origin}/dashboard.html#backup`);
  await openBackup(other, words, file, 'something else');
  await expect(other.getByText(words.backup.unopened.passphrase)).toBeVisible();
  await openBackup(other, words, file);
  await expect(other.getByRole('heading', { name: words.backup.plan })).toBeVisible();
  await other.getByRole('button', { name: words.backup.merge }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await other.emulateMedia({ colorScheme });
    expect(await violations(other)).toEqual([]);
  }
  await other.getByRole('button', { name: words.backup.mergeNow }).click();
  await expect(other.getByText(words.backup.restored)).toBeVisible();
  await expect(rowOf(second.list, words, FACEBOOK.case)).toContainText(words.status.begun);
  const after = await exported(second.list, words, info.outputPath('after'));
  expect(after.verdict.problems).toEqual([]);
  expect(after.verdict.about?.keys).toHaveLength(2);
  expect(after.log.slice(0, -1)).toEqual(before.log);
  expect(after.log.at(-1)).toMatchObject({ kind: 'restored', records: before.log.length });

  // What the other browser added goes on from here; the last of it nobody could sign.
  await other.bringToFront();
  await leaveUnsigned(other);
  await makeBackup(other, words, file);
  await page.bringToFront();
  await openBackup(page, words, file);
  await expect(page.getByText(words.backup.relation.ahead)).toBeVisible();
  await expect(page.getByText(words.backup.unsigned.one)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: words.backup.merge }).click();
  await page.getByRole('button', { name: words.backup.mergeNow }).click();
  await expect(page.getByText(words.backup.restored)).toBeVisible();
  await page.goto(`${first.origin}/dashboard.html#log`);
  const restored = page.getByRole('listitem').filter({ hasText: words.fact.unsigned });
  await expect(restored.getByRole('heading', { name: words.event.restored })).toBeVisible();
  const both = await exported(first.list, words, info.outputPath('both'));
  expect(both.verdict.problems).toEqual([]);
  expect(both.log.slice(-2)).toMatchObject([{ kind: 'restored', unsigned: 1 }, { id: 'unsigned' }]);
});

/** An event that waits, in a page that can't sign it. */
async function leaveUnsigned(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        SubtleCrypto.prototype.sign = () => Promise.reject(new DOMException('no signature today', 'OperationError'));
        const opening = indexedDB.open('widerspruchslotse');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('log', 'readwrite');
          const moment = { at: '2026-11-21T10:05:00+01:00', zone: 'Europe/Berlin' };
          transaction
            .objectStore('log')
            .add({ id: 'unsigned', kind: 'declared', on: '2025-05-20', words: '', ...moment });
          transaction.oncomplete = () => resolve();
        };
      }),
  );
}

test('a file that is no whole backup is refused in words, and nothing changes', async ({ start }, info) => {
  const { context, list, words, origin } = await start({ language: 'de' }, [FACEBOOK]);
  const file = info.outputPath('all.lotse');
  const page = await context.newPage();
  await page.goto(`${origin}/dashboard.html#backup`);
  await makeBackup(page, words, file);
  const whole = await readFile(file);
  const cases = [
    [whole.subarray(0, whole.length - 1), words.backup.unopened.truncated],
    [Buffer.concat([whole.subarray(0, -1), Buffer.of((whole.at(-1) ?? 0) ^ 1)]), words.backup.unopened.damaged],
    [
      Buffer.from(whole.toString('latin1').replace('"version":1', '"version":2'), 'latin1'),
      words.backup.unopened.newer,
    ],
    [Buffer.alloc(200_000_000), words.backup.unopened.foreign],
  ] as const;
  for (const [bytes, text] of cases) {
    await writeFile(file, bytes);
    await page.getByLabel(words.backup.choose).setInputFiles(file);
    const passphrase = page.getByLabel(words.backup.itsPassphrase);
    await expect(passphrase.or(page.getByText(text))).toBeVisible();
    if (await passphrase.isVisible()) {
      await passphrase.fill(PHRASE);
      await page.getByRole('button', { name: words.backup.open }).click();
    }
    await expect(page.getByText(text)).toBeVisible();
  }
  await list.bringToFront();
  await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.status.open);
});
