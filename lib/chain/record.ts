import { fromHex, hex, sha256, utf8 } from './bytes';
import { canonical, type Json } from './canonical';
import { type SigningKey, sign } from './signature';

/** Stands in each header, so that a signature over one kind of statement never fits another. */
export const RECORD = 'widerspruchslotse-record-1';
/** So many records a chain holds at most, and so many keys may have signed them; more than anybody's life brings. */
export const MOST_RECORDS = 100_000;
export const MOST_KEYS = 100;
/** What stands before the first record. */
export const START: Link = { sequence: 0, digest: '0'.repeat(64) };

/** The end of a chain: how many records, and the SHA-256 of the last header. */
export type Link = { readonly sequence: number; readonly digest: string };

/**
 * What is signed and chained. It tells kind and time and nothing else about the payload, so that a record can be shown
 * to be there without being shown. Digests are SHA-256 in hex. docs/proof-format.md explains each field.
 */
export type Header = {
  readonly type: typeof RECORD;
  /** Counts from 1. */
  readonly sequence: number;
  /** Digest of the canonical header before. */
  readonly previous: string;
  /** Digest of the canonical `{payload, salt}`. */
  readonly payload: string;
  /** When it was recorded, by the device's clock. */
  readonly at: string;
  readonly kind: string;
  /** Fingerprint of the key that signed. */
  readonly key: string;
  /** When it was sealed, only where that was not when it was recorded. */
  readonly sealed?: string | undefined;
};

/** What a record says. The salt keeps a payload that is left out from being guessed by its digest. */
export type Content = { readonly payload: Payload; readonly salt: string };
export type Payload = { readonly [key: string]: Json | undefined; readonly kind: string; readonly at: string };

/** A record in the chain; without content it was left out or erased. `signature`: r ‖ s in hex. */
export type SealedRecord = {
  readonly header: Header;
  readonly signature: string;
  readonly content?: Content | undefined;
};

/** Seals one payload as the record after `before`. */
export async function seal(
  payload: Payload,
  before: Link,
  key: SigningKey,
  sealed?: string,
): Promise<Required<SealedRecord>> {
  const content = { payload, salt: hex(crypto.getRandomValues(new Uint8Array(16))) };
  const header: Header = {
    type: RECORD,
    sequence: before.sequence + 1,
    previous: before.digest,
    payload: await contentDigest(content),
    at: payload.at,
    kind: payload.kind,
    key: key.fingerprint,
    ...(sealed ? { sealed } : {}),
  };
  return { header, signature: hex(await sign(utf8(canonical(header)), key)), content };
}

export function contentDigest({ payload, salt }: Content): Promise<string> {
  return sha256(utf8(canonical({ payload, salt })));
}

/** The chain's end where this record is the last. */
export async function linkTo(header: Header): Promise<Link> {
  return { sequence: header.sequence, digest: await sha256(utf8(canonical(header))) };
}

export function signatureBytes({ signature }: SealedRecord) {
  return fromHex(signature);
}
