import type { Locator, Page } from '@playwright/test';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import type { Language } from '../pages/markup.ts';

/** The interface's words, so that a changed word is no broken test. */
export type Words = typeof de;
export function wordsIn(language: Language): Words {
  return { de, en }[language];
}

export type Case = 'facebook-private' | 'instagram-private';
export type NewAccount = { readonly case: Case; readonly label?: string; readonly email?: string };

/** First visit: ticks and fills what is wanted, and adds all in one go. */
export async function addAccounts(popup: Page, words: Words, accounts: readonly NewAccount[]): Promise<void> {
  await tickAccounts(popup, words, accounts);
  await popup.getByRole('button', { name: words.account.addAll }).click();
  await rowOf(popup, words, accounts[0]?.case ?? 'facebook-private').waitFor();
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

/** Presses one of the export buttons and keeps the file at `path`. */
export async function exportTo(popup: Page, words: Words, form: 'html' | 'json', path: string): Promise<void> {
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button').filter({ hasText: words.proof[form] }).click(),
  ]);
  await download.saveAs(path);
}
