import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { say } from '../../locales/say.ts';
import { excelUtf8 } from '../unit/sheet/flavours.ts';
import { fiveHundred, HEADINGS, page as rowOf } from '../unit/sheet/pages.ts';
import { expect, test } from './test.ts';

test('five hundred pages from a table: looked at, stored once, found, recorded at once, reported', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const { list: page, words, origin } = await start({ language: 'de' });
  const { import: said, accounts, bulk } = words;
  const bytes = Buffer.from(excelUtf8([HEADINGS, rowOf(1), rowOf(2), ...fiveHundred().slice(3)]));
  const choose = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: 'Seiten.csv', mimeType: 'text/csv', buffer });
  const [preview, result] = [page.getByRole('status'), page.getByRole('main')];

  await test.step('a file that is too large, or none, changes nothing', async () => {
    await page.goto(`${origin}/dashboard.html#import`);
    await choose(Buffer.alloc(11 * 1024 * 1024, 'a'));
    await expect(page.getByRole('alert')).toContainText(words.refusal.large);
    await choose(Buffer.from('PK\u0003\u0004'));
    await expect(page.getByRole('alert')).toContainText(words.refusal.workbook);
  });
  await test.step('the preview says what comes in, and of each other line why not', async () => {
    await choose(bytes);
    await expect(preview).toContainText(say(said.taken, { n: 482 }));
    await expect(preview).toContainText(say(said.broken, { n: 18 }));
    await expect(result).toContainText(words.lineProblem.quotes);
    await page.getByRole('button', { name: say(said.store, { n: 482 }) }).click();
    await expect(preview).toContainText(say(said.imported, { n: 482 }));
  });
  await test.step('a second time it brings nothing', async () => {
    await choose(bytes);
    await expect(preview).toContainText(say(said.taken, { n: 0 }));
    await expect(page.getByRole('button', { name: say(said.store, { n: 0 }) })).toHaveCount(0);
  });
  await test.step('the list finds what is looked for', async () => {
    await page.goto(`${origin}/dashboard.html#accounts`);
    await page.getByLabel(accounts.search).fill('bucherei 49');
    await expect(preview).toContainText(say(accounts.count, { n: 482, shown: 15, done: 0 }));
  });
  await test.step('one entry is recorded for each that is chosen', async () => {
    await page.getByLabel(say(accounts.tickAll, { n: 15 })).check();
    await page.getByLabel(words.declare.on).fill('2025-05-20');
    await page.getByRole('button', { name: say(bulk.record, { n: 15 }) }).click();
    await expect(result).toContainText(say(bulk.recorded, { n: 15 }));
    await page.getByLabel(say(accounts.tickAll, { n: 15 })).check();
    await page.getByLabel(words.declare.on).fill('2025-05-21');
    await page.getByRole('button', { name: say(bulk.record, { n: 15 }) }).click();
    await expect(result).toContainText(say(bulk.recorded, { n: 0 }));
  });
  await test.step('the table that is saved brings the same', async () => {
    const table = await saved(page, accounts.export);
    expect(table.split('\r\n')).toHaveLength(484);
  });
  await test.step('the report names each, and prints on A4', async () => {
    await page.goto(`${origin}/dashboard.html#status`);
    await expect(page.getByRole('row')).toHaveCount(483);
    const report = await saved(page, words.statusReport.csv);
    expect(report.match(/;[0-9a-f]{64};/g)).toHaveLength(15);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 643, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return await readFile(await download.path(), 'utf8');
}
