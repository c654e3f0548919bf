import type { Account } from './account';
import { caseOf, isToOperator } from './case';
import type { Evidence } from './evidence';
import { isDone, isObjection, statusOf, storiesIn } from './status';

/**
 * Whether an account still needs an objection of its own. Meta's own text decides: one objection covers all accounts in
 * the same Accounts Centre, otherwise one each (meta-pages.md §7, confidence B). It is still allowed to object for each.
 */
export type Coverage =
  | { readonly kind: 'own' }
  /** Another account in the same Accounts Centre is done. */
  | { readonly kind: 'covered'; readonly by: string }
  /** Another one in the same Accounts Centre comes first; its objection will cover this one, too. */
  | { readonly kind: 'shared'; readonly by: string }
  /** Objected earlier, with an e-mail address that the account no longer has: repeating is advised. */
  | { readonly kind: 'repeat' };

/** How each account is covered. `log` has its assignments applied. */
export function coverage(accounts: readonly Account[], log: readonly Evidence[]): ReadonlyMap<string, Coverage> {
  const stories = storiesIn(log);
  const done = doneIn(accounts, stories);
  return new Map(accounts.map((one) => [one.id, coverageOf(one, accounts, done, stories)]));
}

type Stories = ReadonlyMap<string, readonly Evidence[]>;

function doneIn(accounts: readonly Account[], stories: Stories): ReadonlySet<string> {
  return new Set(accounts.filter(({ id }) => isDone(statusOf(stories.get(id) ?? []))).map(({ id }) => id));
}

function coverageOf(
  account: Account,
  accounts: readonly Account[],
  done: ReadonlySet<string>,
  stories: Stories,
): Coverage {
  if (done.has(account.id))
    return hasMoved(account, stories.get(account.id) ?? []) ? { kind: 'repeat' } : { kind: 'own' };
  const centre = together(account, accounts);
  const by = centre.find((one) => done.has(one.id));
  if (by) return { kind: 'covered', by: by.id };
  const first = centre[0];
  return first && first.id !== account.id ? { kind: 'shared', by: first.id } : { kind: 'own' };
}

/** The accounts in the same Accounts Centre, this one included; only itself where none is named. */
function together(account: Account, accounts: readonly Account[]): readonly Account[] {
  if (!account.centre || !isLinkable(account)) return [account];
  return accounts.filter((one) => one.centre === account.centre && isLinkable(one));
}

/** Profiles can be linked in an Accounts Centre; pages, WhatsApp and people without an account can't (or say nothing by it). */
export function isLinkable(account: Account): boolean {
  const { id, platform } = caseOf(account.case);
  return (platform === 'facebook' || platform === 'instagram' || platform === 'threads') && id !== 'facebook-page';
}

/** How many objections are at least needed for these accounts, done ones not counted. */
export function objectionsNeeded(accounts: readonly Account[], log: readonly Evidence[]): number {
  const done = doneIn(accounts, storiesIn(log));
  // A letter to the operator of a page is none: it asks them to object.
  const atMeta = new Set(accounts.filter((one) => !isToOperator(one.case)).map((one) => one.id));
  return [...coverage(accounts, log)].filter(([id, one]) => one.kind === 'own' && atMeta.has(id) && !done.has(id))
    .length;
}

/** The last earlier objection was declared under another e-mail address than the account has now. */
function hasMoved(account: Account, events: readonly Evidence[]): boolean {
  const last = events.findLast((one) => isObjection(one) && one.kind !== 'submitted');
  return last?.kind === 'declared' && Boolean(last.email) && Boolean(account.email) && last.email !== account.email;
}
