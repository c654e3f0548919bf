import type { Storage } from 'webextension-polyfill';
import * as z from 'zod/mini';

/** Why the door did not open: who asked, what they asked, where from, or that they asked too often. */
export type Refusal = 'sender' | 'request' | 'place' | 'flood';
export type Refusals = Readonly<Partial<Record<Refusal, number>>>;

/** How often something was refused since the browser started. Kept in `storage.session`: no word of who or what. */
export type Counting = {
  readonly count: (why: Refusal) => void;
  readonly read: () => Promise<Refusals>;
};

const KEY = 'refused';
const schema = z.partialRecord(z.enum(['sender', 'request', 'place', 'flood']), z.int().check(z.nonnegative()));

export function refusalsIn(session: Storage.StorageArea): Counting {
  const read = async () => schema.safeParse((await session.get(KEY))[KEY]).data ?? {};
  const unwritten = new Map<Refusal, number>();
  let writing = false;
  // One write at a time, with all that came meanwhile: a flood costs no more than a drop.
  const write = async () => {
    if (writing) return;
    writing = true;
    try {
      while (unwritten.size > 0) {
        const fresh = Object.fromEntries(unwritten);
        unwritten.clear();
        const before: Refusals = await read();
        const sums = Object.entries(fresh).map(([why, n]) => [why, (before[why as Refusal] ?? 0) + n]);
        await session.set({ [KEY]: { ...before, ...Object.fromEntries(sums) } });
      }
    } catch {
      // What can't be counted is refused all the same.
    } finally {
      writing = false;
    }
  };
  return {
    count: (why) => {
      unwritten.set(why, (unwritten.get(why) ?? 0) + 1);
      void write();
    },
    read,
  };
}
