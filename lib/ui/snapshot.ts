import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SurfaceRequest } from '../messages/requests';
import type { Account } from '../model/account';
import type { Evidence } from '../model/evidence';
import { readAccounts } from '../store/accounts';
import type { Row } from '../store/chain/row';
import type { Database } from '../store/database';
import { readLog } from '../store/log';
import { CHANNEL, type Damaged } from '../store/rows';

/** Everything that is stored, at one moment. `log` is as recorded, without assignments applied. */
export type Snapshot = {
  readonly accounts: readonly Account[];
  readonly log: readonly Evidence[];
  readonly damaged: readonly Damaged[];
  /** The chain, and the part of `log` that is not in it. */
  readonly records: readonly Row[];
  readonly waiting: readonly Evidence[];
};
type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  | { readonly kind: 'unreadable'; readonly problem: string };

export async function takeSnapshot(database: Database): Promise<Snapshot> {
  const [{ accounts, damaged }, { log, records, waiting, damaged: events }] = await Promise.all([
    readAccounts(database),
    readLog(database),
  ]);
  return { accounts, log, records, waiting, damaged: [...damaged, ...events] };
}

/**
 * What is stored, read again whenever any surface or the background wrote something. One reading at a time: whatever is
 * written while it runs is seen by the one after it, so that a thousand writes in a row are not a thousand readings.
 */
export function useSnapshot(database: Database): Reading {
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  // At once: an effect would wait until the surface without it was drawn.
  useLayoutEffect(() => {
    const over = new AbortController();
    let [running, stale] = [false, false];
    const read = async () => {
      stale = true;
      if (running) return;
      running = true;
      while (stale && !over.signal.aborted) {
        stale = false;
        const next = await take(database);
        if (!over.signal.aborted) setReading(next);
      }
      running = false;
      if (!over.signal.aborted) look();
    };
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', read, { signal: over.signal });
    read();
    return () => {
      over.abort();
      channel.close();
    };
  }, [database]);
  return reading;
}

/** The number on the toolbar button goes by what is stored; a sleeping worker hears nothing of a write. */
function look(): void {
  const request: SurfaceRequest = { kind: 'look' };
  browser.runtime.sendMessage(request).catch(() => {}); // the extension was updated under us: its new worker looks itself
}

async function take(database: Database): Promise<Reading> {
  try {
    return { kind: 'read', snapshot: await takeSnapshot(database) };
  } catch (error) {
    return { kind: 'unreadable', problem: String(error) };
  }
}
