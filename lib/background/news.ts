import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { TabNews } from '../messages/answers';
import { HINDRANCES } from '../messages/requests';
import { type PerTab, perTab } from './per-tab';

const newsSchema = z.object({
  url: z.string(),
  evidence: z.optional(z.string()),
  hindrance: z.optional(z.enum(HINDRANCES)),
  account: z.optional(z.string()),
});

/** What the popup should know of the page in a tab, until the tab's next document on a route, or its end. */
export type News = PerTab<TabNews>;

export function newsIn(session: Storage.StorageArea): News {
  return perTab(session, 'news', newsSchema);
}

/** Beside what is known of this page; in the place of what was known of another one. */
export async function addNews(tab: number, fresh: TabNews, news: News): Promise<void> {
  const before = await news.of(tab);
  await news.set(tab, before?.url === fresh.url ? { ...before, ...fresh } : fresh);
}
