import type { Account } from '../../model/account';
import { moment } from '../../model/time';
import { download } from '../download';
import type { Speech } from '../surface';

/** Hands the user all accounts as a table that a spreadsheet opens, and that can be imported again. */
export async function saveAccountsAsCsv(
  accounts: readonly Account[],
  { words, language }: Pick<Speech, 'words' | 'language'>,
): Promise<void> {
  // Only who exports needs it.
  const { writeAccounts } = await import('../../sheet/write');
  const name = `${words.accounts.file}-${moment().at.slice(0, 10)}.csv`;
  download(document, name, 'text/csv', writeAccounts(accounts, language));
}
