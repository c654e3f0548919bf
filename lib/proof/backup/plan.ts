import * as z from 'zod/mini';
import { sha256, utf8 } from '../../chain/bytes';
import { canonical, isJson } from '../../chain/canonical';
import { type ChainProblem, checkChain } from '../../chain/check';
import { type Link, linkTo, type SealedRecord } from '../../chain/record';
import { contentSchema, erasedSchema, headerSchema } from '../../chain/schema';
import { verifierFor } from '../../chain/signature';
import type { Content, Stored } from './content';

/**
 * How the backup's chain and the one here belong together. `ahead`: the backup goes on where the one here ends;
 * `behind`: the other way round; `apart`: each says something else at the same place.
 */
export type Relation = 'same' | 'ahead' | 'behind' | 'apart';

/** What bringing a backup back would do. */
export type Plan = {
  readonly relation: Relation;
  /** Records in the backup, here, and how many here would be gone if the backup took their place. */
  readonly records: { readonly backup: number; readonly here: number; readonly added: number; readonly gone: number };
  /** How many of the backup's have no signature at all: they waited to be sealed, and anybody could have written them. */
  readonly unsigned: number;
  readonly accounts: { readonly backup: number; readonly here: number; readonly added: number; readonly gone: number };
  readonly files: number;
  /** What is wrong with the backup's own chain. */
  readonly problems: readonly ChainProblem[];
};

/** What is to be written, all or nothing. `before`: where the chain here must still end. */
export type Changes = {
  readonly clear: boolean;
  readonly before: Link;
  readonly accounts: Stored['accounts'];
  readonly records: Stored['records'];
  readonly waiting: readonly unknown[];
  /** Rows that wait here and that the records bring sealed: what happened once stands in the log once. */
  readonly sealed: readonly number[];
  readonly head: Link;
  readonly keys: Stored['keys'];
  readonly files: Stored['files'];
};

export async function planFor({ stored: backup }: Content, here: Stored): Promise<Plan> {
  const relation = await relationOf(backup, here);
  const events = (waiting: Stored['waiting']) => waiting.filter(([, value]) => !isMark(value)).length;
  const [unsigned, unsignedHere] = [events(backup.waiting), events(here.waiting)];
  const merged = await changesFor(backup, here, relation, 'merge');
  const known = new Set(backup.accounts.map(([id]) => id));
  const sequences = new Set(relation === 'apart' ? [] : backup.records.map(([key]) => key));
  return {
    relation,
    records: {
      backup: backup.records.length + unsigned,
      here: here.records.length + unsignedHere,
      added: merged.records.length + merged.waiting.filter((one) => !isMark(one)).length,
      gone: here.records.filter(([key]) => !sequences.has(key)).length + unsignedHere,
    },
    unsigned,
    accounts: {
      backup: backup.accounts.length,
      here: here.accounts.length,
      added: merged.accounts.length,
      gone: here.accounts.filter(([id]) => !known.has(id)).length,
    },
    files: namedFiles(backup.files, [...backup.records, ...backup.waiting]).size,
    problems: await problemsIn(backup),
  };
}

/**
 * What to write. A chain can't be mixed with another one: nobody could sign anew what the other browser signed. So
 * `merge` adds records only where the backup goes on from here; accounts that are missing it adds in any case, and
 * changes nothing that is here. `replace` makes it what the backup holds; of the keys here only the browser's own stays.
 */
export async function changesFor(
  backup: Stored,
  here: Stored,
  relation: Relation,
  mode: 'merge' | 'replace',
): Promise<Changes> {
  if (mode === 'replace') {
    const { accounts, records, head, keys } = backup;
    return {
      clear: true,
      before: here.head,
      accounts,
      records,
      waiting: backup.waiting.map(([, value]) => value),
      sealed: [],
      head,
      keys,
      files: namedFiles(backup.files, [...records, ...backup.waiting]),
    };
  }
  const accounts = missing(backup.accounts, here.accounts, ([id]) => id);
  if (relation === 'apart') {
    return {
      clear: false,
      before: here.head,
      accounts,
      records: [],
      waiting: [],
      sealed: [],
      head: here.head,
      keys: [],
      files: new Map(),
    };
  }
  const known = new Set([
    ...here.waiting.map(([, value]) => idIn(value)),
    ...here.records.map(([, row]) => idIn(payloadIn(row))),
  ]);
  // What was erased here stays erased, sealed in the backup or not, and so do the files that only it names.
  const gone = new Map(
    [...here.records, ...here.waiting].flatMap(([, row]) => erasedIn(row) ?? []).map(({ id, erased }) => [id, erased]),
  );
  const after = backup.records.filter(([sequence]) => sequence > here.head.sequence);
  const records = await Promise.all(after.map(([key, row]) => withoutErased(key, row, gone)));
  const candidates = await Promise.all(
    backup.waiting.map(async ([, value]) => ({ value, id: erasedIn(value)?.id ?? (await idDigest(value)) })),
  );
  const waiting = candidates
    .filter(({ value, id }) => !known.has(idIn(value)) && !(id && gone.has(id)))
    .map(({ value }) => value);
  return {
    clear: false,
    before: here.head,
    accounts,
    records,
    waiting,
    sealed: sealedNow(here.waiting, records),
    head: relation === 'ahead' ? backup.head : here.head,
    keys: missing(backup.keys, here.keys, ({ fingerprint }) => fingerprint),
    files: namedFiles(backup.files, [...records, ...waiting.map((value) => [0, value] as const)]),
  };
}

/** Only what is the same in every word: anything else is kept, whatever id it bears. */
function sealedNow(waiting: Stored['waiting'], records: Stored['records']): readonly number[] {
  const words = (payload: unknown) => (isJson(payload) ? [canonical(payload)] : []);
  const brought = new Set(records.flatMap(([, row]) => words(payloadIn(row) ?? null)));
  return waiting.flatMap(([key, value]) => (words(value).some((one) => brought.has(one)) ? [key] : []));
}

function missing<T>(wanted: readonly T[], there: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const known = new Set(there.map(keyOf));
  return wanted.filter((one) => !known.has(keyOf(one)));
}

async function relationOf(backup: Stored, here: Stored): Promise<Relation> {
  const end = Math.min(backup.head.sequence, here.head.sequence);
  const [theirs, ours] = await Promise.all([digestAt(backup, end), digestAt(here, end)]);
  // A header holds the digest of the one before: where one is the same, all before it are.
  if (end > 0 && (theirs === undefined || theirs !== ours)) return 'apart';
  if (backup.head.sequence === here.head.sequence) return 'same';
  return backup.head.sequence > here.head.sequence ? 'ahead' : 'behind';
}

async function digestAt({ records, head }: Stored, sequence: number): Promise<string | undefined> {
  if (head.sequence === sequence) return head.digest;
  const header = readable.safeParse(records.find(([key]) => key === sequence)?.[1]).data?.header;
  return header && (await linkTo(header)).digest;
}

const readable = z.object({ header: headerSchema, signature: z.string(), content: z.optional(contentSchema) });
const isMark = (row: unknown) => erasedSchema.safeParse(row).success;
const erasedIn = (row: unknown) => z.object(erasedSchema.shape).safeParse(row).data;
const payloadIn = (row: unknown) => readable.safeParse(row).data?.content?.payload;
const idIn = (payload: unknown) => z.object({ id: z.string() }).safeParse(payload).data?.id ?? payload;
const digestIn = (payload: unknown) => z.object({ digest: z.string() }).safeParse(payload).data?.digest;

/** Files that one of these rows names, sealed or waiting. */
function namedFiles(files: Stored['files'], rows: readonly (readonly [number, unknown])[]): Stored['files'] {
  const named = new Set(rows.flatMap(([, row]) => [digestIn(payloadIn(row)), digestIn(row)]));
  return new Map([...files].filter(([digest]) => named.has(digest)));
}

async function idDigest(payload: unknown): Promise<string | undefined> {
  const id = idIn(payload);
  return typeof id === 'string' ? sha256(utf8(id)) : undefined;
}

/** A record of the backup as it would stand here if it had been here when its event was erased. */
async function withoutErased(
  key: number,
  row: unknown,
  gone: ReadonlyMap<string, string>,
): Promise<readonly [number, unknown]> {
  const record = readable.safeParse(row).data;
  const id = await idDigest(record?.content?.payload);
  const erased = id && gone.get(id);
  if (!record || !erased) return [key, row];
  return [key, { header: record.header, signature: record.signature, erased, id }];
}

async function problemsIn({ records, keys, head }: Stored): Promise<readonly ChainProblem[]> {
  const verifiers = await Promise.all(
    keys.map(async ({ fingerprint, spki }) => [fingerprint, await verifierFor(spki)] as const),
  );
  const known = new Map(verifiers.flatMap(([fingerprint, verify]) => (verify ? [[fingerprint, verify] as const] : [])));
  const chain = records.flatMap(([, row]): readonly SealedRecord[] => {
    const record = readable.safeParse(row).data;
    return record ? [record] : [];
  });
  const found = await checkChain(chain, known);
  const last = chain.at(-1)?.header;
  const end = last ? await linkTo(last) : { sequence: 0 };
  return end.sequence === head.sequence
    ? found
    : [...found, { record: end.sequence + 1, what: 'missing', to: head.sequence }];
}
