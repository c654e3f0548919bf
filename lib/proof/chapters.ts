import type { Account } from '../model/account';
import { assign, type Evidence } from '../model/evidence';
import { storiesIn } from '../model/status';

/** A part of the proof: one account's events, those of an account that left the list, of nobody yet, or of the log itself. */
export type Chapter = { readonly events: readonly Evidence[] } & (
  | { readonly kind: 'account'; readonly account: Account }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'loose' }
  | { readonly kind: 'log' }
);

/** The whole log told by account: every event stands in exactly one chapter, so that none is left out of a proof. */
export function chaptersOf(accounts: readonly Account[], log: readonly Evidence[]): readonly Chapter[] {
  const events = assign(log);
  const known = new Set(accounts.map((one) => one.id));
  const gone = new Set(events.flatMap(({ account }) => (account && !known.has(account) ? [account] : [])));
  const own = events.filter(isOfTheLog);
  const loose = events.filter((one) => !one.account && !isOfTheLog(one));
  const stories = storiesIn(events);
  const of = (id: string) => stories.get(id) ?? [];
  return [
    ...accounts.map((account): Chapter => ({ kind: 'account', account, events: of(account.id) })),
    ...[...gone].map((id): Chapter => ({ kind: 'gone', id, events: of(id) })),
    ...(loose.length > 0 ? [{ kind: 'loose', events: loose } as const] : []),
    ...(own.length > 0 ? [{ kind: 'log', events: own } as const] : []),
  ];
}

function isOfTheLog({ kind }: Evidence): boolean {
  return kind === 'restored' || kind === 'rekeyed';
}
