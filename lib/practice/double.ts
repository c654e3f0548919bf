import type { Words } from '../../locales/index';
import type { Deps } from '../background/deps';
import { answerPage } from '../background/on-page';
import { openQueue } from '../background/queue';
import type { TabTask } from '../background/tasks';
import type { AskOrGone } from '../messages/answers';
import type { Account } from '../model/account';
import type { Language } from '../model/case';
import { moment } from '../model/time';
import { saveAccounts } from '../store/accounts';
import type { Database } from '../store/database';
import { type PageName, PRACTICE_PAGES, PRACTICE_ROUTE } from './pages';

/** The one tab of a practice. */
const TAB = 0;

/** What a practised page asks, and who answers. */
export type Double = (page: PageName) => AskOrGone;

/**
 * Stands in for the background: the same functions answer (background/on-page), on the practice's own database, and with
 * a browser that opens no tab and runs no script. Only what the card says differs, where it would speak of Meta.
 */
export async function openDouble(database: Database, words: Words, language: Language): Promise<Double> {
  const account = practiceAccount(words, language);
  await saveAccounts(database, [account]);
  const deps = practiceDeps(database, language);
  await deps.tasks.set(TAB, { account: account.id, route: PRACTICE_ROUTE });
  return (name) => {
    const { page, url } = PRACTICE_PAGES[name];
    const ask = (request: Parameters<AskOrGone>[0]) =>
      deps.inTurn(TAB, async () => {
        const task = await deps.tasks.of(TAB);
        const answer = await answerPage(request, { tab: TAB, url, page, account, ...(task ? { task } : {}) }, deps);
        // The popup offers pictures of Meta's pages only, and a practice has no text to change.
        const said = { ...words.practice.card, pictureText: '', change: '' };
        return isSpoken(answer) ? { ...answer, words: { ...answer.words, ...said } } : answer;
      });
    // Which answer belongs to which request, `answerPage` leaves to the door as well.
    return ask as AskOrGone;
  };
}

type Spoken = { readonly kind: 'spoken'; readonly words: Words['card'] };

function isSpoken(answer: unknown): answer is Spoken {
  return (answer as { kind?: unknown }).kind === 'spoken';
}

function practiceAccount(words: Words, language: Language): Account {
  return {
    id: 'practice',
    case: 'facebook-private',
    label: words.practice.account,
    email: words.practice.email,
    language,
    statement: 'privacy',
    added: moment().at,
  };
}

function practiceDeps(database: Database, language: Language): Deps {
  const tasks = new Map<number, TabTask>();
  return {
    browser: {
      tabs: { create: nothing, update: nothing, get: nothing },
      scripting: { executeScript: async () => [] },
      runtime: { id: PRACTICE_ROUTE, getURL: (path) => path },
    },
    database: async () => database,
    tasks: {
      of: async (tab) => tasks.get(tab),
      set: async (tab, task) => void tasks.set(tab, task),
      drop: async (tab) => void tasks.delete(tab),
    },
    news: { of: async () => undefined, set: async () => {}, drop: async () => {} },
    sketch: { keep: async () => {}, read: async () => undefined, drop: async () => {} },
    inTurn: openQueue(),
    // The door's, which nobody has to pass here.
    isFlood: () => false,
    refusals: { count: () => {}, read: async () => ({}) },
    // Nothing practised is ever due.
    look: async () => {},
    language: async () => language,
    languages: () => [language],
  };
}

async function nothing(): Promise<never> {
  throw new Error('a practice opens no tabs');
}
