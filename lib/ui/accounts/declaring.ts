import type { Account } from '../../model/account';
import { isOnlyAsked } from '../../model/case';
import { assign } from '../../model/evidence';
import { isDone, statusOf, storiesIn } from '../../model/status';
import { readAccounts } from '../../store/accounts';
import type { Database } from '../../store/database';
import { append, readLog } from '../../store/log';

/** What the user says of all of them alike. `sameEmail`: each account had its present address then. */
export type Declaration = { readonly on: string; readonly words: string; readonly sameEmail: boolean };

/** Why an account got no entry. `done`: an objection is in the log already; `gone`: it left the list meanwhile. */
export type Undeclared = {
  readonly account: Account;
  readonly why:
    | { readonly kind: 'done' | 'gone' | 'full' | 'stopped' }
    | { readonly kind: 'failed'; readonly problem: string };
};
export type Declared = { readonly declared: readonly Account[]; readonly not: readonly Undeclared[] };

/**
 * Records for each of these accounts, one after the other, that the user objected on that day: an entry of its own, as if
 * it had been made alone. Nothing is recorded twice: where an objection is in the log by now, it stays the only one. A
 * full disk ends it, since nothing after it would fit either; what is recorded stays.
 */
export async function declareAll(
  database: Database,
  accounts: readonly Account[],
  declaration: Declaration,
  tell: (n: number) => void,
  signal: AbortSignal,
): Promise<Declared> {
  const [stored, { log }] = await Promise.all([readAccounts(database), readLog(database)]);
  const there = new Map(stored.accounts.map((one) => [one.id, one]));
  const stories = storiesIn(assign(log));
  const declared: Account[] = [];
  const not: Undeclared[] = [];
  for (const [n, asked] of accounts.entries()) {
    tell(n);
    const account = there.get(asked.id);
    const why = account ? await declareOne(account) : ({ kind: 'gone' } as const);
    if (why) not.push({ account: asked, why });
    else declared.push(asked);
  }
  return { declared, not };

  async function declareOne(account: Account): Promise<Undeclared['why'] | undefined> {
    if (isDone(statusOf(stories.get(account.id) ?? []))) return { kind: 'done' };
    if (signal.aborted) return { kind: 'stopped' };
    if (not.some(({ why }) => why.kind === 'full')) return { kind: 'full' };
    const { on, words, sameEmail } = declaration;
    const saved = await append(database, {
      kind: 'declared',
      account: account.id,
      on,
      words,
      ...(sameEmail && account.email ? { email: account.email } : {}),
      ...(isOnlyAsked(account.case) ? { asked: true as const } : {}),
    });
    return saved.kind === 'saved' ? undefined : saved;
  }
}
