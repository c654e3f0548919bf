import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { sentSchema } from '../model/evidence';
import { type PerTab, perTab } from './per-tab';

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

/** The tasks by tab. */
export type Tasks = PerTab<TabTask>;

export function tasksIn(session: Storage.StorageArea): Tasks {
  return perTab(session, 'tab', taskSchema);
}
