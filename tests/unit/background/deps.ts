import { vi } from 'vitest';
import type { Deps } from '../../../lib/background/deps';
import { joined, type TabNews } from '../../../lib/background/news';
import { openQueue } from '../../../lib/background/queue';
import type { TabTask } from '../../../lib/background/tasks';
import type { Database } from '../../../lib/store/database';

export const ORIGIN = 'chrome-extension://lotse/';

/** What the background keeps until the browser closes. */
export type Memory = {
  readonly tasks: Map<number, TabTask>;
  readonly news: Map<number, TabNews>;
  sketch?: unknown;
};

/** A browser that notes what it is asked, and does nothing. */
export const browser = {
  runtime: { id: 'lotse', getURL: (path: string) => ORIGIN + path.replace(/^\//, '') },
  tabs: { create: vi.fn(async () => ({ id: 7 })), update: vi.fn(async () => ({})), get: vi.fn(async () => ({})) },
  scripting: { executeScript: vi.fn(async () => []) },
};

/** The background as it works with this database and this memory. */
export function depsOf(database: Database, memory: Memory, over: Partial<Deps> = {}): Deps {
  const { tasks, news } = memory;
  return {
    browser: browser as unknown as Deps['browser'],
    database: async () => database,
    tasks: {
      of: async (tab) => tasks.get(tab),
      set: async (tab, task) => void tasks.set(tab, task),
      drop: async (tab) => void tasks.delete(tab),
    },
    news: {
      of: async (tab) => news.get(tab),
      add: async (tab, more) => void news.set(tab, joined(news.get(tab), more)),
      drop: async (tab) => void news.delete(tab),
    },
    sketch: {
      keep: async (text) => {
        memory.sketch = text;
      },
      read: async () => memory.sketch,
      drop: async () => {
        memory.sketch = undefined;
      },
    },
    inTurn: openQueue(),
    isFlood: () => false,
    refusals: { count: () => {}, read: async () => ({}) },
    look: async () => {},
    language: async () => 'de',
    languages: () => ['de'],
    ...over,
  };
}
