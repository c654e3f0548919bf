import type { Account } from '../../model/account';
import { isLinkable } from '../../model/coverage';

/** The other accounts that can be in the same Accounts Centre as this one; none where it can't be in any. */
export function companionsOf(account: Account, accounts: readonly Account[]): readonly Account[] {
  return isLinkable(account) ? accounts.filter((one) => one.id !== account.id && isLinkable(one)) : [];
}

/** One account that is in the same Accounts Centre, to show as the choice. */
export function companionOf(account: Account, accounts: readonly Account[]): Account | undefined {
  return account.centre ? companionsOf(account, accounts).find((one) => one.centre === account.centre) : undefined;
}

/**
 * The accounts to save so that this one is in the same Accounts Centre as `companion`, or in none. The companion is
 * among them only where it had no centre yet.
 */
export function joined(
  account: Account,
  companion: string | undefined,
  accounts: readonly Account[],
  newId: () => string = () => crypto.randomUUID(),
): readonly Account[] {
  const { centre: _, ...alone } = account;
  const other = companionsOf(account, accounts).find((one) => one.id === companion);
  if (!other) return [alone];
  if (other.centre) return [{ ...alone, centre: other.centre }];
  const centre = newId();
  return [
    { ...alone, centre },
    { ...other, centre },
  ];
}
