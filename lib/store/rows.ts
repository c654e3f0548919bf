import type * as z from 'zod/mini';
import type { Database, Store } from './database';

/** A row that can't be read: kept, shown as damaged, exported as it is. */
export type Damaged = {
  readonly store: Store;
  readonly key: string | number;
  readonly raw: unknown;
  readonly problem: string;
};

/** Whether something is on disk. `full`: the disk or the browser's quota is full, and nothing was written. */
export type Saved<T = void> =
  | { readonly kind: 'saved'; readonly value: T }
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly problem: string };

/** The channel on which every write is announced, so that open surfaces redraw. The message carries nothing. */
export const CHANNEL = 'widerspruchslotse';

/** The door to the store: each row is checked against its schema, and one bad row never hides the others. */
export async function read<T>(
  database: Database,
  store: Store,
  schema: z.ZodMiniType<T>,
): Promise<{ whole: T[]; damaged: Damaged[] }> {
  const transaction = database.transaction(store);
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const { whole, damaged } = sortRows(store, keys, values, schema);
  return { whole: whole.map(({ value }) => value), damaged };
}

/** Rows that keep to their schema, with their keys, and those that don't. */
export function sortRows<T, K extends string | number>(
  store: Store,
  keys: readonly K[],
  values: readonly unknown[],
  schema: z.ZodMiniType<T>,
): { whole: { key: K; value: T }[]; damaged: Damaged[] } {
  const whole: { key: K; value: T }[] = [];
  const damaged: Damaged[] = [];
  keys.forEach((key, at) => {
    const raw = values[at];
    const checked = schema.safeParse(raw);
    if (checked.success) whole.push({ key, value: checked.data });
    else damaged.push({ store, key, raw, problem: problemIn(checked.error) });
  });
  return { whole, damaged };
}

/** What is wrong with a row: where, and of what kind. */
export function problemIn(error: z.core.$ZodError<unknown>): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
}

/** Runs a write and turns the failures one can expect of a disk into values. */
export async function save<T>(write: () => Promise<T>): Promise<Saved<T>> {
  try {
    return { kind: 'saved', value: await write() };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'QuotaExceededError') return { kind: 'full' };
    return { kind: 'failed', problem: `${error.name}: ${error.message}` };
  }
}

/**
 * Takes back what a transaction put before a put that threw; it would be committed otherwise. Never rejects: aborted by
 * us, or by the browser before, either way nothing was written.
 */
export async function undo(transaction: { abort(): void; readonly done: Promise<void> }): Promise<void> {
  try {
    transaction.abort();
    await transaction.done;
  } catch {
    // That is how an aborted transaction ends.
  }
}

/** Tells other windows of the extension that something was written. */
export function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(undefined);
  channel.close();
}
