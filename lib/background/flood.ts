/** Whether this tab asks this more often than any guide does. */
export type IsFlood = (tab: number, kind: string, now?: number) => boolean;

/** So many requests of one kind from one tab are answered in so many ms; the rest is refused until they are over. */
export const MOST = 60;
export const WITHIN = 10_000;

/** Counts by kind, so that no flood of another kind shuts out the user's own click. */
export function openGate(): IsFlood {
  const counts = new Map<string, number>();
  let since = 0;
  return (tab, kind, now = Date.now()) => {
    if (now - since > WITHIN || now < since) {
      counts.clear();
      since = now;
    }
    const key = `${tab} ${kind}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > MOST;
  };
}
