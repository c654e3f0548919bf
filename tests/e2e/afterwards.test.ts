import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import ical from 'ical.js';
import { exportTo, rowOf, seed, seedLog, type Words } from './popup.ts';
import { expect, type Lotse, test } from './test.ts';

const FORM = {
  page: 'facebook-ai-form',
  url: 'https://www.facebook.com/help/contact/6359191084165019',
  title: 'Einspruch',
};
const SENT = { text: 'Ich widerspreche.', email: 'anna@example.org' };

async function lastOf({ list, words }: Lotse): Promise<{ kind: string; [key: string]: unknown } | undefined> {
  const file = test.info().outputPath('log.json');
  await exportTo(list, words, 'json', file);
  return JSON.parse(await readFile(file, 'utf8')).log.at(-1);
}

/** A moment so many days before now, as evidence records it. */
function ago(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().replace(/\.\d+Z$/, '+00:00');
}

test('a refusal is answered by letter, and then complained about, with the story of the log', async ({ start }) => {
  const lotse = await start({ language: 'de' });
  const { context, origin, list, words } = lotse;
  await seed(list, [{ case: 'facebook-private', statement: 'privacy', details: { name: 'Anna' } }]);
  await seedLog(list, [
    { kind: 'submitted', at: ago(2), ...FORM, sent: SENT },
    { kind: 'answered', at: ago(2), ...FORM, verdict: 'refused', answer: 'Wir können dem nicht nachkommen.' },
  ]);
  const row = rowOf(list, words, 'facebook-private');
  await expect(row).toContainText(words.status.refused);
  await row.getByRole('link', { name: words.template['refusal-reply'] }).first().click();
  await expect(list.getByRole('region', { name: words.letter.text })).toContainText(
    'Ich halte an dem Widerspruch fest',
  );
  await list.getByRole('button', { name: words.letter.sent }).click();
  await expect(list.getByRole('region', { name: words.letter.sentTitle })).toContainText(
    words.letter.recorded.split('{')[0] ?? '',
  );

  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(rowOf(popup, words, 'facebook-private')).toContainText(words.status.refused);
  await rowOf(popup, words, 'facebook-private').getByRole('link', { name: words.template.complaint }).first().click();
  const text = popup.getByRole('region', { name: words.letter.text });
  await expect(text).toContainText('„Wir können dem nicht nachkommen.“');
  await expect(text).toContainText('habe ich auf die Ablehnung geantwortet');
  // The authority is the user's to choose: without it there is nothing to send.
  await expect(popup.getByRole('button', { name: words.letter.sent })).toHaveCount(0);
  await popup.getByLabel(words.detail.authority.label).fill('Behörde für Datenschutz');
  await popup.getByRole('button', { name: words.common.save, exact: true }).click();
  await popup.getByRole('button', { name: words.letter.sent }).click();
  await expect(popup.getByRole('region', { name: words.letter.sentTitle })).toContainText(
    words.letter.recorded.split('{')[0] ?? '',
  );
  await popup.goto(`${origin}/popup.html`);
  expect(await lastOf({ ...lotse, list: popup })).toMatchObject({
    kind: 'sent',
    sent: { template: { id: 'complaint' } },
  });
});

test('silence: nothing within the month, a reminder after it', async ({ start }) => {
  const { origin, list, words } = await start({ language: 'en' });
  await seed(list, [
    {
      case: 'shown-adult',
      statement: 'none',
      language: 'en',
      details: { operator: 'Club', page: 'Club', name: 'Anna' },
    },
  ]);
  await seedLog(list, [{ kind: 'sent', at: ago(20), route: 'operator-letter', sent: SENT }]);
  const reminder = rowOf(list, words, 'shown-adult').getByRole('link', { name: words.template['reminder-operator'] });
  await expect(rowOf(list, words, 'shown-adult')).toContainText(words.status.sent);
  await expect(reminder).toHaveCount(0);
  await seedLog(list, [{ kind: 'sent', id: 'later', at: ago(40), route: 'operator-letter', sent: SENT }]);
  await reminder.first().click();
  await expect(list.getByRole('region', { name: words.letter.text })).toContainText('Reminder of my letter');
  await list.goto(`${origin}/dashboard.html#letter/seeded-0/complaint`);
  await expect(list.getByRole('main')).toContainText(words.letter.unfit);
});

test('the deadline is shown and explained, can be put into a calendar, paused, and ends with an answer', async ({
  start,
}) => {
  const lotse = await start({ language: 'de' });
  const { list, words } = lotse;
  await seed(list, [{ case: 'facebook-private', statement: 'privacy' }]);
  await seedLog(list, [{ kind: 'submitted', at: ago(3), ...FORM, sent: SENT }]);
  const row = rowOf(list, words, 'facebook-private');
  await test.step('why this date', async () => {
    await expect(row).toContainText(words.deadline.due.split('{')[0] ?? '');
    await row.locator('summary').filter({ hasText: words.deadline.why }).click();
    await expect(row).toContainText('Art. 12 Abs. 3 DSGVO');
    await expect(row).toContainText(words.deadline.placeMeta);
  });
  await test.step('the calendar’s file names the same day, under one name however often', async () => {
    const days = [await savedDay(list, words), await savedDay(list, words)];
    expect(days[0]?.uid).toBe('deadline-event-0@widerspruchslotse');
    expect(days[1]?.uid).toBe(days[0]?.uid);
    const [year = 0, month = 0, day = 0] = (days[0]?.day ?? '').split('-').map(Number);
    const written = new Intl.DateTimeFormat('de-DE', { dateStyle: 'full' }).format(new Date(year, month - 1, day));
    await expect(row).toContainText(written);
  });
  await row.locator('summary').filter({ hasText: words.popup.more }).click();
  await test.step('paused, with a reason', async () => {
    await row.locator('summary').filter({ hasText: words.reschedule.title }).click();
    await row.getByLabel(words.reschedule.day.paused).fill(ago(1).slice(0, 10));
    await row.getByRole('button', { name: words.reschedule.record }).click();
    await expect(row).toContainText(words.reschedule.noReason);
    await row.getByLabel(words.reschedule.why).fill('Meta wartet auf mich.');
    await row.getByRole('button', { name: words.reschedule.record }).click();
    await expect(row).toContainText(words.deadline.paused.split('{')[0] ?? '');
    expect(await lastOf(lotse)).toMatchObject({ kind: 'rescheduled', how: 'paused', words: 'Meta wartet auf mich.' });
  });
  await test.step('answered, with the reasons that the reply then speaks of', async () => {
    await row.locator('summary').filter({ hasText: words.reply.title }).click();
    await row.getByRole('radio', { name: words.mailVerdict.refused }).check();
    await row.getByRole('checkbox', { name: words.refusalReason.identity }).check();
    await row.getByLabel(words.reply.on).fill(ago(1).slice(0, 10));
    await row.getByRole('button', { name: words.reply.record }).click();
    await expect(row).toContainText(words.replied.refused);
    expect(await lastOf(lotse)).toMatchObject({ kind: 'replied', verdict: 'refused', reasons: ['identity'] });
    await row.getByRole('link', { name: words.template['refusal-reply'] }).first().click();
    await expect(list.getByRole('region', { name: words.letter.text })).toContainText('Art. 12 Abs. 6 DSGVO');
  });
});

test('a letter that comes too early is none, and what is asked about again is gone with one press', async ({
  start,
}) => {
  const { origin, list, words } = await start({ language: 'en' });
  await seed(list, [{ case: 'facebook-private', statement: 'privacy', language: 'en' }]);
  await seedLog(list, [{ kind: 'submitted', at: ago(3), ...FORM, sent: SENT }]);
  await list.goto(`${origin}/dashboard.html#letter/seeded-0/complaint`);
  await expect(list.getByRole('main')).toContainText(words.letter.early.split('{')[0] ?? '');
  await expect(list.getByRole('region', { name: words.letter.text })).toHaveCount(0);
  await list.goto(`${origin}/popup.html`);
  await seed(list, [{ case: 'instagram-private', statement: 'privacy', id: 'other', language: 'en' }]);
  await seedLog(list, [
    { id: 'other-old', account: 'other', kind: 'submitted', at: ago(500), ...FORM, sent: SENT },
    {
      id: 'other-yes',
      account: 'other',
      kind: 'replied',
      at: ago(490),
      on: ago(490).slice(0, 10),
      verdict: 'confirmed',
      words: '',
    },
  ]);
  const other = rowOf(list, words, 'instagram-private');
  await other.getByRole('button', { name: words.recheck.stands }).click();
  await expect(other.getByRole('button', { name: words.recheck.stands })).toHaveCount(0);
  await list.reload();
  await expect(other).toContainText(words.replied.confirmed);
  await expect(other.getByRole('button', { name: words.recheck.stands })).toHaveCount(0);
});

/** Presses for the calendar's file, and reads it as a calendar does. */
async function savedDay(list: Page, words: Words): Promise<{ uid: string; day: string }> {
  const [file] = await Promise.all([
    list.waitForEvent('download'),
    list.getByRole('button', { name: words.deadline.ics }).click(),
  ]);
  const event = new ical.Component(ical.parse(await readFile(await file.path(), 'utf8'))).getFirstSubcomponent(
    'vevent',
  );
  if (!event) throw new Error('no event in the file');
  const { uid, startDate } = new ical.Event(event);
  return { uid, day: startDate.toString() };
}

test('what was begun survives: answers when the popup closes, a letter when the view changes', async ({ start }) => {
  const { context, origin, list, words } = await start({ language: 'de' });
  await list.getByRole('checkbox', { name: 'Facebook', exact: true }).check();
  await list.getByRole('group', { name: 'Facebook', exact: true }).getByLabel(words.account.label).fill('Anna 👩‍👩‍👧');
  await list.locator('summary').filter({ hasText: words.questions.more }).click();
  await list.getByRole('checkbox', { name: words.questions.none }).check();
  await list.close();
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await expect(popup.getByRole('checkbox', { name: words.questions.none })).toBeVisible();
  await expect(popup.getByRole('group', { name: 'Facebook', exact: true }).getByLabel(words.account.label)).toHaveValue(
    'Anna 👩‍👩‍👧',
  );
  await popup.getByRole('group', { name: words.questions.none }).getByLabel(words.detail.name.label).fill('Anna');
  await popup.getByRole('button', { name: words.account.addAll }).click();
  await expect(rowOf(popup, words, 'facebook-private')).toContainText(words.status.open);

  const row = rowOf(popup, words, 'no-account');
  await row.locator('summary').filter({ hasText: words.popup.more }).click();
  await row.getByRole('link', { name: words.account.letter }).click();
  await popup.getByRole('button', { name: words.letter.edit }).click();
  await popup.getByLabel(words.letter.own).fill('Angefangen …');
  await popup.getByRole('link', { name: words.dashboard.log }).click();
  await popup.goBack();
  await expect(popup.getByLabel(words.letter.own)).toHaveValue('Angefangen …');
  await expect(popup.getByRole('main')).toContainText(words.letter.draft);
  await popup.getByRole('button', { name: words.letter.saveOwn }).click();
  await expect(popup.getByRole('region', { name: words.letter.text })).toContainText('Angefangen …');
});

test('already objected in 2024: asked for in the questions, with the day and the address of then', async ({
  start,
}) => {
  const lotse = await start({ language: 'de' });
  const { list, words } = lotse;
  await list.getByRole('checkbox', { name: 'Facebook', exact: true }).check();
  await list
    .getByRole('group', { name: 'Facebook', exact: true })
    .getByLabel(words.account.email)
    .fill('neu@example.org');
  await list.locator('summary').filter({ hasText: words.questions.more }).click();
  await list.getByRole('checkbox', { name: words.questions.earlier }).check();
  await list.getByLabel(words.declare.on).fill('2024-06-05');
  await list.getByLabel(words.declare.email).fill('alt');
  await list.getByRole('button', { name: words.account.addAll }).click();
  await expect(list.getByText(words.account.noEmail)).toBeVisible();
  await list.getByLabel(words.declare.email).fill('alt@example.org');
  await list.getByRole('button', { name: words.account.addAll }).click();
  const row = rowOf(list, words, 'facebook-private');
  await expect(row).toContainText(words.coverage.repeat);
  expect(await lastOf(lotse)).toMatchObject({ kind: 'declared', on: '2024-06-05', email: 'alt@example.org' });
});

const HOSTILE: readonly [string, string][] = [
  ['quotes', `"Mara" 'O’Neill' „so“`],
  ['dollars', "$& $1 $' $` $$"],
  ['a placeholder', '{name} {nobody}'],
  ['right-to-left marks', '\u202Eאבג\u202C\u200F'],
  ['emoji', '👩‍👩‍👧 🇪🇺'],
  ['ten thousand characters', 'x'.repeat(10_000)],
];

test('bad input is text and nothing else, or refused with a plain word', async ({ start }) => {
  const { list, words } = await start({ language: 'de' });
  await list.locator('summary').filter({ hasText: words.questions.more }).click();
  await list.getByRole('checkbox', { name: words.questions.none }).check();
  const part = list.getByRole('group', { name: words.questions.none });
  await part.getByLabel(words.detail.name.label).fill('Anna');
  await part.getByLabel(words.account.yourEmail).fill('anna.example.org');
  await list.getByRole('button', { name: words.account.addAll }).click();
  await expect(part.getByText(words.account.noEmail)).toBeVisible();
  await part.getByLabel(words.account.yourEmail).fill('');
  await list.getByRole('button', { name: words.account.addAll }).click();
  await expect(rowOf(list, words, 'no-account')).toContainText(words.status.open);

  const row = rowOf(list, words, 'no-account');
  await row.locator('summary').filter({ hasText: words.popup.more }).click();
  await row.getByRole('link', { name: words.account.letter }).click();
  const letter = list.getByRole('region', { name: words.letter.text }).locator('pre');
  await list.locator('summary').filter({ hasText: words.letter.details }).click();
  for (const [, value] of HOSTILE) {
    await list.getByLabel(words.detail.name.label).fill(value);
    await list.getByRole('button', { name: words.common.save, exact: true }).click();
    await expect.poll(async () => (await letter.textContent())?.includes(`\n${value}`)).toBe(true);
  }
  await list.getByLabel(words.account.yourEmail).fill('anna');
  await list.getByRole('button', { name: words.common.save, exact: true }).click();
  await expect(list.getByText(words.account.noEmail)).toBeVisible();
});
