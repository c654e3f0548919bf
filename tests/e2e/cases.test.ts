import { readFile } from 'node:fs/promises';
import { FACTS } from '../../lib/templates/facts.ts';
import { tabAfter } from './extension.ts';
import { pressOnCard, waitForCard } from './guide.ts';
import { exportTo, nextStep, rowOf, seed } from './popup.ts';
import { expect, type Lotse, test } from './test.ts';

/** The page of a public body, with all that its letter needs. */
const TOWN = {
  case: 'facebook-page',
  statement: 'page-statement',
  body: 'public-body',
  details: {
    page: 'Stadt Musterhausen',
    organisation: 'Stadt Musterhausen',
    responsible: 'Büro DS',
    contact: 'ds@stadt.example',
    name: 'A',
  },
} as const;

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
    const evidence = FACTS.find((one) => one.id === 'third-party-form')?.brief?.[language] ?? '-';
    await seed(list, [{ case: 'no-account', statement: 'third-party-statement', language, details }]);
    await expect(rowOf(list, words, 'no-account')).toContainText(evidence);
    await expect(rowOf(list, words, 'no-account')).toContainText(words.thirdParty.disclosed);
    const page = await tabAfter(context, () => nextStep(list, words, 'no-account').click());
    await waitForCard(page, words.card.filledTitle);
    await waitForCard(page, words.card.thirdParty);
    await waitForCard(page, words.card.for.replace('{account}', words.card.nobody));
    await expect(page.locator('[data-expect=name]')).toHaveValue(details.name);
    await expect(page.locator('[data-expect=email]')).toHaveValue('anna@example.org');
    await expect(page.locator('[data-expect=prompts]')).toHaveValue(/Anna wohnt in/);
    await expect(page.locator('[data-expect=reason]')).toHaveValue(/^[\s\S]{100,}$/);
    await expect(page.locator('[data-expect=reason]')).not.toHaveValue(/Anna wohnt in/);
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
  await seed(list, [TOWN]);
  await expect(rowOf(list, words, 'facebook-page')).toContainText(words.next.letter);
  const page = await context.newPage();
  await page.goto('https://www.facebook.com/help/contact/6359191084165019');
  await waitForCard(page, words.card.offerTitle);
  await pressOnCard(page, words.card.fill);
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator('[data-expect=reason]')).toHaveValue(/Stadt Musterhausen/);
});

test('dead links lead from way to way, and at last to the letter', async ({ start }) => {
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
  await page.getByRole('button', { name: words.letter.sent }).click();
  await expect(rowOf(list, words, 'no-account')).toContainText(words.status.sent);
  const log = await logOf(lotse);
  expect(new Set(log.filter((one) => one.kind === 'failed').map((one) => one.route))).toEqual(
    new Set(['third-party-form', 'third-party-form-world']),
  );
});

async function openInDashboard({ context, origin }: Lotse, place: string) {
  const page = await context.newPage();
  await page.goto(`${origin}/dashboard.html#${place}`);
  return page;
}

for (const [language, id, details, law] of [
  ['de', 'shown-adult', { operator: 'Verein', page: 'facebook.com/verein', name: 'Anna' }, 'Art. 21'],
  ['en', 'shown-adult', { operator: 'Club', page: 'facebook.com/club', name: 'Anna' }, 'Art. 21(1) GDPR'],
  [
    'de',
    'shown-child',
    { operator: 'Schule', page: 'facebook.com/schule', name: 'Anna', child: 'Ben "B." $& {name}' },
    'Ben "B." $& {name}',
  ],
] as const)
  test(`${language} ${id}: the letter to the operator is written, and recorded when the user has sent it`, async ({
    start,
  }) => {
    const lotse = await start({ language });
    const { list, words } = lotse;
    await seed(list, [{ case: id, statement: 'none', language, details }]);
    const letter = await openInDashboard(lotse, 'letter/seeded-0');
    await expect(letter.getByRole('region', { name: words.letter.text })).toContainText(law);
    await letter.getByRole('button', { name: words.letter.sent }).click();
    await expect(rowOf(list, words, id)).toContainText(words.status.sent);
    expect((await logOf(lotse)).at(-1)).toMatchObject({
      kind: 'sent',
      account: 'seeded-0',
      sent: { text: expect.stringContaining(law) },
    });
  });

test('WhatsApp: step by step, ticked off, and at the end asked, with a letter left', async ({ start }) => {
  const lotse = await start({ language: 'de' });
  const { list, words } = lotse;
  await seed(list, [{ case: 'whatsapp', statement: 'whatsapp-statement' }]);
  const way = await openInDashboard(lotse, 'way/seeded-0/whatsapp-form');
  await expect(way.getByRole('img', { name: /382532939919295/ })).toBeVisible();
  await expect(way.getByRole('region', { name: words.byHand.text })).toContainText('Art. 21');
  expect(await way.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  for (const step of await way.getByRole('checkbox').all()) await step.click();
  await way.getByRole('button', { name: words.byHand.asked }).click();
  // Not done: it may have achieved nothing. What helps is said, and the letter is left.
  const row = rowOf(list, words, 'whatsapp');
  await expect(row).toContainText(words.status.asked.split('; ')[1] ?? '');
  await expect(row).not.toContainText(words.common.done);
  await expect(row).toContainText(words.asked.helps);
  await way.getByRole('link', { name: words.way['whatsapp-letter'] }).click();
  await expect(way).toHaveURL(/#letter\/seeded-0$/);
  expect((await logOf(lotse)).map((one) => one.kind)).toEqual(['ticked', 'ticked', 'ticked', 'declared']);
});

test('a public body that shows somebody: the letter speaks to it as one', async ({ start }) => {
  const lotse = await start({ language: 'de' });
  const { words } = lotse;
  const details = { operator: 'Stadt Musterhausen', page: 'facebook.com/stadt', name: 'Anna' };
  await seed(lotse.list, [{ case: 'shown-adult', statement: 'none', body: 'public-body', details }]);
  const letter = await openInDashboard(lotse, 'letter/seeded-0');
  await expect(letter.getByRole('region', { name: words.letter.text })).toContainText('öffentliche Stelle');
  await letter.getByRole('button', { name: words.letter.sent }).click();
  expect((await logOf(lotse)).at(-1)).toMatchObject({
    kind: 'sent',
    route: 'operator-letter',
    sent: { template: { id: 'operator-public-body-adult' } },
  });
});

test('a letter that lacks what it stands on can’t be sent', async ({ start }) => {
  const lotse = await start({ language: 'de' });
  const { list, words } = lotse;
  await seed(list, [
    { case: 'facebook-page', statement: 'page-statement', body: 'public-body', details: { page: 'Stadt' } },
  ]);
  const letter = await openInDashboard(lotse, 'letter/seeded-0');
  await expect(letter.getByRole('main')).toContainText(words.detail.organisation.label);
  await expect(letter.getByRole('button', { name: words.letter.sent })).toHaveCount(0);
});

for (const [language, said] of [
  ['de', 'öffentliche Stelle'],
  ['en', 'public body'],
] as const)
  test(`${language} a public body: the letter sent, then its administrator\u2019s own profile`, async ({ start }) => {
    const lotse = await start({ language });
    const { context, list, words } = lotse;
    await seed(list, [{ ...TOWN, language }]);
    const letter = await openInDashboard(lotse, 'letter/seeded-0');
    await expect(letter.getByRole('region', { name: words.letter.text })).toContainText(said);
    await letter.getByRole('button', { name: words.letter.sent }).click();
    const row = rowOf(list, words, 'facebook-page');
    await expect(row).toContainText(words.status.sent);
    const page = await tabAfter(context, () => row.getByRole('button', { name: words.next.profile }).click());
    await waitForCard(page, words.card.filledTitle);
    await expect(page.locator('[data-expect=reason]')).toHaveValue(/Stadt Musterhausen/);
    await page.locator('[data-expect=submit]').click();
    await waitForCard(page, words.card.confirmedTitle);
    await expect(row).toContainText(words.status.confirmed);
    await expect(row.getByRole('button', { name: words.next.profile })).toHaveCount(0);
  });

test('already objected in 2024: recorded in the user\u2019s own words, and nothing is left to do', async ({
  start,
}) => {
  const lotse = await start({ language: 'de' });
  const { list, words } = lotse;
  await seed(list, [{ case: 'facebook-private', statement: 'privacy' }]);
  const row = rowOf(list, words, 'facebook-private');
  await row.locator('summary').filter({ hasText: words.popup.more }).click();
  await row.locator('summary').filter({ hasText: words.declare.title }).click();
  await row.getByLabel(words.declare.on).fill('2024-06-05');
  await row.getByLabel(words.declare.words).fill('Per Formular, Bestätigung kam per Mail');
  await row.getByRole('button', { name: words.declare.record }).click();
  await expect(row).toContainText(words.status.declared.split('{')[0] ?? '');
  await expect(nextStep(list, words, 'facebook-private')).toHaveCount(0);
  expect((await logOf(lotse)).at(-1)).toMatchObject({ kind: 'declared', on: '2024-06-05' });
  // It can be taken up again, and the log keeps both.
  await row.locator('summary').filter({ hasText: words.reopen.title }).click();
  await row.getByRole('button', { name: words.reopen.record }).click();
  await expect(row).toContainText(words.status.open);
  await expect(nextStep(list, words, 'facebook-private')).toHaveCount(1);
  expect((await logOf(lotse)).map((one) => one.kind)).toEqual(['declared', 'reopened']);
});

test('first visit: the questions end in the right accounts with the right number of objections', async ({ start }) => {
  const { list, words } = await start({ language: 'de' });
  for (const name of ['Facebook', 'Instagram']) await list.getByRole('checkbox', { name, exact: true }).check();
  await list
    .getByRole('group', { name: words.questions.together })
    .getByRole('radio', { name: words.questions.yes })
    .check();
  await list.locator('summary').filter({ hasText: words.questions.more }).click();
  await list.getByRole('checkbox', { name: words.questions.page }).check();
  // Without the page's name there is no letter: said at the field, and nothing is stored.
  await list.getByRole('button', { name: words.account.addAll }).click();
  await expect(list.getByRole('checkbox', { name: words.questions.page })).toBeVisible();
  await list.getByLabel(words.detail.page.label).fill('Stadt Musterhausen');
  await list.getByRole('button', { name: words.account.addAll }).click();
  for (const id of ['facebook-private', 'instagram-private', 'facebook-page'] as const)
    await expect(rowOf(list, words, id)).toContainText(words.status.open);
  // One for the profiles in the same Accounts Centre, one for the page.
  await expect(list.getByRole('main')).toContainText('2 Widersprüche');
});

test('own words take the place of ours on the form, and the log says so', async ({ start }) => {
  const lotse = await start({ language: 'de' });
  const { context, list, words } = lotse;
  await seed(list, [
    {
      case: 'facebook-private',
      statement: 'privacy',
      texts: { 'privacy.de': 'Ganz mein eigener Text. $& {name} <b>' },
    },
  ]);
  const page = await tabAfter(context, () => nextStep(list, words, 'facebook-private').click());
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator('[data-expect=reason]')).toHaveValue('Ganz mein eigener Text. $& {name} <b>');
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, words.card.confirmedTitle);
  expect((await logOf(lotse)).at(-1)).toMatchObject({
    kind: 'confirmed',
    sent: { template: { id: 'privacy', edited: true } },
  });
});
