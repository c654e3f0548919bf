import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

/** What a tab's page answered last: the evidence of it, and the address that the evidence names. */
const answerSchema = z.object({ evidence: z.string(), url: z.string() });
export type TabAnswer = Readonly<z.infer<typeof answerSchema>>;

/**
 * The last recorded answer by tab, so that a picture of the page can be offered there. In memory (`storage.session`), until
 * the tab's next document on a route, or its end.
 */
export type TabAnswers = {
  readonly of: (tab: number) => Promise<TabAnswer | undefined>;
  readonly keep: (tab: number, answer: TabAnswer) => Promise<void>;
  readonly drop: (tab: number) => Promise<void>;
};

export function answersIn(session: Storage.StorageArea): TabAnswers {
  const key = (tab: number) => `answer:${tab}`;
  return {
    of: async (tab) => answerSchema.safeParse((await session.get(key(tab)))[key(tab)]).data,
    keep: (tab, answer) => session.set({ [key(tab)]: answer }),
    drop: (tab) => session.remove(key(tab)),
  };
}
