import type { Runtime } from 'webextension-polyfill';
import { pageRequestSchema, surfaceRequestSchema } from '../messages/requests';
import { pageAt } from '../routes/pages';
import type { Deps } from './deps';
import { answerPage, type Visitor } from './on-page';
import { openRoute } from './open';

const REFUSED = { kind: 'refused' } as const;

/** The hosts of Meta's from which a page may ask, over https only. */
const HOSTS = /^https:\/\/(([a-z0-9-]+\.)*(facebook|instagram)\.com|help\.meta\.com)\//;

/**
 * The one door for messages. Who asks is judged by what the browser says of the sender, never by the message: an own
 * page by its address, a content script by the top frame of a tab on a host of Meta's. Everything else is refused
 * without a word of why.
 */
export async function answerMessage(message: unknown, sender: Runtime.MessageSender, deps: Deps): Promise<unknown> {
  if (sender.id !== deps.browser.runtime.id || !sender.url) return REFUSED;
  if (sender.url.startsWith(deps.browser.runtime.getURL('/'))) {
    const request = surfaceRequestSchema.safeParse(message);
    return request.success ? openRoute(request.data, deps) : REFUSED;
  }
  const visitor = await visitorOf(sender, deps);
  const request = pageRequestSchema.safeParse(message);
  return visitor && request.success ? answerPage(request.data, visitor, deps) : REFUSED;
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

async function visitorOf(sender: Runtime.MessageSender, deps: Deps): Promise<Visitor | undefined> {
  const { frameId } = sender;
  const url = addressOf(sender);
  const tab = sender.tab?.id;
  if (!url || tab === undefined || frameId !== 0 || !HOSTS.test(url)) return undefined;
  const page = pageAt(url);
  const task = await deps.tasks.of(tab);
  return { tab, url, ...(page ? { page } : {}), ...(task ? { task } : {}) };
}
