import type { Storage } from 'webextension-polyfill';

/** The one sketch that waits for the user's decision. It lives in memory (`storage.session`) and dies with the browser. */
export type KeptSketch = {
  readonly keep: (text: string) => Promise<void>;
  /** As it came; undefined where there is none. */
  readonly read: () => Promise<unknown>;
  readonly drop: () => Promise<void>;
};

const KEY = 'sketch';

export function sketchIn(session: Storage.StorageArea): KeptSketch {
  return {
    keep: (text) => session.set({ [KEY]: text }),
    read: async () => (await session.get(KEY))[KEY],
    drop: () => session.remove(KEY),
  };
}
