import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { HINDRANCES } from '../messages/requests';

/**
 * What the popup should know of the page in a tab, which stood at `url`: the evidence of its last recorded answer, and
 * how it keeps the user from the card.
 */
const newsSchema = z.object({
  url: z.string(),
  evidence: z.optional(z.string()),
  hindrance: z.optional(z.enum(HINDRANCES)),
  /** For whom the tab was open then. */
  account: z.optional(z.string()),
});
export type TabNews = Readonly<z.infer<typeof newsSchema>>;

/** The news by tab, in memory (`storage.session`): until the tab's next document on a route, or its end. */
export type News = {
  readonly of: (tab: number) => Promise<TabNews | undefined>;
  /** In the place of what was known of an earlier page, beside what is known of this one. */
  readonly add: (tab: number, news: TabNews) => Promise<void>;
  readonly drop: (tab: number) => Promise<void>;
};

export function newsIn(session: Storage.StorageArea): News {
  const key = (tab: number) => `news:${tab}`;
  const of = async (tab: number) => newsSchema.safeParse((await session.get(key(tab)))[key(tab)]).data;
  return {
    of,
    add: async (tab, news) => session.set({ [key(tab)]: joined(await of(tab), news) }),
    drop: (tab) => session.remove(key(tab)),
  };
}

/** Two pieces of news of one page, as one; of another page only the newer. */
export function joined(before: TabNews | undefined, news: TabNews): TabNews {
  return before?.url === news.url ? { ...before, ...news } : news;
}
