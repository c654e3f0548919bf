import type { Account } from '../../model/account';
import type { CaseId, Language } from '../../model/case';
import { moment } from '../../model/time';

/** What the user says about an account they add. */
export type Draft = { readonly case: CaseId; readonly label: string; readonly email: string };

/** A new account; its texts are in the interface's language until the user says otherwise. */
export function newAccount({ case: id, label, email }: Draft, language: Language, now: Date = new Date()): Account {
  return {
    id: crypto.randomUUID(),
    case: id,
    label: label.trim(),
    email: email.trim(),
    language,
    statement: 'privacy',
    added: moment(now).at,
  };
}
