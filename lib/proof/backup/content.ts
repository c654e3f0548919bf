import * as z from 'zod/mini';
import { type Bytes, sha256, utf8 } from '../../chain/bytes';
import { canonical, isJson } from '../../chain/canonical';
import { base64, fromBase64 } from '../../chain/encoding';
import { type Link, linkTo, MOST_KEYS, MOST_RECORDS, START } from '../../chain/record';
import {
  digestSchema,
  erasedSchema,
  headerSchema,
  momentSchema,
  contentSchema as sealedSchema,
} from '../../chain/schema';
import { verifierFor } from '../../chain/signature';
import { depthOf, strictJson } from '../verify/strict';
import { joined, lengthBytes } from './container';

/** A row as it is stored, and its key. What can't be read is kept as it is. */
type Row<K> = readonly [key: K, value: unknown];

/** Everything that is stored, but for the private key, which no browser gives away. */
export type Stored = {
  readonly accounts: readonly Row<string>[];
  readonly records: readonly Row<number>[];
  /** Evidence that waits to be sealed. */
  readonly waiting: readonly Row<number>[];
  /** Where the chain ends. */
  readonly head: Link;
  readonly keys: readonly { readonly fingerprint: string; readonly spki: Bytes }[];
  readonly files: ReadonlyMap<string, Bytes>;
};
/** What a backup holds. `lost`: rows that no backup can carry (unreadable ones that are no JSON). */
export type Content = {
  readonly made: { readonly at: string; readonly zone: string };
  readonly extension: string;
  readonly stored: Stored;
  readonly lost: number;
};

const TYPE = 'widerspruchslotse-store';
/** The version of the database whose rows these are (store/database.ts). */
const DATABASE = 2;
const MOST_DEPTH = 24;

const rows = <K extends z.ZodMiniType>(key: K) => z.array(z.tuple([key, z.unknown()])).check(z.maxLength(MOST_RECORDS));
const sequence = z.int().check(z.positive());
const contentSchema = z.strictObject({
  type: z.literal(TYPE),
  database: z.literal(DATABASE),
  made: z.strictObject({ at: momentSchema, zone: z.string().check(z.maxLength(64)) }),
  extension: z.string().check(z.maxLength(64)),
  accounts: rows(z.string().check(z.maxLength(64))),
  records: rows(sequence),
  waiting: rows(sequence),
  head: z.strictObject({ sequence: z.int().check(z.nonnegative(), z.maximum(MOST_RECORDS)), digest: digestSchema }),
  keys: z
    .array(z.strictObject({ fingerprint: digestSchema, spki: z.string().check(z.maxLength(400)) }))
    .check(z.maxLength(MOST_KEYS)),
  files: z
    .array(z.strictObject({ digest: digestSchema, size: z.int().check(z.nonnegative()) }))
    .check(z.maxLength(100_000)),
  lost: z.int().check(z.nonnegative()),
});
const databaseSchema = z.object({ type: z.literal(TYPE), database: z.number() });
const rowSchema = z.object({ header: headerSchema });
const contentIn = z.object({ content: sealedSchema });
const namedSchema = z.object({ id: z.string() });

/** A backup's content as bytes: the length of a JSON text, the text, and the files one after the other. */
export function encode({ stored, ...about }: Omit<Content, 'lost'>): Bytes {
  const carried = {
    accounts: stored.accounts.filter(carries),
    records: stored.records.filter(carries),
    waiting: stored.waiting.filter(carries),
  };
  const count = (all: Pick<Stored, 'accounts' | 'records' | 'waiting'>) =>
    all.accounts.length + all.records.length + all.waiting.length;
  const data: z.infer<typeof contentSchema> = {
    type: TYPE,
    database: DATABASE,
    ...about,
    accounts: carried.accounts.map(([key, value]) => [key, value]),
    records: carried.records.map(([key, value]) => [key, value]),
    waiting: carried.waiting.map(([key, value]) => [key, value]),
    head: stored.head,
    keys: stored.keys.map(({ fingerprint, spki }) => ({ fingerprint, spki: base64(spki) })),
    files: [...stored.files].map(([digest, { length: size }]) => ({ digest, size })),
    lost: count(stored) - count(carried),
  };
  const text = utf8(JSON.stringify(data));
  return joined([lengthBytes(text.length), text, ...stored.files.values()]);
}

function carries([, value]: Row<unknown>): boolean {
  return isJson(value) && depthOf(JSON.stringify(value)) <= MOST_DEPTH;
}

/** The reverse of `encode`; nothing is taken that it does not write. */
export async function decode(bytes: Bytes): Promise<Content | 'damaged' | 'newer'> {
  if (bytes.length < 4) return 'damaged';
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (end > bytes.length) return 'damaged';
  const value = strictJson(bytes.subarray(4, end), 0, '');
  const about = databaseSchema.safeParse(value).data;
  if (about && about.database > DATABASE) return 'newer';
  const data = contentSchema.safeParse(value).data;
  if (!data || !fits(data) || contradicts(data) || !(await endsThere(data))) return 'damaged';
  const files = await filesIn(bytes.subarray(end), data.files);
  const keys = await keysIn(data);
  if (!files || !keys) return 'damaged';
  const { accounts, records, waiting, head, made, extension, lost } = data;
  return { made, extension, lost, stored: { accounts, records, waiting, head, keys, files } };
}

/** Each key once; each record under its own number, and none behind the end. */
function fits({ accounts, records, waiting, head }: z.infer<typeof contentSchema>): boolean {
  const once = (all: readonly (readonly [unknown, unknown])[]) => new Set(all.map(([key]) => key)).size === all.length;
  return (
    [accounts, records, waiting].every(once) &&
    records.every(
      ([key, value]) => key <= head.sequence && (rowSchema.safeParse(value).data?.header.sequence ?? key) === key,
    )
  );
}

/** Whether one id stands for two different events: no store ever makes such a thing, and erasing one would take both. */
function contradicts({ records, waiting }: z.infer<typeof contentSchema>): boolean {
  const said = new Map<string, string>();
  const payloads = [
    ...records.map(([, row]) => contentIn.safeParse(row).data?.content.payload),
    ...waiting.map(([, value]) => value),
  ];
  return payloads.some((payload) => {
    const id = namedSchema.safeParse(payload).data?.id;
    if (id === undefined || !isJson(payload) || erasedSchema.safeParse(payload).success) return false;
    const words = canonical(payload);
    const before = said.get(id);
    said.set(id, words);
    return before !== undefined && before !== words;
  });
}

/** Whether the end is that of the last record, where that is there and can be read. */
async function endsThere({ records, head }: z.infer<typeof contentSchema>): Promise<boolean> {
  if (head.sequence === 0) return head.digest === START.digest;
  const last = rowSchema.safeParse(records.find(([key]) => key === head.sequence)?.[1]).data;
  return !last || (await linkTo(last.header)).digest === head.digest;
}

async function filesIn(
  bytes: Bytes,
  list: readonly { digest: string; size: number }[],
): Promise<ReadonlyMap<string, Bytes> | undefined> {
  const files = new Map<string, Bytes>();
  let at = 0;
  for (const { digest, size } of list) {
    const file = bytes.slice(at, at + size);
    if ((await sha256(file)) !== digest) return undefined;
    files.set(digest, file);
    at += size;
  }
  return at === bytes.length && files.size === list.length ? files : undefined;
}

/** The keys that some record names. One that is none would spoil every proof; without it, the record is said to lack it. */
async function keysIn({ keys: list, records }: z.infer<typeof contentSchema>): Promise<Stored['keys'] | undefined> {
  const used = new Set(records.map(([, row]) => rowSchema.safeParse(row).data?.header.key));
  const keys = await Promise.all(
    list.map(async ({ fingerprint, spki }) => {
      const bytes = fromBase64(spki);
      if (!bytes || (await sha256(bytes)) !== fingerprint) return undefined;
      return used.has(fingerprint) && (await verifierFor(bytes)) ? [{ fingerprint, spki: bytes }] : [];
    }),
  );
  if (new Set(list.map(({ fingerprint }) => fingerprint)).size < list.length) return undefined;
  return keys.every((one) => one !== undefined) ? keys.flat() : undefined;
}
