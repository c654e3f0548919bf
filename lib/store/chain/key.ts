import * as z from 'zod/mini';
import type { Bytes } from '../../chain/bytes';
import { digestSchema } from '../../chain/schema';
import { newKey, type SigningKey } from '../../chain/signature';
import type { Database } from '../database';
import { sortRows, undo } from '../rows';

const bytes = z.custom<Bytes>((value) => ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer);
const keySchema = z.object({
  fingerprint: digestSchema,
  spki: bytes,
  privateKey: z.optional(z.custom<CryptoKey>((value) => value instanceof CryptoKey)),
});
export type PublicKey = Readonly<Omit<z.infer<typeof keySchema>, 'privateKey'>>;

/**
 * This browser's signing key, made at its first use. Undefined where the browser makes or keeps no keys (Firefox without
 * a history can't store them): evidence then waits unsealed instead of getting lost.
 */
export async function deviceKey(database: Database): Promise<SigningKey | undefined> {
  const known = usable(await stored(database.transaction('keys').store));
  if (known) return known;
  try {
    return await keep(database, await newKey());
  } catch (error) {
    if (isCryptoFailure(error)) return undefined;
    throw error;
  }
}

/** Whether it was WebCrypto that failed, or the storing of a key, and not the disk. */
export function isCryptoFailure(error: unknown): boolean {
  const names = ['DataCloneError', 'InvalidAccessError', 'NotSupportedError', 'OperationError'];
  return error instanceof DOMException && names.includes(error.name);
}

/** Stores a key, unless another context was faster: there is one for all. */
async function keep(database: Database, fresh: SigningKey): Promise<SigningKey> {
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  try {
    const known = usable(await stored(transaction.store));
    if (!known) await transaction.store.add(fresh);
    await transaction.done;
    return known ?? fresh;
  } catch (error) {
    await undo(transaction);
    throw error;
  }
}

/** Takes away the keys of other browsers: nothing is left that they could check. */
export async function dropOthersKeys(store: {
  getAllKeys(): Promise<number[]>;
  getAll(): Promise<unknown[]>;
  delete(key: number): Promise<void>;
}): Promise<void> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  for (const [at, key] of keys.entries())
    if (!keySchema.safeParse(values[at]).data?.privateKey) await store.delete(key);
}

/** The public halves of all keys that ever signed here, oldest first. */
export async function publicKeys(database: Database): Promise<readonly PublicKey[]> {
  const keys = await stored(database.transaction('keys').store);
  return keys.map(({ fingerprint, spki }) => ({ fingerprint, spki }));
}

type Stored = PublicKey & { readonly privateKey?: CryptoKey | undefined };

function usable(keys: readonly Stored[]): SigningKey | undefined {
  return keys.flatMap(({ privateKey, ...rest }) => (privateKey ? [{ ...rest, privateKey }] : [])).at(-1);
}

/** The keys in the store that can be read. */
export async function stored(store: {
  getAllKeys(): Promise<number[]>;
  getAll(): Promise<unknown[]>;
}): Promise<readonly Stored[]> {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return sortRows('keys', keys, values, keySchema).whole.map(({ value }) => value);
}
