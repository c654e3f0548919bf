import type { Bytes } from '../../../chain/bytes';
import type { SignatureResult } from '../../../model/mail';
import type { Stated } from './tagged';
import { identityDomain } from './tagged';
import { bytesIn, listIn, tagsIn } from './tags';

/** A key that can check this signature. `bits`: of an RSA modulus, or 256 (Ed25519). */
export type Key = { readonly key: CryptoKey; readonly bits: number; readonly testing: boolean };
export type NoKey = { readonly result: SignatureResult; readonly bits?: number };

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

/**
 * A key record's own text, from whatever was pasted: the text alone, or what `dig`, `nslookup` and the like print
 * around it (several strings in quotes belong together, RFC 6376 §3.6.2.2).
 */
export function recordIn(pasted: string): string {
  const quoted = [...pasted.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, text = '']) => text);
  return (quoted.length > 0 ? quoted.join('') : pasted).replaceAll('\\;', ';').replace(/\s+/g, ' ').trim();
}

/** The key in a record (RFC 6376 §3.6.1, RFC 8463), if it may check this signature. */
export async function keyIn(record: string, stated: Stated): Promise<Key | NoKey> {
  const tags = tagsIn(record);
  if (!tags) return { result: 'bad-key' };
  const type = stated.algorithm.toLowerCase().startsWith('ed25519') ? 'ed25519' : 'rsa';
  const version = tags.get('v');
  const flags = listIn(tags.get('t') ?? '');
  if (version !== undefined && (version !== 'DKIM1' || [...tags.keys()][0] !== 'v')) return { result: 'bad-key' };
  if ((tags.get('k') ?? 'rsa').toLowerCase() !== type) return { result: 'bad-key' };
  if (!allows(tags.get('h'), 'sha256') || !allows(tags.get('s'), 'email')) return { result: 'bad-key' };
  if (flags.includes('s') && identityDomain(stated) !== stated.domain) return { result: 'bad-key' };
  if (tags.get('p') === '') return { result: 'revoked' };
  const bytes = bytesIn(tags.get('p') ?? '');
  if (!bytes) return { result: 'bad-key' };
  const found = await (type === 'rsa' ? rsaKey(bytes) : edKey(bytes));
  return 'key' in found ? { ...found, testing: flags.includes('y') } : found;
}

function allows(list: string | undefined, wanted: string): boolean {
  if (list === undefined) return true;
  const all = listIn(list);
  return all.includes(wanted) || (wanted === 'email' && all.includes('*'));
}

type Found = Omit<Key, 'testing'> | NoKey;

async function rsaKey(bytes: Bytes): Promise<Found> {
  try {
    const key = await crypto.subtle.importKey('spki', isBare(bytes) ? asSpki(bytes) : bytes, RSA, false, ['verify']);
    const bits = 'modulusLength' in key.algorithm ? Number(key.algorithm.modulusLength) : 0;
    // RFC 8301 §3.2: shorter ones must not be taken for valid.
    return bits < 1024 ? { result: 'short-key', bits } : { key, bits };
  } catch {
    return { result: 'bad-key' }; // WebCrypto says in many ways that something is no key
  }
}

async function edKey(bytes: Bytes): Promise<Found> {
  if (bytes.length !== 32) return { result: 'bad-key' };
  try {
    return { key: await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']), bits: 256 };
  } catch (error) {
    const unknown = error instanceof DOMException && error.name === 'NotSupportedError';
    return { result: unknown ? 'unsupported' : 'bad-key' };
  }
}

/** Whether this is an RSAPublicKey (RFC 8017 §A.1.1): a sequence that begins with a number. */
function isBare(bytes: Bytes): boolean {
  const long = bytes[1] ?? 0;
  return bytes[0] === 0x30 && bytes[2 + (long > 0x80 ? long - 0x80 : 0)] === 0x02;
}

/** An RSAPublicKey inside of a SubjectPublicKeyInfo, the only form that WebCrypto takes. */
function asSpki(bare: Bytes): Bytes {
  const rsa = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
  const bits = [0x03, ...derLength(bare.length + 1), 0x00];
  const length = derLength(rsa.length + bits.length + bare.length);
  return Uint8Array.from([0x30, ...length, ...rsa, ...bits, ...bare]);
}

function derLength(length: number): readonly number[] {
  return length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
}
