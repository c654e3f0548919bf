import type { Tabs } from 'webextension-polyfill';
import type { PageRequest } from '../messages/requests';
import { pageAt } from '../routes/pages';
import type { Deps } from './deps';
import type { TabTask } from './tasks';

/** How soon, in ms, a tab that a link opened must stand on a route to go on with the task of the tab it came from. */
const SOON = 15_000;

/**
 * Meta's own links open new tabs (meta-pages.md §4.3): such a tab may go on with the task of the one it came from, if
 * that stands on a route. Where the new one leads is not known yet; `ownTask` decides when it gets there.
 */
export async function inheritTask({ id, openerTabId }: Tabs.Tab, deps: Deps): Promise<void> {
  if (id === undefined || openerTabId === undefined) return;
  const [task, opener] = await Promise.all([deps.tasks.of(openerTabId), deps.browser.tabs.get(openerTabId)]);
  if (!task?.account || !task.route || !opener.url || !pageAt(opener.url)) return;
  await deps.tasks.set(id, { account: task.account, route: task.route, inherited: Date.now() });
}

/**
 * A tab's own task. One that was only lent becomes its own when the guide arrives in the tab's `first` document, and at
 * once, as behind a link; a tab in which somebody went elsewhere first is nobody's.
 */
export async function ownTask(tab: number, request: PageRequest, deps: Deps): Promise<TabTask | undefined> {
  const task = await deps.tasks.of(tab);
  if (task?.inherited === undefined) return task;
  if (request.kind !== 'arrive') return undefined;
  const { inherited, ...own } = task;
  if (request.first && Date.now() - inherited < SOON) {
    await deps.tasks.set(tab, own);
    return own;
  }
  await deps.tasks.drop(tab);
  return undefined;
}
