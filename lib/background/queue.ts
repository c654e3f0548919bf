/** Runs deeds of one tab one after the other, in the order they came; deeds of different tabs side by side. */
export type InTurn = <T>(tab: number, deed: () => Promise<T>) => Promise<T>;

/** A submission must be on disk before its answer is looked at, and one answer before the next. */
export function openQueue(): InTurn {
  const last = new Map<number, Promise<unknown>>();
  return (tab, deed) => {
    const mine = (last.get(tab) ?? Promise.resolve()).then(deed, deed);
    last.set(tab, mine);
    const forget = () => last.get(tab) === mine && last.delete(tab);
    mine.then(forget, forget);
    return mine;
  };
}
