import { wordsIn } from '../../locales';
import type { Arrival, Recorded } from '../messages/answers';
import type { PageRequest } from '../messages/requests';
import type { Account } from '../model/account';
import type { Language } from '../model/case';
import { lexiconsFor } from '../routes/lexicon';
import type { Page } from '../routes/types';
import type { Deps } from './deps';
import type { Visitor } from './on-page';
import { ANSWER_WITHIN, type TabTask } from './tasks';

/** The sentinel stands on a route: the guide may come. */
export async function wake(visitor: Visitor, deps: Deps): Promise<Recorded> {
  if (visitor.page) await inject(visitor.tab, deps);
  return { kind: 'saved' };
}

/** Runs the guide in a tab's top frame. Running it twice is harmless (page/accompany). */
export async function inject(tab: number, deps: Deps): Promise<void> {
  await deps.browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/guide.js'] });
}

type Asked = Extract<PageRequest, { kind: 'arrive' }>;

/** The guide has arrived: what is this page, what to look for, what to say, and for whom. */
export async function arrive(request: Asked, visitor: Visitor, deps: Deps): Promise<Arrival> {
  const { page, account, task } = visitor;
  if (!page || (page.kind === 'login' && !account)) return { kind: 'nothing' };
  const standing = awaited(page, task);
  // Somewhere else on a route: whatever stands here is no answer to what was sent there.
  if (task?.submission && !standing) await deps.tasks.set(visitor.tab, { ...task, submission: undefined });
  const language = deps.language();
  return {
    kind: 'arrival',
    page,
    lexicons: lexiconsFor(request.language, [...(request.further ?? []), ...deps.languages()]),
    words: wordsIn(language).card,
    language,
    ...(standing ? { standing } : {}),
    ...(account ? { task: { account: nameOf(account, language) } } : {}),
  };
}

/** The words of the form that was sent in this tab just before, if this page is the same one or where forms answer. */
function awaited(page: Page, task: TabTask | undefined): readonly string[] | undefined {
  const sent = task?.submission;
  if (!sent || Date.now() - sent.at > ANSWER_WITHIN) return undefined;
  return page.id === sent.page || page.id === 'other-form' ? sent.standing : undefined;
}

/** What an account is called on the card: its case, or the user where they have none, and their own label if there is one. */
export function nameOf(account: Account, language: Language): string {
  const words = wordsIn(language);
  const name = account.case === 'no-account' ? words.card.nobody : words.case[account.case];
  return account.label === '' ? name : `${name} · ${account.label}`;
}
