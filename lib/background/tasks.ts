import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { sentSchema } from '../model/evidence';

/** How long, in ms, after the user's click a new document in the tab may still be the answer. */
export const ANSWER_WITHIN = 120_000;

/** The user's own click that waits for the page's answer; `at` in ms since the epoch. */
const submissionSchema = z.object({
  evidence: z.string(),
  sent: sentSchema,
  page: z.string(),
  standing: z.array(z.string()),
  at: z.number(),
});

/** "This tab is open for this account and this route." Without an account: the user came by themself. */
const taskSchema = z.object({
  account: z.optional(z.string()),
  route: z.optional(z.string()),
  submission: z.optional(submissionSchema),
  /** Lent by the tab that opened this one, at this time (ms since the epoch), until its first document shows whether it fits. */
  inherited: z.optional(z.number()),
});
export type TabTask = Readonly<z.infer<typeof taskSchema>>;

/** The tasks by tab. They live in memory (`storage.session`) and die with the browser. */
export type Tasks = {
  readonly of: (tab: number) => Promise<TabTask | undefined>;
  readonly set: (tab: number, task: TabTask) => Promise<void>;
  readonly drop: (tab: number) => Promise<void>;
};

export function tasksIn(session: Storage.StorageArea): Tasks {
  const key = (tab: number) => `tab:${tab}`;
  return {
    of: async (tab) => taskSchema.safeParse((await session.get(key(tab)))[key(tab)]).data,
    set: (tab, task) => session.set({ [key(tab)]: task }),
    drop: (tab) => session.remove(key(tab)),
  };
}
