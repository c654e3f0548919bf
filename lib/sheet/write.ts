import { wordsIn } from '../../locales/index';
import type { Account } from '../model/account';
import type { Language } from '../model/case';
import { csv } from '../proof/bundle/csv';
import { COLUMNS, type Column, HEADINGS } from './columns';

/** Without these a table of no accounts would have no heading. */
const ALWAYS: readonly Column[] = ['case', 'label', 'email'];

/** All accounts as a table for a spreadsheet; `readSheet` makes the same accounts of it. Columns that nobody filled are left out. */
export function writeAccounts(accounts: readonly Account[], language: Language): string {
  const columns = COLUMNS.filter(
    (column) => ALWAYS.includes(column) || accounts.some((one) => cellOf(one, column, language) !== ''),
  );
  const rows = accounts.map((one) => columns.map((column) => cellOf(one, column, language)));
  return csv([columns.map((column) => HEADINGS[column][language][0]), ...rows], language === 'de' ? ';' : ',');
}

function cellOf(account: Account, column: Column, language: Language): string {
  const words = wordsIn(language);
  switch (column) {
    case 'case':
      return words.case[account.case];
    case 'label':
    case 'email':
      return account[column];
    case 'language':
      return words.language[account.language];
    case 'body':
      return account.body ? words.bodies[account.body] : '';
    case 'role':
      return account.role ? words.roles[account.role] : '';
    default:
      return account.details?.[column] ?? '';
  }
}
