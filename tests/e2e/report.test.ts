import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readSketch, type Sketch } from '../../lib/messages/sketch';
import { tabAfter } from './extension.ts';
import { pressOnCard, waitForCard } from './guide.ts';
import { insideGuide } from './inside.ts';
import { nextStep, type Words } from './popup.ts';
import { expect, FACEBOOK, type Lotse, test } from './test.ts';
import { violations } from './violations.ts';

test.skip(
  ({ engine }) => engine === 'firefox',
  'a tab that begins with an extension’s page is announced to no debugger there',
);

/** What the user's own form holds once it is filled, and what the stand-ins say. */
const PERSONAL = ['anna@example.org', 'Anna', 'Art. 21', 'Irland', 'Ireland'];

/** The form, filled, with the card on it. */
async function filledForm({ context, list, words }: Lotse): Promise<Page> {
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.filledTitle);
  return page;
}

async function saved(report: Page, words: Words): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    report.waitForEvent('download'),
    report.getByRole('button', { name: words.sketch.save }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

function sketchIn(text: string): Sketch {
  const read = readSketch(text);
  if (read.kind !== 'sketch') throw new Error(`no sketch: ${read.problem} ${read.where}`);
  return read.sketch;
}

test('from the card to a saved report, which the user has read before and which nobody was sent', async ({ start }) => {
  const lotse = await start({ language: 'en' }, [FACEBOOK]);
  const { context, words, posts } = lotse;
  const page = await filledForm(lotse);
  const report = await tabAfter(context, () => pressOnCard(page, words.card.report));
  await report.getByRole('heading', { level: 1, name: words.sketch.title }).waitFor();
  await waitForCard(page, words.card.reported);
  await expect(report.getByRole('main')).toContainText(words.sketch.certain);
  await expect(report.getByRole('main')).toContainText(words.page['facebook-ai-form']);

  const { name, text } = await saved(report, words);
  expect(name).toMatch(new RegExp(`^${words.sketch.file}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
  await expect(report.locator('pre')).toHaveText(text, { useInnerText: false });
  const sketch = sketchIn(text);
  expect(sketch).toMatchObject({ browser: 'chromium', cut: false, page: { id: 'facebook-ai-form', language: 'en' } });
  expect(sketch.verdict.forms[0]).toMatchObject({ certainty: 'certain', missed: [] });
  const email = sketch.verdict.forms[0]?.fields.find((field) => field.role === 'email');
  expect(sketch.nodes[email?.node ?? -1]?.marks).toContain('filled');
  for (const word of PERSONAL) expect(text).not.toContain(word);
  expect(posts).toEqual([]);
});

test('by keyboard alone, and what was discarded is gone', async ({ start }) => {
  const lotse = await start({ language: 'de' }, [FACEBOOK]);
  const { context, words, origin } = lotse;
  const page = await filledForm(lotse);
  await page.locator('[data-expect=submit]').focus();
  const report = await tabAfter(context, () => reportByKeyboard(page, words));
  await report.getByRole('button', { name: words.sketch.discard }).press('Enter');
  await expect(report.getByRole('status')).toContainText(words.sketch.discarded);
  // The button that had the focus is gone; it must not be lost with it.
  await expect(report.locator(':focus')).toContainText(words.sketch.discarded);
  const again = await context.newPage();
  await again.goto(`${origin}/dashboard.html#report`);
  await expect(again.getByRole('main')).toContainText(words.sketch.none);
});

/** Tab by tab until the focus is on the card's last button: who presses any other one loses the way. */
async function reportByKeyboard(page: Page, words: Words): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const focused = await insideGuide(page, (root) => root.activeElement?.textContent ?? '');
    if (focused === words.card.report) return page.keyboard.press('Enter');
  }
  throw new Error('no Tab leads to the card’s quiet button');
}

test('a page that looks unlike itself says in the report what was missing', async ({ start }) => {
  const { context, list, words } = await start({ language: 'de', serving: { form: { unlike: true } } }, [FACEBOOK]);
  const page = await tabAfter(context, () => nextStep(list, words, FACEBOOK.case).click());
  await waitForCard(page, words.card.changedTitle, 12_000);
  const report = await tabAfter(context, () => pressOnCard(page, words.card.report));
  await expect(report.getByRole('main')).toContainText(words.sketch.nothing);
  const { verdict } = sketchIn((await saved(report, words)).text);
  expect(verdict.forms.every((form) => form.certainty === undefined && form.missed.length > 0)).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the report has no accessibility violations (${colorScheme})`, async ({ start }) => {
    const lotse = await start({ language: 'en' }, [FACEBOOK]);
    const page = await filledForm(lotse);
    const report = await tabAfter(lotse.context, () => pressOnCard(page, lotse.words.card.report));
    await report.emulateMedia({ colorScheme });
    await report.locator('pre').waitFor();
    expect(await violations(report)).toEqual([]);
  });
