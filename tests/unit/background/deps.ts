import { vi } from 'vitest';
import type { Deps } from '../../../lib/background/deps';
import type { PerTab } from '../../../lib/background/per-tab';
import { openQueue } from '../../../lib/background/queue';
import type { TabTask } from '../../../lib/background/tasks';
import type { TabNews } from '../../../lib/messages/answers';
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
    tasks: inMap(tasks),
    news: inMap(news),
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

function inMap<T>(map: Map<number, T>): PerTab<T> {
  return {
    of: async (tab) => map.get(tab),
    set: async (tab, value) => void map.set(tab, value),
    drop: async (tab) => void map.delete(tab),
  };
}
