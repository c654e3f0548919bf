import type { Recorded } from '../messages/answers';
import type { Account } from '../model/account';
import { strip } from '../model/address';
import { caseOf } from '../model/case';
import { assign, type Event, type Evidence } from '../model/evidence';
import { eventsOf, type Next, nextOf } from '../model/status';
import { routesFor } from '../routes';
import type { Page } from '../routes/types';
import { readAccounts } from '../store/accounts';
import { append, readLog } from '../store/log';
import { type Saved, save } from '../store/rows';
import type { Deps } from './deps';
import type { Visitor } from './on-page';

export async function accountsIn(deps: Deps): Promise<readonly Account[]> {
  return (await readAccounts(await deps.database())).accounts;
}

/** Whether the page is one on which this account can object: on its service, and not only by letter. */
export function fits(account: Account, page: Page): boolean {
  const byForm = routesFor(account.case).some((route) => route.steps.some((step) => step.kind === 'web'));
  return byForm && page.platforms.includes(caseOf(account.case).platform);
}

/** The next step of an account, from its evidence. */
export async function nextStep(account: Account, deps: Deps): Promise<Next> {
  const { log } = await readLog(await deps.database());
  return nextOf(eventsOf(account, assign(log)), routesFor(account.case));
}

/** Appends one event. A database that can't be opened (a newer version made it) is a failure like a disk's. */
export async function record(event: Event, deps: Deps): Promise<Saved<Evidence>> {
  const opened = await save(deps.database);
  return opened.kind === 'saved' ? append(opened.value, event) : opened;
}

/** Where something happened, and for whom, as evidence records it. */
export function placeOf(request: { page: string; title: string }, { url, account }: Visitor) {
  return { page: request.page, title: request.title, url: strip(url), ...(account ? { account: account.id } : {}) };
}

export function recordedAs(saved: Saved<Evidence>): Recorded {
  if (saved.kind !== 'saved') return { kind: saved.kind };
  const { account, kind } = saved.value;
  return { kind: account ? 'saved' : 'unassigned', as: kind };
}
