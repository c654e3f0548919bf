import type { Account } from '../model/account';
import { caseOf, type Language } from '../model/case';
import type { TemplateRef } from '../model/evidence';
import { fill } from './fill';
import { TEMPLATES, type Template } from './texts';

/** A text ready to use, and where it came from. */
export type Text = { readonly text: string; readonly template: TemplateRef };

/** Platforms are named as they name themselves. */
const PLATFORM_NAME = { facebook: 'Facebook', instagram: 'Instagram' } as const;

/** English as it is written in the EU: day before month. */
const DATES = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** The short statement for a form's optional box, or undefined where the user chose none. */
export function statementFor(account: Account): Text | undefined {
  return account.statement === 'none' ? undefined : ready(account, account.statement, {});
}

/** The full letter, dated `on` (a local calendar day). */
export function letterFor(account: Account, on: Date): Text {
  return ready(account, 'letter', {
    date: new Intl.DateTimeFormat(DATES[account.language], { dateStyle: 'long' }).format(on),
    platform: PLATFORM_NAME[caseOf(account.case).platform],
    label: account.label,
    email: account.email,
    name: '',
  });
}

function ready(account: Account, id: string, values: Readonly<Record<string, string>>): Text {
  const template = templateOf(id, account.language);
  return {
    text: fill(template.text, values),
    template: { id: template.id, version: template.version, language: template.language },
  };
}

function templateOf(id: string, language: Language): Template {
  const found = TEMPLATES.find((one) => one.id === id && one.language === language);
  if (!found) throw new Error(`no text ${id} in ${language}`);
  return found;
}
