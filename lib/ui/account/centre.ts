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
 * The accounts to save so that this one is in the same Accounts Centre as `companion`, or in none. Those that shared
 * one with it before come along: if A is where B is, and B where C is, all three are in one place.
 */
export function joined(
  account: Account,
  companion: string | undefined,
  accounts: readonly Account[],
  newId: () => string = () => crypto.randomUUID(),
): readonly Account[] {
  const { centre: before, ...alone } = account;
  const other = companionsOf(account, accounts).find((one) => one.id === companion);
  if (!other) return [alone];
  const centre = other.centre ?? newId();
  const along = accounts.filter(
    (one) => before && one.centre === before && one.id !== account.id && one.id !== other.id,
  );
  return [
    { ...alone, centre },
    ...(other.centre ? [] : [{ ...other, centre }]),
    ...along.map((one) => ({ ...one, centre })),
  ];
}
