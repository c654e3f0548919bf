import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { KEYS, mailOf, sign } from '../unit/mail/make.ts';
import { exportTo, rowOf } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, test } from './test.ts';
import { violations } from './violations.ts';

/** Drops a file on the page, as from a mail program's window. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const base64 = Buffer.from(content, 'latin1').toString('base64');
  await page.evaluate(
    ([file = '', data = '']) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], file));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, base64],
  );
}

test('a mail of Meta’s is dropped, checked, and kept in the log', async ({ start }, info) => {
  const { context, list, words, origin } = await start({ language: 'en' }, [FACEBOOK, INSTAGRAM]);
  const page = await context.newPage();
  await page.goto(`${origin}/dashboard.html#log`);
  await page.getByText(words.mail.title).waitFor();
  const mail = (await sign(mailOf())).replace('To: Mara <mara@example.org>', 'To: Anna <anna@example.org>');
  await drop(page, 'Antwort.eml', mail);
  await expect(page.getByText(words.dkim.notMetas)).toBeVisible();
  await page.getByRole('button', { name: words.mail.discard }).click();

  const signed = await sign(mailOf().replace('To: Mara <mara@example.org>', 'To: Anna <anna@example.org>'));
  await drop(page, 'Antwort.eml', signed);
  const key = page.getByLabel(words.mail.keyTitle.replace('{domain}', 'facebookmail.com'));
  await expect(page.getByText(words.dkim.result.unchecked)).toBeVisible();
  await expect(page.getByText('s1._domainkey.facebookmail.com').first()).toBeVisible();
  await key.fill(KEYS.other.record);
  await expect(page.getByText(words.dkim.result.mismatch)).toBeVisible();
  await key.fill(`"${KEYS.good.record}"`);
  await expect(page.getByText(words.dkim.metas)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  // Addressed to the first account alone, and by its words a confirmation.
  await expect(page.getByLabel(words.mail.account).locator('option:checked')).toHaveText(/Anna/);
  await expect(page.getByRole('radio', { name: words.mailVerdict.confirmed })).toBeChecked();
  await page.getByRole('button', { name: words.mail.add }).click();
  await expect(page.getByText(words.mail.added)).toBeVisible();
  await expect(page.getByRole('heading', { name: words.event.mailed })).toBeVisible();
  await list.bringToFront();
  await expect(rowOf(list, words, FACEBOOK.case)).toContainText(words.mailed.confirmed);

  const zip = info.outputPath('proof.zip');
  await exportTo(list, words, 'zip', zip);
  const files = unzipSync(await readFile(zip));
  const attached = Object.keys(files).filter((name) => name.startsWith('attachments/'));
  expect(attached).toHaveLength(1);
  expect(Buffer.from(files[attached[0] ?? ''] ?? []).toString('latin1')).toBe(signed);

  // The key is known from now on.
  await page.bringToFront();
  await page.reload();
  await page.getByText(words.mail.title).waitFor();
  await drop(page, 'Noch einmal.eml', signed);
  await expect(page.getByText(words.dkim.metas).first()).toBeVisible();
  await expect(page.getByText(words.mail.known)).toBeVisible();
});

test('what is no mail is refused in words, and nothing is stored', async ({ start }, info) => {
  const { context, list, words, origin } = await start({ language: 'de' }, [FACEBOOK]);
  const page = await context.newPage();
  await page.goto(`${origin}/dashboard.html#log`);
  await page.getByText(words.mail.title).waitFor();
  await drop(page, 'a.eml', 'PK\u0003\u0004');
  await expect(page.getByText(words.mail.problem['no-mail'])).toBeVisible();
  await drop(page, 'a.eml', 'From: a@meta.com\r\nFrom: b@evil.example\r\n\r\nhi');
  await expect(page.getByText(words.mail.problem.doubled)).toBeVisible();
  await drop(page, 'a.eml', `From: a@meta.com\r\n\r\n${'x'.repeat(11_000_000)}`);
  await expect(page.getByText(words.mail.problem['too-large'])).toBeVisible();
  const html = '<p>Hallo</p><img src="https://tracker.example/pixel"><script>document.title = "run"</script>';
  await drop(page, 'a.eml', `From: a@meta.com\r\nContent-Type: text/html\r\n\r\n${html}`);
  await expect(page.getByText('Hallo', { exact: true })).toBeVisible();
  await expect(page).not.toHaveTitle('run');
  const file = info.outputPath('log.json');
  await list.bringToFront();
  await exportTo(list, words, 'json', file);
  expect(JSON.parse(await readFile(file, 'utf8')).log).toEqual([]);
});
