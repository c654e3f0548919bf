import type { ElementHandle, Page } from 'puppeteer-core';
import type { Case, NewAccount, Words } from '../e2e/popup.ts';

/** First visit: ticks and fills what is wanted, and adds all in one go. */
export async function addAccounts(popup: Page, words: Words, accounts: readonly NewAccount[]): Promise<void> {
  for (const account of accounts) {
    const name = words.case[account.case];
    await popup.locator(`::-p-aria(${name}[role="checkbox"])`).click();
    if (account.label) await (await field(popup, name, words.account.label)).type(account.label);
    if (account.email) await (await field(popup, name, words.account.email)).type(account.email);
  }
  await popup.locator(`::-p-aria(${words.account.addAll}[role="button"])`).click();
  await popup.waitForFunction((name) => document.body.textContent?.includes(name), {}, words.next.start);
}

/** The text field of this name within the group of that name. */
async function field(popup: Page, group: string, label: string): Promise<ElementHandle<Element>> {
  const found = await popup.waitForFunction(
    (named, labelled) => {
      const around = document.querySelector(`fieldset[aria-label="${named}"]`);
      return [...(around?.querySelectorAll('label') ?? [])].find((one) => one.textContent?.trim().startsWith(labelled))
        ?.control;
    },
    {},
    group,
    label,
  );
  return found as ElementHandle<Element>;
}

/** Presses the one prominent button of an account. */
export async function nextStep(popup: Page, words: Words, id: Case): Promise<void> {
  const { start, continue: goOn, retry } = words.next;
  const button = await popup.waitForFunction(
    (name, labels) => {
      const rows = [...document.querySelectorAll('li')];
      const row = rows.find((one) => one.querySelector('h2,h3')?.textContent?.includes(name));
      return [...(row?.querySelectorAll('button') ?? [])].find((one) =>
        labels.some((label) => one.textContent?.startsWith(label)),
      );
    },
    {},
    words.case[id],
    [start, goOn, retry],
  );
  const handle = button.asElement();
  if (!handle) throw new Error(`no next step for ${id}`);
  await (handle as ElementHandle<Element>).click();
}

/** What an account's row says. */
export function rowText(popup: Page, words: Words, id: Case): Promise<string> {
  return popup.evaluate(
    (name) =>
      [...document.querySelectorAll('li')].find((one) => one.querySelector('h2,h3')?.textContent?.includes(name))
        ?.textContent ?? '',
    words.case[id],
  );
}
