import type { Account } from './account';
import { afterwardsOf } from './afterwards';
import { caseOf, isToOperator } from './case';
import { type Coverage, coverage } from './coverage';
import { addDays, addMonths, type Day } from './day';
import type { Evidence } from './evidence';
import { POLICY_CHANGES } from './policy-changes';
import { isDone, isObjection, statusOf, storiesIn } from './status';
import { moment } from './time';

/**
 * What has come due for an account: a letter (`remind`, `complain`), or a look whether the objection still stands: after a
 * year, after a change of Meta's rules, or because the account came after the objection that is said to cover it (`new`).
 * `key` names it for good, within its account: it is told once, and put aside under this name. `from` is its first day.
 */
export type Due = {
  readonly kind: 'remind' | 'complain' | 'yearly' | 'policy' | 'new';
  readonly key: string;
  readonly from: Day;
  /** Which change of the rules (policy-changes). */
  readonly change?: string;
};

/** What is due now, by account, at most one thing each, without what was put aside. `log` has its assignments applied. */
export function duesOf(
  accounts: readonly Account[],
  log: readonly Evidence[],
  now: Date,
  changes = POLICY_CHANGES,
): ReadonlyMap<string, Due> {
  const covered = coverage(accounts, log);
  const stories = storiesIn(log);
  return new Map(
    accounts.flatMap((account) => {
      const events = stories.get(account.id) ?? [];
      const aside = new Set(events.flatMap((one) => (one.kind === 'reviewed' ? [one.due] : [])));
      const found = [
        letterDue(account, events, now),
        ...(isToOperator(account.case)
          ? []
          : [...looksDue(account, events, now, changes), newDue(account, covered.get(account.id), stories)]),
      ].find((one) => one && !aside.has(one.key));
      return found ? [[account.id, found] as const] : [];
    }),
  );
}

function letterDue(account: Account, events: readonly Evidence[], now: Date): Due | undefined {
  const next = afterwardsOf(account, events, now);
  if (next?.kind !== 'remind' && next?.kind !== 'complain') return undefined;
  const from = addDays(next.until, 1);
  return { kind: next.kind, from, key: `${next.kind} ${from}` };
}

/** The latest change first: who looks after that has seen those before it, too. */
function looksDue(
  account: Account,
  events: readonly Evidence[],
  now: Date,
  changes: typeof POLICY_CHANGES,
): readonly Due[] {
  const status = statusOf(events);
  if (status.kind === 'open' || !isDone(status)) return [];
  const looks = events.flatMap((one) => (one.kind === 'reviewed' ? [one.at] : []));
  const last = [status.since, ...looks].map((at) => at.slice(0, 10)).reduce((a, b) => (a > b ? a : b));
  const today = moment(now).at.slice(0, 10);
  const { platform } = caseOf(account.case);
  const change = changes.findLast(
    ({ platforms, date }) => platforms.includes(platform) && date > last && date <= today,
  );
  const year = addMonths(last, 12);
  return [
    ...(change ? [{ kind: 'policy', key: `policy ${change.id}`, from: change.date, change: change.id } as const] : []),
    ...(year <= today ? [{ kind: 'yearly', key: `yearly ${year}`, from: year } as const] : []),
  ];
}

/** An account that is said to be covered by another's objection, and came to the list only after it. */
function newDue(
  account: Account,
  covered: Coverage | undefined,
  stories: ReadonlyMap<string, readonly Evidence[]>,
): Due | undefined {
  if (covered?.kind !== 'covered') return undefined;
  const objected = stories.get(covered.by)?.findLast(isObjection);
  if (!objected || Date.parse(account.added) <= Date.parse(objected.at)) return undefined;
  return { kind: 'new', key: 'new', from: account.added.slice(0, 10) };
}
