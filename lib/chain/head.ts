import { type Bytes, utf8 } from './bytes';
import { canonical } from './canonical';
import type { Link } from './record';
import { type SigningKey, sign } from './signature';

export const HEAD = 'widerspruchslotse-head-1';

/**
 * What an export states and signs about itself: where the chain ended when it was made, and which files it has. Without
 * it, records cut off at the end would leave nothing to be seen.
 */
export type Head = {
  readonly type: typeof HEAD;
  /** How many records the chain had. */
  readonly count: number;
  /** Digest of the last header; 64 noughts for an empty chain. */
  readonly last: string;
  /** When the export was made, by the device's clock. */
  readonly at: string;
  /** Fingerprint of the key that signed. */
  readonly key: string;
  /** SHA-256 of the export's list of files and their digests. */
  readonly sums: string;
};

export type Signer = Pick<SigningKey, 'privateKey' | 'fingerprint'>;

/** The signed head: its canonical bytes, and the signature (r ‖ s) over them. */
export async function signHead(
  end: Link,
  about: Pick<Head, 'at' | 'sums'>,
  signer: Signer,
): Promise<{ bytes: Bytes; signature: Bytes }> {
  const head: Head = { type: HEAD, count: end.sequence, last: end.digest, key: signer.fingerprint, ...about };
  const bytes = utf8(canonical(head));
  return { bytes, signature: await sign(bytes, signer) };
}
