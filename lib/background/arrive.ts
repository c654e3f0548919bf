import { wordsIn } from '../../locales';
import type { Arrival, Recorded, Refused, Spoken } from '../messages/answers';
import type { PageRequest } from '../messages/requests';
import type { Account } from '../model/account';
import type { Language } from '../model/case';
import { lexiconsFor } from '../routes/lexicon';
import type { Lexicon, Page } from '../routes/types';
import { FINDERS_FOR, type Finder } from '../routes/watched';
import type { Deps } from './deps';
import type { Visitor } from './on-page';
import { ANSWER_WITHIN, type TabTask } from './tasks';

/** The sentinel stands on a route: the guide may come. To a login, only with a task. */
export async function wake(visitor: Visitor, deps: Deps): Promise<Recorded> {
  const { page, account } = visitor;
  if (page && (page.kind !== 'login' || account)) await inject(visitor.tab, FINDERS_FOR[page.kind], deps);
  return { kind: 'saved' };
}

/** The guide has something to show: what it needs for that, and the words. */
export async function show({ parts }: Asked<'show'>, visitor: Visitor, deps: Deps): Promise<Spoken | Refused> {
  if (!(await inject(visitor.tab, parts, deps))) return { kind: 'refused' };
  const language = await deps.language();
  return { kind: 'spoken', words: wordsIn(language).card, language };
}

/**
 * Runs scripts in a tab's top frame, beside the sentinel. Running one twice is harmless (page/accompany, page/handover).
 * False where they could not run: the tab was closed or has gone on meanwhile.
 */
async function inject(tab: number, scripts: readonly (Finder | 'card' | 'work')[], deps: Deps): Promise<boolean> {
  if (scripts.length === 0) return true;
  const files = scripts.map((name) => `/${name}.js`);
  return deps.browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files }).then(
    () => true,
    () => false,
  );
}

type Asked<K extends PageRequest['kind']> = Extract<PageRequest, { kind: K }>;

/** The guide has arrived: what is this page, what to look for, and for whom. */
export async function arrive(request: Asked<'arrive'>, visitor: Visitor, deps: Deps): Promise<Arrival> {
  const { page, account, task } = visitor;
  // Another document: what the one before it said and did is not to be seen any more.
  await deps.news.drop(visitor.tab);
  if (!page || (page.kind === 'login' && !account)) return { kind: 'nothing' };
  const standing = awaited(page, task);
  const missing = FINDERS_FOR[page.kind].filter((name) => !request.finders.includes(name));
  if (!(await inject(visitor.tab, missing, deps))) return { kind: 'nothing' };
  // Somewhere else on a route: whatever stands here is no answer to what was sent there.
  if (task?.submission && !standing) await deps.tasks.set(visitor.tab, { ...task, submission: undefined });
  return {
    kind: 'arrival',
    page,
    lexicons: lexiconsFor(request.language, [...(request.further ?? []), ...deps.languages()]).map((one) =>
      page.kind === 'policy' ? { ...one, ...NO_FORM } : one,
    ),
    ...(standing ? { standing } : {}),
    ...(account ? { task: { account: nameOf(account, await deps.language()) } } : {}),
  };
}

/** Words that a page without a form has no use for: they are most of a lexicon. */
const NO_FORM: Partial<Lexicon> = {
  aboutAi: [],
  yes: [],
  email: [],
  repeat: [],
  country: [],
  reason: [],
  name: [],
  prompts: [],
  foreign: [],
  withdraw: [],
  not: [],
  another: [],
  submit: [],
  next: [],
  requestCode: [],
  verify: [],
  option: [],
  code: [],
  confirmed: [],
  refused: [],
  incomplete: [],
  conditional: [],
  negation: [],
  but: [],
  doubt: [],
};

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
