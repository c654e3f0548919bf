import { readFile } from 'node:fs/promises';
import type { Language } from '../pages/markup.ts';
import { tabAfter } from './extension.ts';
import { distance, waitForCard, waitForGuide } from './guide.ts';
import { exportTo, type NewAccount, nextStep, rowOf } from './popup.ts';
import { expect, FACEBOOK, INSTAGRAM, type Lotse, test } from './test.ts';

const STATEMENT = { de: 'Ich widerspreche nach Art. 21 DSGVO', en: 'Under Art. 21 GDPR I object' } as const;
const ANSWER = { de: 'Wir haben deinen Einspruch erhalten', en: 'honour your objection' } as const;

for (const language of ['de', 'en'] as const)
  test(`${language}: from the popup to the exported proof, with two clicks and no typing, on each service`, {
    tag: '@both',
  }, async ({ start }) => {
    const lotse = await start({ language }, [FACEBOOK, INSTAGRAM]);
    for (const account of [FACEBOOK, INSTAGRAM]) await test.step(account.case, () => object(lotse, language, account));
  });

async function object({ context, list, words }: Lotse, language: Language, account: NewAccount): Promise<void> {
  // First click.
  const page = await tabAfter(context, () => nextStep(list, words, account.case).click());
  await page.waitForURL(/\/contact\/\d+/);
  await waitForCard(page, words.card.filledTitle);
  const submit = page.locator('[data-expect=submit]');
  await expect(page.locator('[data-expect=email]')).toHaveValue(account.email ?? '');
  await expect(page.locator('[data-expect=reason]')).toHaveValue(new RegExp(STATEMENT[language]));
  const box = await submit.boundingBox();
  const { rings } = await waitForGuide(page, (guide) => guide.rings.length === 1);
  expect(box && rings[0] && distance(rings[0], box)).toBeLessThanOrEqual(2);

  // Second click, and the page's answer.
  await submit.click();
  await waitForCard(page, words.card.confirmedTitle);
  await expect(rowOf(list, words, account.case)).toContainText(words.status.confirmed);
  await expect(nextStep(list, words, account.case)).toHaveCount(0);

  const json = test.info().outputPath(`${account.case}.json`);
  await exportTo(list, words, 'json', json);
  const log = JSON.parse(await readFile(json, 'utf8')).log.slice(-4);
  expect(log.map((one: { kind: string }) => one.kind)).toEqual(['opened', 'filled', 'submitted', 'confirmed']);
  expect(log[3]).toMatchObject({
    sent: {
      text: expect.stringContaining(STATEMENT[language]),
      email: account.email,
      template: { id: 'privacy', version: expect.any(Number), language },
    },
    answer: expect.stringContaining(ANSWER[language]),
    url: page.url(),
    title: await page.title(),
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/),
    zone: expect.any(String),
    submission: log[2].id,
  });

  const html = test.info().outputPath(`${account.case}.html`);
  await exportTo(list, words, 'html', html);
  const report = await readFile(html, 'utf8');
  expect(report).toContain(STATEMENT[language]);
  expect(report).toContain(ANSWER[language]);
}
