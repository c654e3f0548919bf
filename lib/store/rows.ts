import type * as z from 'zod/mini';
import type { Database } from './database';

/** A row that can't be read: kept, shown as damaged, exported as it is. */
export type Damaged = {
  readonly store: 'accounts' | 'log';
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
  store: 'accounts' | 'log',
  schema: z.ZodMiniType<T>,
): Promise<{ whole: T[]; damaged: Damaged[] }> {
  const transaction = database.transaction(store);
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
  const whole: T[] = [];
  const damaged: Damaged[] = [];
  values.forEach((raw, at) => {
    const checked = schema.safeParse(raw);
    if (checked.success) whole.push(checked.data);
    else damaged.push({ store, key: keys[at] ?? at, raw, problem: problemIn(checked.error) });
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

/** Tells other windows of the extension that something was written. */
export function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(undefined);
  channel.close();
}
