import { readFile, writeFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { ensureBrowser } from '../../tools/setup.mjs';
import { tabAfter } from './extension.ts';
import { waitForCard } from './guide.ts';
import { exportTo, nextStep } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, type Lotse, test } from './test.ts';
import { violations } from './violations.ts';

/** The log after one form was filled: two records of Facebook's account. */
async function recorded({ context, list, words, origin }: Lotse): Promise<Page> {
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  await page.close();
  const log = await context.newPage();
  await log.goto(`${origin}/dashboard.html#log`);
  await expect(log.getByText(words.event.filled)).toBeVisible();
  return log;
}

/** The same ZIP with one word of the report changed. */
async function tamper(path: string, to: string): Promise<void> {
  const files = unzipSync(await readFile(path));
  const report = strFromU8(files['report.html'] ?? new Uint8Array()).replace('anna@', 'otto@');
  await writeFile(to, zipSync({ ...files, 'report.html': new TextEncoder().encode(report) }));
}

test('an exported proof is found unchanged by its own checker without a net, and in the dashboard', async ({
  start,
}, info) => {
  const lotse = await start({ language: 'en' }, [FACEBOOK]);
  const { list, words, origin } = lotse;
  const log = await recorded(lotse);
  const [zip, changed] = [info.outputPath('proof.zip'), info.outputPath('changed.zip')];
  await exportTo(log, words, 'zip', zip);
  await tamper(zip, changed);

  const files = unzipSync(await readFile(zip));
  const alone = info.outputPath('verify.html');
  await writeFile(alone, files['verify.html'] ?? '');
  const stranger = await chromium.launch({
    executablePath: ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const checker = await stranger.newPage({ locale: 'en-GB' });
  const refused: string[] = [];
  checker.on('console', (message) => refused.push(message.text()));
  await checker.goto(`file://${alone}`);
  await checker.locator('input[type=file]').setInputFiles(zip);
  await expect(checker.getByRole('status')).toContainText(words.verify.whole);
  await checker.locator('input[type=file]').setInputFiles(changed);
  await expect(checker.getByRole('status')).toContainText('report.html');
  await expect(checker.getByRole('status')).toContainText(words.verify.what.changed);
  await stranger.close();
  expect(refused).toEqual([]);

  await list.goto(`${origin}/dashboard.html#verify`);
  await list.emulateMedia({ colorScheme: 'dark' });
  const choose = list.getByLabel(words.verify.choose);
  await choose.setInputFiles(zip);
  await expect(list.getByRole('status')).toContainText(words.verify.whole);
  await expect(list.getByRole('status')).toContainText(words.verify.own);
  expect(await violations(list)).toEqual([]);
  await choose.setInputFiles(changed);
  await expect(list.getByRole('status')).toContainText(words.verify.what.changed);
  expect(await violations(list)).toEqual([]);
});

test('a proof of one account names no other', async ({ start }, info) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK, INSTAGRAM]);
  const { words } = lotse;
  const log = await recorded(lotse);
  await log.getByLabel(words.proof.what).selectOption({ label: `${words.case[INSTAGRAM.case]} · ${INSTAGRAM.label}` });
  const zip = info.outputPath('one.zip');
  await exportTo(log, words, 'zip', zip);
  const all = Object.values(unzipSync(await readFile(zip)))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  expect(all).toContain(INSTAGRAM.email);
  expect(all).not.toContain(FACEBOOK.email);
  expect(all).toContain(`Hier nicht gezeigt: 1–2.`);
});

test('a file that the user adds is in the proof; an erased entry leaves a gap that shows', async ({ start }, info) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { words } = lotse;
  const log = await recorded(lotse);
  const entry = log.getByRole('listitem').filter({ has: log.getByRole('heading', { name: words.event.filled }) });
  await entry.getByText(words.proof.more).click();
  const input = entry.getByLabel(words.proof.attach);
  await input.setInputFiles({ name: 'falsch.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
  await expect(entry.getByRole('alert')).toContainText(words.proof.unknownKind);
  await input.setInputFiles({ name: 'Antwort.eml', mimeType: '', buffer: Buffer.from('From: meta\r\n\r\nDanke.') });
  await expect(log.getByText('Antwort.eml')).toBeVisible();

  await entry.getByText(words.proof.erase, { exact: true }).click();
  await entry.getByRole('button', { name: words.proof.eraseNow }).click();
  await expect(entry).toHaveCount(0);
  await expect(log.getByText(words.report.erased.replace('{records}', '2'))).toBeVisible();

  const zip = info.outputPath('proof.zip');
  await exportTo(log, words, 'zip', zip);
  const files = unzipSync(await readFile(zip));
  const added = Object.keys(files).find((name) => name.startsWith('attachments/'));
  expect(strFromU8(files[added ?? ''] ?? new Uint8Array())).toContain('From: meta');
  const { records } = JSON.parse(strFromU8(files['proof.json'] ?? new Uint8Array()));
  expect(records.map((one: { absent?: string }) => one.absent)).toEqual([undefined, 'erased', undefined]);
});

test('what could not be signed is erased without a trace, and the word for it says so', async ({ start }, info) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { words } = lotse;
  const log = await recorded(lotse);
  await log.evaluate(() => {
    SubtleCrypto.prototype.sign = () => Promise.reject(new DOMException('no signature today', 'OperationError'));
  });
  const opened = log.getByRole('listitem').filter({ has: log.getByRole('heading', { name: words.event.opened }) });
  await opened.getByText(words.proof.more).click();
  const file = { name: 'Wartet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') };
  await opened.getByLabel(words.proof.attach).setInputFiles(file);
  const entry = log.getByRole('listitem').filter({ hasText: 'Wartet.pdf' });
  await expect(entry).toContainText(words.report.unsealed);
  await entry.getByText(words.proof.more).click();
  await entry.getByText(words.proof.erase, { exact: true }).click();
  await expect(entry).toContainText(words.proof.eraseWaitingAsk);
  expect(await violations(log)).toEqual([]);
  await entry.getByRole('button', { name: words.proof.eraseNow }).click();
  await expect(entry).toHaveCount(0);

  await log.reload();
  const zip = info.outputPath('proof.zip');
  await exportTo(log, words, 'zip', zip);
  const files = unzipSync(await readFile(zip));
  expect(Object.keys(files).filter((name) => name.startsWith('attachments/'))).toEqual([]);
  const { records, waiting } = JSON.parse(strFromU8(files['proof.json'] ?? new Uint8Array()));
  expect([records.length, waiting.length]).toEqual([2, 0]);
});

test('a log that was changed on the disk is said to be so at the next start, and is still shown', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { list, words } = lotse;
  const log = await recorded(lotse);
  await list.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('widerspruchslotse');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('records', 'readwrite');
          const store = transaction.objectStore('records');
          const reading = store.get(2);
          reading.onsuccess = () => {
            reading.result.content.payload.title = 'Ein anderer Titel';
            store.put(reading.result, 2);
          };
          transaction.oncomplete = () => resolve();
        };
      }),
  );
  await log.reload();
  await expect(log.getByRole('alert')).toContainText('Datensatz 2: Inhalt passt nicht zur Prüfsumme.');
  await expect(log.getByText(words.event.opened)).toBeVisible();
});
