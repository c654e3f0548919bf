import type { Account } from '../../model/account';
import { caseOf } from '../../model/case';
import type { Evidence } from '../../model/evidence';
import { PAGES } from '../../routes/pages';

type Answerable = Extract<Evidence, { kind: 'submitted' | 'confirmed' | 'answered' }>;

/** Something that happened for an account nobody has named yet. `ids` are the events to assign together, oldest first. */
export type Loose = { readonly event: Answerable; readonly ids: readonly string[] };

/**
 * What the user should be asked about. A click and its answer are one question. `log` has its assignments applied
 * (model/evidence `assign`).
 */
export function looseIn(log: readonly Evidence[]): readonly Loose[] {
  const open = log.filter(isAnswerable).filter((one) => !one.account);
  const clicks = new Set(open.flatMap((one) => ('submission' in one && one.submission ? [one.submission] : [])));
  return open
    .filter((one) => !clicks.has(one.id))
    .map((event) => {
      const click = 'submission' in event ? open.find((one) => one.id === event.submission) : undefined;
      return { event, ids: click ? [click.id, event.id] : [event.id] };
    });
}

function isAnswerable(event: Evidence): event is Answerable {
  return event.kind === 'submitted' || event.kind === 'confirmed' || event.kind === 'answered';
}

/** The accounts for which it can have been: those on a service that the page belongs to. */
export function candidatesFor(event: Answerable, accounts: readonly Account[]): readonly Account[] {
  const page = PAGES.find((one) => one.id === event.page);
  return accounts.filter((one) => !page || page.platforms.includes(caseOf(one.case).platform));
}
