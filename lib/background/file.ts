import type { Recorded } from '../messages/answers';
import type { Account } from '../model/account';
import { strip } from '../model/address';
import { caseOf } from '../model/case';
import { assign, type Event, type Evidence } from '../model/evidence';
import { eventsOf, type Next, nextOf } from '../model/status';
import { routesFor } from '../routes';
import { readAccounts } from '../store/accounts';
import { append, readLog } from '../store/log';
import type { Saved } from '../store/rows';
import type { Deps } from './deps';
import type { Visitor } from './on-page';

/** The account of this tab's task, if it still exists. */
export async function accountOf(visitor: Visitor, deps: Deps): Promise<Account | undefined> {
  const id = visitor.task?.account;
  return id === undefined ? undefined : (await accountsIn(deps)).find((one) => one.id === id);
}

export async function accountsIn(deps: Deps): Promise<readonly Account[]> {
  return (await readAccounts(await deps.database())).accounts;
}

/** Whether the page is one on which this account can object. */
export function fits(account: Account, visitor: Visitor): boolean {
  return visitor.page?.platforms.includes(caseOf(account.case).platform) ?? false;
}

/** The next step of an account, from its evidence. */
export async function nextStep(account: Account, deps: Deps): Promise<Next> {
  const { log } = await readLog(await deps.database());
  return nextOf(eventsOf(account, assign(log)), routesFor(account.case));
}

/** Appends one event. */
export async function record(event: Event, deps: Deps): Promise<Saved<Evidence>> {
  return append(await deps.database(), event);
}

/** Where something happened, as evidence records it. */
export function placeOf(request: { page: string; title: string }, visitor: Visitor) {
  const { account } = visitor.task ?? {};
  return { page: request.page, title: request.title, url: strip(visitor.url), ...(account ? { account } : {}) };
}

export function recordedAs(saved: Saved<unknown>, visitor: Visitor): Recorded {
  if (saved.kind !== 'saved') return { kind: saved.kind };
  return { kind: visitor.task?.account ? 'saved' : 'unassigned' };
}
