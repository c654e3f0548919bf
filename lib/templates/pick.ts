import { type Account, ownText } from '../model/account';
import { caseOf, DETAILS, type Language, type Role } from '../model/case';
import type { TemplateRef } from '../model/evidence';
import { shorten } from '../model/shorten';
import { fill } from './fill';
import { TEMPLATES, type Template } from './texts';

/** A text ready to use, and where it came from. */
export type Text = { readonly text: string; readonly template: TemplateRef };

/** What only some texts need, and no account knows: the objection that a letter follows, and what happened since. */
export type More = Readonly<Partial<Record<'sent' | 'due' | 'answered' | 'grounds' | 'facts' | 'enclosures', string>>>;

/** Platforms are named as they name themselves; nobody without an account has one. */
export const PLATFORM_NAME = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  whatsapp: 'WhatsApp',
  none: '',
} as const;

/** By what right somebody signs for an organisation, as it stands below their name. */
const ROLE_NAME: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  de: {
    administrator: 'Admin dieses Auftritts',
    representative: 'zur Vertretung berechtigt',
    commissioned: 'mit der Betreuung dieses Auftritts beauftragt',
  },
  en: {
    administrator: 'administrator of this page or account',
    representative: 'authorised representative',
    commissioned: 'commissioned to manage this page or account',
  },
};

/** The locale in which a letter's date is written. */
const DATES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** How much of the prompts, and of the answers, a short text quotes, in UTF-16 units; the whole goes into a field of their own or the letter. */
const MOST_QUOTED = 300;
const SHORTENED: Readonly<Record<Language, string>> = { de: ' … (gekürzt)', en: ' … (shortened)' };

/** The short statement for a form's box, or undefined where the user chose none. */
export function statementFor(account: Account): Text | undefined {
  return account.statement === 'none' ? undefined : textFor(account, account.statement, new Date());
}

/** The same for a form with a field of its own for prompts and answers: nothing stands there twice. */
export function statementBeside(account: Account): Text | undefined {
  const { prompts: _, answers: __, ...details } = account.details ?? {};
  return statementFor({ ...account, details });
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
export function textFor(account: Account, id: string, on: Date, more: More = {}): Text {
  const ours = ourTextFor(account, id, on, more);
  const theirs = ownText(account, id);
  return theirs === undefined ? ours : { text: theirs, template: { ...ours.template, edited: true } };
}

/** Our own text for this account, whatever the user made of it. */
export function ourTextFor(account: Account, id: string, on: Date, more: More = {}): Text {
  const template = templateOf(id, account.language);
  const { language, version } = template;
  const isShort = caseOf(account.case).statements.includes(id);
  const quoted = (text: string) => (isShort ? shorten(text, MOST_QUOTED, SHORTENED[language]) : text);
  const details = Object.fromEntries(DETAILS.map((key) => [key, account.details?.[key]?.trim() ?? '']));
  const text = fill(template.text, {
    ...details,
    prompts: quoted(details.prompts ?? ''),
    answers: quoted(details.answers ?? ''),
    date: writtenDay(on, language),
    platform: PLATFORM_NAME[caseOf(account.case).platform],
    role: account.role ? ROLE_NAME[language][account.role] : '',
    label: account.label,
    email: account.email,
    sent: '',
    due: '',
    answered: '',
    grounds: '',
    enclosures: '',
    ...more,
  });
  return { text, template: { id: template.id, version, language } };
}

/** A local calendar day as a text writes it. */
export function writtenDay(day: Date, language: Language): string {
  return new Intl.DateTimeFormat(DATES[language], { dateStyle: 'long' }).format(day);
}

/** The text's data. Throws for an id that no text has. */
export function templateOf(id: string, language: Language): Template {
  const found = TEMPLATES.find((one) => one.id === id && one.language === language);
  if (!found) throw new Error(`no text ${id} in ${language}`);
  return found;
}
