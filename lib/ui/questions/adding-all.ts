import type { Account } from '../../model/account';
import type { Event } from '../../model/evidence';
import { saveAccounts } from '../../store/accounts';
import { append } from '../../store/log';
import { type Outcome, useSaving } from '../saving';
import { useSurface } from '../surface';

type Added = 'added' | 'undeclared' | false;

/**
 * Saves the accounts, then records what was declared for them. In this order: evidence can't be taken back, so it must
 * not stand there for accounts that could not be added.
 */
export function useAddingAll(): {
  outcome: Outcome;
  add: (accounts: readonly Account[], declared: readonly Event[]) => Promise<Added>;
} {
  const { database } = useSurface();
  const { outcome, save } = useSaving();
  const add = async (accounts: readonly Account[], declared: readonly Event[]): Promise<Added> => {
    if (!(await save(() => saveAccounts(database, accounts)))) return false;
    for (const event of declared) if (!(await save(() => append(database, event)))) return 'undeclared';
    return 'added';
  };
  return { outcome, add };
}
