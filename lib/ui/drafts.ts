import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

type Keep<T> = (next: T | ((before: T) => T)) => void;

/**
 * What the user has begun and not saved: it outlives the surface that it was typed into (a popup closes at any click
 * elsewhere) and dies with the browser, since it lies in `storage.session`. `T` survives JSON. `drop` forgets it.
 */
export function useDraft<T>(key: string, initial: T): readonly [draft: T, keep: Keep<T>, drop: () => void] {
  const name = `draft:${key}`;
  const [draft, setDraft] = useState(initial);
  const now = useRef({ draft: initial, touched: false });
  useEffect(() => {
    const over = new AbortController();
    const restore = async () => {
      const found = (await browser.storage.session.get(name))[name];
      // Who was faster than the store has begun anew.
      if (over.signal.aborted || now.current.touched || found === undefined) return;
      // Nobody else writes there, and an update of the extension empties it: it has the shape we gave it.
      now.current.draft = found as T;
      setDraft(found as T);
    };
    restore().catch(() => {}); // without it the surface begins empty, as it would without a draft
    return () => over.abort();
  }, [name]);
  const keep: Keep<T> = (next) => {
    const value = typeof next === 'function' ? (next as (before: T) => T)(now.current.draft) : next;
    now.current = { draft: value, touched: true };
    setDraft(value);
    browser.storage.session.set({ [name]: value }).catch(() => {}); // full: it still stands on the screen
  };
  const drop = () => {
    now.current = { draft: initial, touched: true };
    setDraft(initial);
    browser.storage.session.remove(name).catch(() => {}); // offered once more at worst
  };
  return [draft, keep, drop];
}
