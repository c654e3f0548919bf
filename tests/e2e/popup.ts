import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Account } from '../../lib/model/account.ts';
import type { CaseId } from '../../lib/model/case.ts';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import { askChecker, TOOLS } from '../independent/ask.ts';
import type { Language } from '../pages/markup.ts';
import { putRows } from './rows.ts';

/** The interface's words, so that a changed word is no broken test. */
export type Words = typeof de;
export function wordsIn(language: Language): Words {
  return { de, en }[language];
}

export type Case = CaseId;
export type NewAccount = { readonly case: Case; readonly label?: string; readonly email?: string };

/** First visit: ticks and fills what is wanted, and adds all in one go. */
export async function addAccounts(popup: Page, words: Words, accounts: readonly NewAccount[]): Promise<void> {
  await tickAccounts(popup, words, accounts);
  await popup.getByRole('button', { name: words.account.addAll }).click();
  await rowOf(popup, words, accounts[0]?.case ?? 'facebook-private').waitFor();
}

/** Puts accounts into the store as the surfaces do, for tests of what comes after. */
export async function seed(
  popup: Page,
  accounts: readonly (Pick<Account, 'case' | 'statement'> & Partial<Account>)[],
): Promise<void> {
  const rows = accounts.map((one, n) => ({
    id: `seeded-${n}`,
    label: '',
    email: 'anna@example.org',
    language: 'de',
    added: `2026-11-21T10:00:0${n}+01:00`,
    ...one,
  }));
  await putRows(
    popup,
    'accounts',
    rows.map((row) => [row.id, row]),
  );
  await popup.reload();
}

/** Puts events into the log as they would stand there, for what takes a month to happen. Each has an `at` of its own. */
export async function seedLog(
  popup: Page,
  events: readonly ({ readonly kind: string; readonly at: string } & Record<string, unknown>)[],
): Promise<void> {
  const rows = events.map((one, n) => ({ id: `event-${n}`, account: 'seeded-0', zone: 'Europe/Berlin', ...one }));
  await putRows(
    popup,
    'log',
    rows.map((row) => [row.id, row]),
  );
  await popup.reload();
}

/** The same without the last button, for whoever wants to look at it first. */
export async function tickAccounts(popup: Page, words: Words, accounts: readonly NewAccount[]): Promise<void> {
  for (const account of accounts) {
    const name = words.case[account.case];
    await popup.getByRole('checkbox', { name, exact: true }).check();
    const details = popup.getByRole('group', { name, exact: true });
    if (account.label) await details.getByLabel(words.account.label).fill(account.label);
    if (account.email) await details.getByLabel(words.account.email).fill(account.email);
  }
}

/** An account's row in the list; the first one, where a case has several. */
export function rowOf(popup: Page, words: Words, id: Case): Locator {
  return popup
    .getByRole('listitem')
    .filter({ has: popup.getByRole('heading', { name: words.case[id] }) })
    .first();
}

/** The one prominent button of an account. */
export function nextStep(popup: Page, words: Words, id: Case): Locator {
  const { start, continue: goOn, retry } = words.next;
  return rowOf(popup, words, id).getByRole('button', { name: new RegExp(`^(${[start, goOn, retry].join('|')})`) });
}

/** The button of another way, after unfolding what hides it. `route` is an id of lib/routes. */
export async function otherWay(popup: Page, words: Words, id: Case, route: keyof Words['way']): Promise<Locator> {
  const row = rowOf(popup, words, id);
  // The colon stands in a part that only screen readers get; browsers put a space before it.
  const button = row.getByRole('button', { name: new RegExp(`^${words.account.openWay}\\s?: ${words.way[route]}$`) });
  for (const name of [words.popup.more, words.account.ways]) {
    if (await button.isVisible()) break;
    await row.locator('summary').filter({ hasText: name }).first().click();
  }
  return button;
}

/**
 * Presses the export button and keeps at `path`: the whole `zip`, the report in it (`html`), or as `json` its events as
 * recorded (`log`) and what could not be read (`damaged`). Whatever is exported, the checker that was written from the
 * documentation alone must find it whole.
 */
export async function exportTo(
  surface: Page,
  words: Words,
  form: 'zip' | 'html' | 'json',
  path: string,
): Promise<void> {
  const [download] = await Promise.all([
    surface.waitForEvent('download'),
    surface.getByRole('button', { name: words.proof.zip }).click(),
  ]);
  const file = await download.path();
  checkBundle(file);
  const zip = await readFile(file);
  const files = unzipSync(zip);
  const text = (name: string) => strFromU8(files[name] ?? strToU8('[]'));
  const { records = [], waiting = [] } = JSON.parse(text('proof.json'));
  const shown: { content?: { payload: unknown } }[] = records;
  const log = [...shown.flatMap(({ content }) => content?.payload ?? []), ...waiting];
  const json = JSON.stringify({ log, damaged: JSON.parse(text('damaged.json')) });
  await writeFile(path, { zip, html: text('report.html'), json }[form]);
}

function checkBundle(path: string): void {
  if (!TOOLS) return;
  const { whole, said } = askChecker(path);
  if (!whole) throw new Error(`an exported proof is not whole:\n${said}`);
}
