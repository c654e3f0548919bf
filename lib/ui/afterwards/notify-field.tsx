import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';

const WANTED = { permissions: ['notifications' as const] };

/** Turns notifications on and off: they are on where the browser's permission is there, and it is asked for only here. */
export function NotifyField() {
  const { words } = useSurface();
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const look = async () => {
      const is = await browser.permissions.contains(WANTED);
      if (!over.signal.aborted) setOn(is);
    };
    look();
    return () => over.abort();
  }, []);
  const change = async (wanted: boolean) => {
    // At once, while the browser still counts it as the user's own deed.
    const done = await (wanted ? browser.permissions.request(WANTED) : browser.permissions.remove(WANTED));
    setRefused(wanted && !done);
    setOn(wanted ? done : !done);
  };
  return (
    <div class="stack">
      <label class="choice small">
        <input type="checkbox" checked={on} onChange={(event) => change(event.currentTarget.checked)} />
        <span>{words.deadline.notify}</span>
      </label>
      <p>{words.deadline.notifyHint}</p>
      {refused && (
        <Notice tone="wait" role="status">
          {words.deadline.notifyRefused}
        </Notice>
      )}
    </div>
  );
}
