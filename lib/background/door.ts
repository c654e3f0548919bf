import type { Runtime } from 'webextension-polyfill';
import { type PageRequest, pageRequestSchema, surfaceRequestSchema } from '../messages/requests';
import { pageAt } from '../routes/pages';
import type { Deps } from './deps';
import { accountsIn, fits } from './file';
import { ownTask } from './inherit';
import { answerPage, type Visitor } from './on-page';
import { answerSurface } from './on-surface';
import type { Refusal } from './refusals';

const REFUSED = { kind: 'refused' } as const;

/** The hosts of Meta's from which a page may ask, over https only. */
const HOSTS = /^https:\/\/(([a-z0-9-]+\.)*(facebook|instagram)\.com|help\.meta\.com)\//;

/**
 * The one door for messages. Who asks is judged by what the browser says of the sender, never by the message: an own
 * page by its address, a content script by the top frame of a tab on a host of Meta's. Everything else is refused
 * without a word of why, and counted.
 */
export async function answerMessage(message: unknown, sender: Runtime.MessageSender, deps: Deps): Promise<unknown> {
  const refuse = (why: Refusal) => {
    deps.refusals.count(why);
    return REFUSED;
  };
  if (sender.id !== deps.browser.runtime.id || !sender.url) return refuse('sender');
  if (sender.url.startsWith(deps.browser.runtime.getURL('/'))) {
    const request = surfaceRequestSchema.safeParse(message);
    return request.success ? answerSurface(request.data, deps) : refuse('request');
  }
  const at = placeOf(sender);
  if (!at) return refuse('sender');
  const { data } = pageRequestSchema.safeParse(message);
  if (!data) return refuse('request');
  if (deps.isFlood(at.tab, data.kind)) return refuse('flood');
  const answer = await deps.inTurn(at.tab, async () => answerPage(data, await visitorAt(at, data, deps), deps));
  return answer.kind === 'refused' ? refuse('place') : answer;
}

type Place = { readonly tab: number; readonly url: string };

function placeOf(sender: Runtime.MessageSender): Place | undefined {
  const url = addressOf(sender);
  const tab = sender.tab?.id;
  return url && tab !== undefined && sender.frameId === 0 && HOSTS.test(url) ? { tab, url } : undefined;
}

/**
 * Where the sender is now. `sender.url` is where its document began; a page that moves by pushState has gone on since,
 * and the tab's own address says where to, on the same origin or not at all.
 */
function addressOf(sender: Runtime.MessageSender): string | undefined {
  const { url, tab } = sender;
  const moved = url && tab?.url && new URL(tab.url).origin === new URL(url).origin;
  return moved ? tab.url : url;
}

/** Who that is to us: the page, what the tab is open for, and for whom, where the page is one for them. */
async function visitorAt(at: Place, request: PageRequest, deps: Deps): Promise<Visitor> {
  const page = pageAt(at.url);
  const task = await ownTask(at.tab, request, deps);
  const account =
    task?.account === undefined ? undefined : (await accountsIn(deps)).find((one) => one.id === task.account);
  const theirs = account && (!page || fits(account, page));
  return { ...at, ...(page ? { page } : {}), ...(task ? { task } : {}), ...(theirs ? { account } : {}) };
}
