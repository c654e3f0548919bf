import type { Choice, Edited, Instead, Recorded, Refused, Values } from '../messages/answers';
import type { PageRequest } from '../messages/requests';
import type { Account } from '../model/account';
import { strip } from '../model/address';
import { caseOf, type Platform } from '../model/case';
import type { Failure } from '../model/evidence';
import { routesFor } from '../routes';
import { letterFor, statementBeside, statementFor } from '../templates/pick';
import { nameOf } from './arrive';
import type { Deps } from './deps';
import { accountsIn, fits, nextStep, placeOf, record, recordedAs } from './file';
import { addNews } from './news';
import type { Visitor } from './on-page';
import { firstAddress } from './open';

type Asked<K extends PageRequest['kind']> = Extract<PageRequest, { kind: K }>;

/** The page is what the route needs. With a task this is evidence; where it is certainly the form, the values follow. */
export async function recognised(
  request: Asked<'recognised'>,
  visitor: Visitor,
  deps: Deps,
): Promise<Values | { kind: 'no-task' }> {
  const { account, task } = visitor;
  if (!account || !task?.route) return { kind: 'no-task' };
  await record({ kind: 'opened', ...placeOf(request, visitor), route: task.route }, deps);
  return request.certain ? valuesOf(account, deps) : { kind: 'no-task' };
}

/** The user wants to have this filled: for the account of the task, or for one of theirs on this page's service. */
export async function choose({ page, account }: Visitor, deps: Deps): Promise<Choice> {
  const accounts = account ? [account] : (await accountsIn(deps)).filter((one) => page && fits(one, page));
  const language = await deps.language();
  return { kind: 'choice', accounts: accounts.map((one) => ({ id: one.id, name: nameOf(one, language) })) };
}

/** The user chose an account on the card: from now on this tab is open for it. */
export async function adopt(request: Asked<'adopt'>, visitor: Visitor, deps: Deps): Promise<Values | Refused> {
  const account = (await accountsIn(deps)).find((one) => one.id === request.account);
  if (!account || !visitor.page || !fits(account, visitor.page)) return { kind: 'refused' };
  if (visitor.account?.id !== account.id) {
    const route = routeThrough(request.page, account);
    await deps.tasks.set(visitor.tab, { account: account.id, route });
    await record({ kind: 'opened', ...placeOf(request, { ...visitor, account }), route }, deps);
  }
  return valuesOf(account, deps);
}

/** The user wants another text in the form: where it is changed, in a tab of its own, so that the form stays. */
export async function edit({ account }: Visitor, { browser }: Deps): Promise<Edited | Refused> {
  if (!account) return { kind: 'refused' };
  const url = browser.runtime.getURL(`/dashboard.html#accounts/${encodeURIComponent(account.id)}/text`);
  await browser.tabs.create({ url });
  return { kind: 'edited' };
}

/** The page keeps the user from the card: the popup says so, where it is opened there. */
export async function hindered(request: Asked<'hindered'>, visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { account, tab, url } = visitor;
  const whose = account ? { account: account.id } : {};
  await addNews(tab, { url: strip(url), hindrance: request.hindrance, ...whose }, deps.news);
  return { kind: 'saved' };
}

/** What a reload or the user can't mend: the next step passes over the route. */
const LASTING: readonly Failure[] = ['changed', 'unavailable', 'region', 'blank'];

/** The page is not what it should be. Evidence where somebody needed it; always a text to copy, and the next way. */
export async function failed(request: Asked<'failed'>, visitor: Visitor, deps: Deps): Promise<Instead> {
  const { account } = visitor;
  const route = visitor.task?.route;
  if (!account || !route) return { kind: 'instead', text: letterFor(await stranger(visitor, deps), new Date()).text };
  const before = (await nextStep(account, deps)).kind;
  // A wall that the user can pass (login, cookies, as a page) is no failure of the route until they say so (`next`).
  const lasting = LASTING.includes(request.failure);
  if (lasting && before !== 'nothing')
    await record({ kind: 'failed', ...placeOf(request, visitor), route, failure: request.failure }, deps);
  const text = (statementFor(account) ?? letterFor(account, new Date())).text;
  const next = (await nextStep(account, deps)).kind;
  return {
    kind: 'instead',
    text,
    ...(next === 'nothing' ? {} : { next: next === 'letter' || next === 'manual' ? next : 'web' }),
  };
}

/** The user gives this way up: evidence, and the tab goes on to the next one. */
export async function next(request: Asked<'next'>, visitor: Visitor, deps: Deps): Promise<Recorded | Refused> {
  const { account } = visitor;
  const route = visitor.task?.route;
  if (!account || !route) return { kind: 'refused' };
  const saved = await record({ kind: 'failed', ...placeOf(request, visitor), route, failure: request.failure }, deps);
  const step = await nextStep(account, deps);
  if (step.kind === 'nothing') return recordedAs(saved);
  await deps.tasks.set(visitor.tab, { account: account.id, route: step.route });
  const place = step.kind === 'manual' ? `way/${account.id}/${step.route}` : `letter/${account.id}`;
  const url = step.kind === 'letter' ? undefined : firstAddress(step.route);
  await deps.browser.tabs.update(visitor.tab, { url: url ?? deps.browser.runtime.getURL(`/dashboard.html#${place}`) });
  return recordedAs(saved);
}

/** The first of an account's routes that leads over this page; a page on none stands for itself. */
function routeThrough(page: string, account: Account): string {
  const over = routesFor(account.case).find((route) =>
    route.steps.some((step) => step.kind === 'web' && step.page === page),
  );
  return over?.id ?? page;
}

async function valuesOf(account: Account, deps: Deps): Promise<Values> {
  const reason = statementBeside(account);
  const alone = statementFor(account)?.text;
  const { name, prompts, answers } = account.details ?? {};
  const shown = [prompts, answers].filter(Boolean).join('\n\n');
  const fields = { email: account.email, name: name ?? '', prompts: shown, reason: reason?.text ?? '' };
  return {
    kind: 'values',
    account: nameOf(account, await deps.language()),
    fields,
    ...(alone ? { alone } : {}),
    ...(reason ? { template: reason.template } : {}),
  };
}

/** Somebody who has not said who they are: the letter without name and address. */
async function stranger(visitor: Visitor, deps: Deps): Promise<Account> {
  const platform: Platform = visitor.page?.platforms[0] ?? 'facebook';
  const id = platform === 'none' ? 'no-account' : platform === 'instagram' ? 'instagram-private' : 'facebook-private';
  return {
    id: '-',
    case: caseOf(id).id,
    label: '',
    email: '',
    language: await deps.language(),
    statement: 'privacy',
    added: '',
  };
}
