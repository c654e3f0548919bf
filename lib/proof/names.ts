import type { Words } from '../../locales/index';
import type { Account } from '../model/account';

/** An account as the user knows it: the service, and what it is called there. */
export function accountName(account: Account, words: Words): string {
  const service = words.case[account.case];
  const label = accountLabel(account);
  return label === '' ? service : `${service} · ${label}`;
}

/** The user's own label for an account, or the page it is about; empty where they gave neither. */
export function accountLabel({ label, details }: Account): string {
  return label || (details?.page?.trim() ?? '');
}

/** Names of things whose ids come from the log; an id that has no name any more (older log, newer data) names itself. */
export const wayName = (id: string, words: Words): string => nameIn(words.way, id);
export const pageName = (id: string, words: Words): string => nameIn(words.page, id);
export const fieldName = (id: string, words: Words): string => nameIn(words.field, id);
export const templateName = (id: string, words: Words): string => nameIn(words.template, id);

function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
