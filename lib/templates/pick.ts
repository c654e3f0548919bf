import type { Account } from '../model/account';
import { caseOf, DETAILS, type Language } from '../model/case';
import type { TemplateRef } from '../model/evidence';
import { fill } from './fill';
import { TEMPLATES, type Template } from './texts';

/** A text ready to use, and where it came from. */
export type Text = { readonly text: string; readonly template: TemplateRef };

/** Platforms are named as they name themselves; nobody without an account has one. */
const PLATFORM_NAME = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  whatsapp: 'WhatsApp',
  none: '',
} as const;

/** The locale in which a letter's date is written. */
const DATES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** The short statement for a form's box, or undefined where the user chose none. */
export function statementFor(account: Account): Text | undefined {
  return account.statement === 'none' ? undefined : textFor(account, account.statement, new Date());
}

/** The case's full letter, dated `on` (a local calendar day). */
export function letterFor(account: Account, on: Date): Text {
  return textFor(account, letterIdOf(account), on);
}

/** The id of the letter that this account's case and speaker call for. */
export function letterIdOf(account: Account): string {
  const { letter, letters } = caseOf(account.case);
  return (account.body && letters?.[account.body]) ?? letter;
}

/** A text for this account: the user's own words where they wrote some, else ours. */
export function textFor(account: Account, id: string, on: Date): Text {
  const ours = ourTextFor(account, id, on);
  const theirs = account.texts?.[id];
  return theirs === undefined ? ours : { text: theirs, template: { ...ours.template, edited: true } };
}

/** Our own text for this account, whatever the user made of it. */
export function ourTextFor(account: Account, id: string, on: Date): Text {
  const template = templateOf(id, account.language);
  const details = Object.fromEntries(DETAILS.map((key) => [key, account.details?.[key]?.trim() ?? '']));
  const text = fill(template.text, {
    ...details,
    date: new Intl.DateTimeFormat(DATES[account.language], { dateStyle: 'long' }).format(on),
    platform: PLATFORM_NAME[caseOf(account.case).platform],
    label: account.label,
    email: account.email,
  });
  return { text, template: { id: template.id, version: template.version, language: template.language } };
}

function templateOf(id: string, language: Language): Template {
  const found = TEMPLATES.find((one) => one.id === id && one.language === language);
  if (!found) throw new Error(`no text ${id} in ${language}`);
  return found;
}
