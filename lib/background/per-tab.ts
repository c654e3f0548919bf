import type { Storage } from 'webextension-polyfill';
import type * as z from 'zod/mini';

/** One thing that is known of each tab. In memory (`storage.session`): it dies with the browser. */
export type PerTab<T> = {
  readonly of: (tab: number) => Promise<T | undefined>;
  readonly set: (tab: number, value: T) => Promise<void>;
  readonly drop: (tab: number) => Promise<void>;
};

/** Under this name; what does not fit the schema is as if it were not there. */
export function perTab<T>(session: Storage.StorageArea, name: string, schema: z.ZodMiniType<T>): PerTab<T> {
  const key = (tab: number) => `${name}:${tab}`;
  return {
    of: async (tab) => schema.safeParse((await session.get(key(tab)))[key(tab)]).data,
    set: (tab, value) => session.set({ [key(tab)]: value }),
    drop: (tab) => session.remove(key(tab)),
  };
}
