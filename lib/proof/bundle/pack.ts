import { strToU8, type ZippableFile, zipSync } from 'fflate';
import { type Bytes, sha256, utf8 } from '../../chain/bytes';
import { toDer } from '../../chain/encoding';
import { type Signer, signHead } from '../../chain/head';
import type { Proof } from '../export';
import { SUMS } from '../format';
import { filesOf, type Reader } from './files';
import type { Files } from './paths';

type Packing = Reader & {
  /** The stand-alone checker as one HTML file. */
  readonly verifyPage: string;
  /** Undefined where the browser keeps no keys; the bundle then has no head and proves less. */
  readonly signer: Signer | undefined;
};

/**
 * The proof as one ZIP that a stranger can read and check (docs/proof-format.md). The same proof gives the same bytes,
 * but for the head's signature, which ECDSA makes anew each time.
 */
export async function packProof(proof: Proof, { verifyPage, signer, ...reader }: Packing): Promise<Bytes> {
  const files = filesOf(withUsedKeys(proof, signer), reader, verifyPage);
  const sums = utf8(await sumsOf(files));
  if (!signer) return zip(new Map([...files, [SUMS, sums]]));
  const { bytes, signature } = await signHead(proof.end, { at: proof.now.at, sums: await sha256(sums) }, signer);
  return zip(new Map([...files, [SUMS, sums], ['head.json', bytes], ['head.sig', toDer(signature)]]));
}

/** A browser knows keys of chains that are not here any more; they would say nothing. */
function withUsedKeys(proof: Proof, signer: Signer | undefined): Proof {
  const used = new Set([...proof.records.map(({ header }) => header.key), signer?.fingerprint]);
  return { ...proof, keys: proof.keys.filter(({ fingerprint }) => used.has(fingerprint)) };
}

/** One line a file, as `sha256sum` writes and reads them. */
export async function sumsOf(files: Files): Promise<string> {
  const lines = await Promise.all(
    [...files.keys()].sort().map(async (path) => `${await sha256(files.get(path) ?? strToU8(''))}  ${path}\n`),
  );
  return lines.join('');
}

/** The first moment a ZIP can name, in whatever zone: ZIP keeps wall time, and fflate writes local time. */
const NO_TIME = new Date(1980, 0, 1);

function zip(files: Files): Bytes {
  // Pictures, PDF and mails are small already, or large: no time is spent on them.
  const packed = (name: string, bytes: Bytes): ZippableFile => [
    bytes,
    { level: name.startsWith('attachments/') ? 0 : 6 },
  ];
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, packed(name, bytes)]);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, os: 3, attrs: 0o644 << 16 });
}
