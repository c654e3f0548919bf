import { type Bytes, fromHex, hex, sha256, utf8 } from '../../../lib/chain/bytes';
import { base64, fromBase64, fromDer, pem, toDer } from '../../../lib/chain/encoding';
import { type Signer, signHead } from '../../../lib/chain/head';
import { linkTo, type SealedRecord, START, seal } from '../../../lib/chain/record';
import type { SigningKey } from '../../../lib/chain/signature';
import { sumsOf } from '../../../lib/proof/bundle/pack';
import { type Files, keyPath, recordFiles } from '../../../lib/proof/bundle/paths';
import { SUMS } from '../../../lib/proof/format';
import type { ProofData, RecordData } from '../../../lib/proof/verify/schema';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Data = Writable<ProofData>;

export function dataOf(files: Files): Data {
  return JSON.parse(new TextDecoder().decode(files.get('proof.json')));
}

/**
 * The bundle as somebody would forge it who can do everything but sign: `proof.json` is changed, and every file that
 * repeats it, and the list of digests, are made to fit.
 */
export async function forged(files: Files, change: (data: Data) => void, also: Files = new Map()): Promise<Files> {
  const data = dataOf(files);
  change(data);
  const rest = [...files].filter(([name]) => !/^(records|keys)\//.test(name));
  const made = new Map<string, Bytes>([
    ...rest,
    ['proof.json', utf8(`${JSON.stringify(data, null, 2)}\n`)],
    ...data.keys.map(
      ({ fingerprint, spki }) => [keyPath(fingerprint), utf8(pem(fromBase64(spki) ?? new Uint8Array()))] as const,
    ),
    ...data.records.flatMap((one) => recordFiles(asRecord(one))),
    ...also,
  ]);
  return resummed(made);
}

/** The same files with a list of digests that fits them. */
export async function resummed(files: Files): Promise<Files> {
  const listed = new Map([...files].filter(([name]) => ![SUMS, 'head.json', 'head.sig'].includes(name)));
  return new Map([...files, [SUMS, utf8(await sumsOf(listed))]]);
}

/** The same files closed anew, by whoever has this key. */
export async function reclosed(files: Files, key: Signer): Promise<Files> {
  const last = dataOf(files).records.at(-1);
  const end = last ? await linkTo(last.header) : START;
  const sums = await sha256(files.get(SUMS) ?? utf8(''));
  const { bytes, signature } = await signHead(end, { at: '2026-11-21T12:00:00+01:00', sums }, key);
  return new Map([...files, ['head.json', bytes], ['head.sig', toDer(signature)]]);
}

/** Another record in the place of this one, sealed by whoever has this key as the one after its predecessor. */
export async function replaced(files: Files, sequence: number, key: SigningKey): Promise<Files> {
  const before = dataOf(files).records[sequence - 2];
  const payload = { kind: 'declared', at: '2026-11-21T10:05:00+01:00', id: 'other' };
  const { header, signature, content } = await seal(payload, before ? await linkTo(before.header) : START, key);
  return forged(files, ({ records }) => {
    records[sequence - 1] = { header, signature: base64(toDer(fromHex(signature))), content };
  });
}

function asRecord(one: RecordData): SealedRecord {
  const signature = hex(fromDer(fromBase64(one.signature) ?? new Uint8Array()) ?? new Uint8Array(64));
  return { header: one.header, signature, ...('content' in one ? { content: one.content } : {}) };
}

/** A path to every text and number in a value: `['header', 'at']`. */
export function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

/** Changes the text or number at a path: one character, or by one. */
export function changeAt(value: unknown, path: readonly string[], at: number): void {
  const [key = '', ...rest] = path;
  const here = value as Record<string, unknown>;
  if (rest.length > 0) changeAt(here[key], rest, at);
  else here[key] = changed(here[key], at);
}

function changed(leaf: unknown, at: number): unknown {
  if (typeof leaf === 'number') return leaf + 1;
  if (typeof leaf !== 'string') return !leaf;
  // By characters: half an emoji could not be written down again.
  const characters = [...leaf];
  const place = at % Math.max(1, characters.length);
  characters[place] = characters[place] === '1' ? '2' : '1';
  return characters.join('');
}
