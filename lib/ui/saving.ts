import { useRef, useState } from 'preact/hooks';
import type { Saved } from '../store/rows';

/** How the last write of a form ended; undefined before the first and while one runs. */
export type Outcome = Saved<unknown> | undefined;

/**
 * Runs a form's writes one at a time (a double click must not add twice) and keeps the outcome to show. Resolves to
 * whether everything is on disk; the form keeps its input if not.
 */
export function useSaving(): { outcome: Outcome; save: (write: () => Promise<Saved<unknown>>) => Promise<boolean> } {
  const [outcome, setOutcome] = useState<Outcome>();
  const busy = useRef(false);
  const save = async (write: () => Promise<Saved<unknown>>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setOutcome(undefined);
    const result = await settle(write);
    setOutcome(result);
    busy.current = false;
    return result.kind === 'saved';
  };
  return { outcome, save };
}

/** A write whose failing is an outcome, too. */
export async function settle<T>(write: () => Promise<T>): Promise<T | Saved<never>> {
  try {
    return await write();
  } catch (error) {
    return { kind: 'failed', problem: String(error) };
  }
}
