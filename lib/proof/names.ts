import type { Words } from '../../locales/index';
import type { Account } from '../model/account';

/** An account as the user knows it: the service, and their own label where they gave one. */
export function accountName(account: Account, words: Words): string {
  const service = words.case[account.case];
  return account.label === '' ? service : `${service} · ${account.label}`;
}

/** Names of things whose ids come from the log; an id that has no name any more (older log, newer data) names itself. */
export const wayName = (id: string, words: Words): string => nameIn(words.way, id);
export const pageName = (id: string, words: Words): string => nameIn(words.page, id);
export const fieldName = (id: string, words: Words): string => nameIn(words.field, id);
export const templateName = (id: string, words: Words): string => nameIn(words.template, id);

function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
