import { wordsIn } from '../../locales';
import type { Arrival, Recorded } from '../messages/answers';
import type { Account } from '../model/account';
import { lexiconsFor } from '../routes/lexicon';
import { PAGES } from '../routes/pages';
import type { Deps } from './deps';
import { accountOf, fits } from './file';
import type { Visitor } from './on-page';
import { ANSWER_WITHIN } from './tasks';

/** The sentinel stands on a route: the guide may come. */
export async function wake(visitor: Visitor, deps: Deps): Promise<Recorded> {
  if (visitor.page) await inject(visitor.tab, deps);
  return { kind: 'saved' };
}

/** Runs the guide in a tab's top frame. Running it twice is harmless (page/accompany). */
export async function inject(tab: number, deps: Deps): Promise<void> {
  await deps.browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/guide.js'] });
}

/** The guide has arrived: what is this page, what to look for, what to say, and for whom. */
export async function arrive(tag: string, visitor: Visitor, deps: Deps): Promise<Arrival> {
  const awaiting = awaitsAnswer(visitor);
  // After a form was sent, its answer may stand at an address that nobody knows.
  const page = visitor.page ?? (awaiting ? PAGES.find((one) => one.id === 'other-form') : undefined);
  const account = visitor.task?.account === undefined ? undefined : await accountOf(visitor, deps);
  if (!page || (page.kind === 'login' && !account)) return { kind: 'nothing' };
  const language = deps.language();
  const task = account && fits(account, { ...visitor, page });
  return {
    kind: 'arrival',
    page,
    lexicons: lexiconsFor(tag),
    words: wordsIn(language).card,
    language,
    awaiting,
    ...(task ? { task: { account: nameOf(account) } } : {}),
  };
}

/** Whether this document can be the answer to a form sent in this tab just before: not a policy, and not much later. */
function awaitsAnswer({ page, task }: Visitor): boolean {
  const soon = task?.submission !== undefined && Date.now() - task.submission.at < ANSWER_WITHIN;
  return soon && page?.kind !== 'policy' && page?.kind !== 'login';
}

/** What an account is called: the service, and the user's own label if there is one. */
export function nameOf(account: Account): string {
  const service = account.case.startsWith('instagram') ? 'Instagram' : 'Facebook';
  return account.label === '' ? service : `${service}: ${account.label}`;
}
