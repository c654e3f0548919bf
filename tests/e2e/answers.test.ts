import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { contactForm } from '../pages/contact-form.ts';
import { backgroundOf } from './background.ts';
import { tabAfter } from './extension.ts';
import { pressOnCard, readGuide, waitForCard, waitForGuide } from './guide.ts';
import { exportTo, nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, type Lotse, test } from './test.ts';

/** What can go wrong between the user's click and the log: each of these once made a false record. */
const FORM = 'https://www.facebook.com/help/contact/6359191084165019';

async function openForm({ context, list, words }: Lotse): Promise<Page> {
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  return page;
}

async function kinds({ list, words }: Lotse): Promise<readonly string[]> {
  const file = test.info().outputPath('log.json');
  await exportTo(list, words, 'json', file);
  return JSON.parse(await readFile(file, 'utf8')).log.map((one: { kind: string }) => one.kind);
}

test('a form that is reloaded after a click without an answer confirms nothing', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { answer: 'none' } } }, [FACEBOOK]);
  const page = await openForm(lotse);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.submittedTitle);
  await page.reload();
  if (lotse.engine === 'firefox') {
    // Firefox keeps through a reload what stands in a form.
    await waitForCard(page, lotse.words.card.skipped.same.replace('{field}', lotse.words.card.field.reason));
    expect(await kinds(lotse)).toEqual(['opened', 'filled', 'submitted', 'opened']);
    return;
  }
  await waitForCard(page, lotse.words.card.filledTitle);
  expect(await kinds(lotse)).toEqual(['opened', 'filled', 'submitted', 'opened', 'filled']);
});

test('an answer in the very moment of the click is confirmed', async ({ start }) => {
  const html = contactForm({ language: 'de', brand: 'facebook', formId: '6359191084165019', answer: 'none' });
  const at = html.lastIndexOf('</body>');
  const sync = `<script>document.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    event.target.outerHTML = '<p>Wir haben deinen Einspruch erhalten.</p>';
  }, true)</script>`;
  const overrides = new Map([[FORM, html.slice(0, at) + sync + html.slice(at)]]);
  const lotse = await start({ language: 'de', serving: { overrides } }, [FACEBOOK]);
  const page = await openForm(lotse);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.confirmedTitle);
  expect(await kinds(lotse)).toEqual(['opened', 'filled', 'submitted', 'confirmed']);
});

test('what friends write in a feed is no answer, though it speaks of objections', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { answer: 'none' } } }, [FACEBOOK]);
  const page = await openForm(lotse);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.submittedTitle);
  await page.evaluate(() => {
    history.pushState({}, '', '/');
    document.body.innerHTML = '<main><p>Meta hat geschrieben: Wir haben deinen Widerspruch erhalten!</p></main>';
  });
  await expect.poll(() => readGuide(page)).toBeUndefined();
  expect(await kinds(lotse)).toEqual(['opened', 'filled', 'submitted']);
});

test('a page that answers in its own document stays answered', async ({ start }) => {
  test.slow();
  const changed = 'https://www.facebook.com/help/contact/712876720715583';
  const overrides = new Map([
    [changed, '<!doctype html><html lang="de"><title>Hilfe</title><p>Etwas ganz anderes</p></html>'],
  ]);
  const lotse = await start({ language: 'de', serving: { form: { answer: 'post' }, overrides } }, [FACEBOOK]);
  const page = await openForm(lotse);
  await page.locator('[data-expect=submit]').click();
  await page.waitForURL(/contact_us/);
  await waitForCard(page, lotse.words.card.confirmedTitle);
  // A page opened after it, which gives up after the same time: by then this one would have, too.
  const witness = await lotse.context.newPage();
  await witness.goto(changed);
  await waitForCard(witness, lotse.words.card.changedTitle, 15_000);
  await waitForCard(page, lotse.words.card.confirmedTitle);
  expect(await kinds(lotse)).toEqual(['opened', 'filled', 'submitted', 'confirmed']);
});

test('a form that is posted by a user whose worker sleeps is recorded all the same', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { answer: 'post' } } }, [FACEBOOK]);
  const page = await openForm(lotse);
  const background = await backgroundOf(lotse, lotse.list);
  await background.stop();
  // Coming near the button wakes it, long before a person's hand has pressed.
  await page.locator('[data-expect=submit]').hover();
  await background.runs();
  await page.locator('[data-expect=submit]').click();
  await page.waitForURL(/contact_us/);
  await waitForCard(page, lotse.words.card.confirmedTitle);
  expect(await kinds(lotse)).toEqual(['opened', 'filled', 'submitted', 'confirmed']);
});

test('a refusal of the server’s in the form itself is no sending that worked', async ({ start }) => {
  const lotse = await start({ language: 'de', serving: { form: { answer: 'error' } } }, [FACEBOOK]);
  const page = await openForm(lotse);
  await page.locator('[data-expect=submit]').click();
  await waitForCard(page, lotse.words.card.incompleteTitle);
  await expect(rowOf(lotse.list, lotse.words, FACEBOOK.case)).toContainText(lotse.words.status.submitted);
});

test('the question comes first, and the fields behind it are filled when they appear', async ({ start }) => {
  const url = 'https://www.facebook.com/help/contact/367438723733209';
  const { context, list, words } = await start({ language: 'de' }, [FACEBOOK]);
  await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click()).then((page) => page.goto(url));
  const page = context.pages().at(-1) as Page;
  await waitForGuide(page, ({ rings }) => rings.length === 1);
  await page.getByRole('radio').first().check();
  await waitForCard(page, words.card.filledTitle);
  await expect(page.locator('[data-expect=email]')).toHaveValue(FACEBOOK.email ?? '');
});

test('a new tab of the user’s own has no task', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const page = await openForm(lotse);
  // Chromium says of a tab that the user opens, too, that it was opened by the one they were in.
  await page.bringToFront();
  const other = await lotse.context.newPage();
  await other.goto('https://www.facebook.com/');
  await other.goto(FORM);
  const card = await waitForCard(other, lotse.words.card.offerTitle);
  expect(card.text).not.toContain('Anna');
  await expect(other.locator('[data-expect=reason]')).toHaveValue('');
});

test('in a modal dialog the card can be used too', async ({ start }) => {
  const html = contactForm({ language: 'de', brand: 'facebook', formId: '6359191084165019' });
  const open = `<script>{const d=document.createElement('dialog');d.append(document.querySelector('form').parentElement);document.body.append(d);d.showModal()}</script>`;
  const at = html.lastIndexOf('</body>');
  const lotse = await start(
    { language: 'de', serving: { overrides: new Map([[FORM, html.slice(0, at) + open + html.slice(at)]]) } },
    [FACEBOOK],
  );
  const page = await openForm(lotse);
  await pressOnCard(page, lotse.words.card.undo);
  await waitForCard(page, lotse.words.card.undoneTitle);
  await expect(page.locator('[data-expect=reason]')).toHaveValue('');
});
