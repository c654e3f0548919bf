import { type Bytes, fromHex, utf8 } from '../../chain/bytes';
import { canonical } from '../../chain/canonical';
import { toDer } from '../../chain/encoding';
import type { SealedRecord } from '../../chain/record';

/** Files by their path in the bundle. */
export type Files = ReadonlyMap<string, Bytes>;

export function keyPath(fingerprint: string): string {
  return `keys/${fingerprint}.pem`;
}

export function recordPath(sequence: number): string {
  return `records/${String(sequence).padStart(6, '0')}`;
}

/** A record as OpenSSL can check it: exactly the bytes that were signed and hashed. */
export function recordFiles({ header, signature, content }: SealedRecord): readonly (readonly [string, Bytes])[] {
  const folder = recordPath(header.sequence);
  return [
    [`${folder}/header.json`, utf8(canonical(header))],
    [`${folder}/header.sig`, toDer(fromHex(signature))],
    ...(content ? [[`${folder}/content.json`, utf8(canonical(content))] as const] : []),
  ];
}
