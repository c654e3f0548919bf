import type { Words } from '../../../locales/index';
import type { Account } from '../../model/account';
import { type CaseId, caseOf, type Language } from '../../model/case';
import type { Evidence } from '../../model/evidence';
import { isDone, type Status, statusOf, storiesIn } from '../../model/status';
import { accountName } from '../../proof/names';
import { PLATFORM_NAME } from '../../templates/pick';

/** Where an account stands, as coarsely as one looks for it: nothing done, under way, refused, done. */
export const STANDS = ['todo', 'going', 'refused', 'done'] as const;
export type Stand = (typeof STANDS)[number];
export const SORTS = ['added', 'name', 'stand', 'last'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPINGS = ['none', 'service', 'responsible'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One account as a list shows it. `last`: when something happened last, ISO; empty where nothing did. */
export type Row = {
  readonly account: Account;
  readonly events: readonly Evidence[];
  readonly name: string;
  readonly status: Status;
  readonly stand: Stand;
  readonly last: string;
  /** What a search looks through, folded. */
  readonly text: string;
};

/** What the list is to show, and in which order. Empty `stand` and `case` mean all. */
export type Wish = {
  readonly search: string;
  readonly stand: Stand | '';
  readonly case: CaseId | '';
  readonly sort: Sort;
  readonly grouping: Grouping;
};
export const ALL: Wish = { search: '', stand: '', case: '', sort: 'added', grouping: 'none' };

/** `title` is empty where the list is not grouped, or where a row belongs to no group. */
export type Group = { readonly title: string; readonly rows: readonly Row[] };

/** All accounts as rows, in their own order. `log` has its assignments applied. */
export function rowsOf(accounts: readonly Account[], log: readonly Evidence[], words: Words): readonly Row[] {
  const stories = storiesIn(log);
  return accounts.map((account) => {
    const events = stories.get(account.id) ?? [];
    const status = statusOf(events);
    const name = accountName(account, words);
    const { page, organisation, responsible, operator } = account.details ?? {};
    const text = folded([name, account.email, page, organisation, responsible, operator].join('\n'));
    return { account, events, name, status, stand: standOf(status), last: events.at(-1)?.at ?? '', text };
  });
}

export function standOf(status: Status): Stand {
  if (isDone(status)) return 'done';
  if (status.kind === 'open') return 'todo';
  return status.kind === 'refused' ? 'refused' : 'going';
}

/** The rows that are wanted, in the wanted order, in groups. No group is empty. */
export function arranged(rows: readonly Row[], wish: Wish, language: Language): readonly Group[] {
  const wanted = rows.filter(matches(wish));
  const sorted = wish.sort === 'added' ? wanted : [...wanted].sort(orderBy(wish.sort, language));
  if (wish.grouping === 'none') return sorted.length > 0 ? [{ title: '', rows: sorted }] : [];
  const titleOf = wish.grouping === 'service' ? serviceOf : responsibleOf;
  const { compare } = new Intl.Collator(language, { numeric: true });
  // Those that belong nowhere come last.
  return [...Map.groupBy(sorted, titleOf)]
    .map(([title, some]) => ({ title, rows: some }))
    .sort((a, b) => Number(a.title === '') - Number(b.title === '') || compare(a.title, b.title));
}

/** Every word of the search stands somewhere, whatever its case and accents. */
function matches({ search, stand, case: id }: Wish): (row: Row) => boolean {
  const asked = folded(search).split(/\s+/).filter(Boolean);
  return (row) =>
    (stand === '' || row.stand === stand) &&
    (id === '' || row.account.case === id) &&
    asked.every((one) => row.text.includes(one));
}

function orderBy(sort: Exclude<Sort, 'added'>, language: Language): (a: Row, b: Row) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = (a: Row, b: Row) => compare(a.name, b.name);
  if (sort === 'name') return byName;
  if (sort === 'stand') return (a, b) => STANDS.indexOf(a.stand) - STANDS.indexOf(b.stand) || byName(a, b);
  const at = ({ last }: Row) => (last ? Date.parse(last) : 0);
  return (a, b) => at(b) - at(a) || byName(a, b);
}

function serviceOf({ account }: Row): string {
  return PLATFORM_NAME[caseOf(account.case).platform];
}

function responsibleOf({ account }: Row): string {
  return account.details?.responsible?.trim() ?? '';
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
