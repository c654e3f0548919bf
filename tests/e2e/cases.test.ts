import { readFile } from 'node:fs/promises';
import { tabAfter } from './extension.ts';
import { pressOnCard, waitForCard } from './guide.ts';
import { exportTo, nextStep, rowOf, seed } from './popup.ts';
import { expect, type Lotse, test } from './test.ts';

async function logOf({ list, words }: Lotse): Promise<readonly { kind: string; [key: string]: unknown }[]> {
  const file = test.info().outputPath('log.json');
  await exportTo(list, words, 'json', file);
  return JSON.parse(await readFile(file, 'utf8')).log;
}

for (const language of ['de', 'en'] as const)
  test(`${language} no account: the third-party form is filled, long enough, and answered`, async ({ start }) => {
    const lotse = await start({ language });
    const { context, list, words } = lotse;
    const details = {
      name: 'Anna O\u2019Hara {name} $& <b>',
      prompts: 'Wer ist Anna O\u2019Hara?',
      answers: 'Anna wohnt in …',
    };
    await seed(list, [{ case: 'no-account', statement: 'third-party-statement', language, details }]);
    const page = await tabAfter(context, () => nextStep(list, words, 'no-account').click());
    await waitForCard(page, words.card.filledTitle);
    await expect(page.locator('[data-expect=name]')).toHaveValue(details.name);
    await expect(page.locator('[data-expect=email]')).toHaveValue('anna@example.org');
    await expect(page.locator('[data-expect=prompts]')).toHaveValue(/Anna wohnt in/);
    await expect(page.locator('[data-expect=reason]')).toHaveValue(/^[\s\S]{100,}$/);
    await expect(page.locator('[data-expect=country]')).toHaveValue('');
    await page.locator('[data-expect=country]').fill('Deutschland');
    await page.locator('[data-expect=submit]').click();
    await waitForCard(page, words.card.confirmedTitle);
    const log = await logOf(lotse);
    expect(log.at(-1)).toMatchObject({ kind: 'confirmed', account: 'seeded-0', page: 'third-party-form' });
  });

test('Threads, linked with Instagram: Instagram\u2019s form, with a text that names Threads', async ({ start }) => {
  const { context, list, words } = await start({ language: 'de' });
  await seed(list, [{ case: 'threads-linked', statement: 'threads-statement', label: 'anna.pics' }]);
  const page = await tabAfter(context, () => nextStep(list, words, 'threads-linked').click());
  await waitForCard(page, words.card.filledTitle);
  await expect(page).toHaveURL(/help\.instagram\.com/);
  await expect(page.locator('[data-expect=reason]')).toHaveValue(/Threads/);
});

test('a page of a public body: its administrator\u2019s own profile form names the page', async ({ start }) => {
  const { context, list, words } = await start({ language: 'de' });
  const details = {
    page: 'Stadt Musterhausen',
    organisation: 'Stadt Musterhausen',
    responsible: 'Büro DS',
    contact: 'ds@stadt.example',
    name: 'A',
  };
  await seed(list, [{ case: 'facebook-page', statement: 'page-statement', body: 'public-body', details }]);
  await expect(rowOf(list, words, 'facebook-page')).toContainText(words.next.letter);
  const page = await context.newPage();
  await page.goto('https://www.facebook.com/help/contact/6359191084165019');
  await waitForCard(page, words.card.offerTitle);
  await pressOnCard(page, words.card.fill);
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator('[data-expect=reason]')).toHaveValue(/Stadt Musterhausen/);
});

test('dead links lead from way to way, and at last to the letter', async ({ start }) => {
  test.setTimeout(90_000);
  const dead =
    '<!doctype html><html lang="de"><title>Meta</title><main><p>Diese Seite ist derzeit nicht verfügbar</p></main></html>';
  const overrides = new Map([
    [/^https:\/\/(www\.facebook|help\.instagram|help\.meta|privacycenter\.instagram)\.com\//, dead],
  ]);
  const lotse = await start({ language: 'de', serving: { overrides } });
  const { context, list, words } = lotse;
  await seed(list, [{ case: 'no-account', statement: 'third-party-statement', details: { name: 'Anna' } }]);
  const page = await tabAfter(context, () => nextStep(list, words, 'no-account').click());
  await waitForCard(page, words.card.unavailableTitle, 15_000);
  await pressOnCard(page, words.card.next);
  await page.waitForURL(/1266025207620918/);
  await waitForCard(page, words.card.unavailableTitle, 15_000);
  await pressOnCard(page, words.card.nextLetter);
  await page.waitForURL(/dashboard\.html#letter\//);
  const log = await logOf(lotse);
  expect(new Set(log.filter((one) => one.kind === 'failed').map((one) => one.route))).toEqual(
    new Set(['third-party-form', 'third-party-form-world']),
  );
});
