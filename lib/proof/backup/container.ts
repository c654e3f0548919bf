import * as z from 'zod/mini';
import { type Bytes, fromHex, hex, utf8 } from '../../chain/bytes';
import { canonical } from '../../chain/canonical';
import { sameBytes } from '../../chain/encoding';

/** Why a file can't be opened as a backup. `damaged`: the passphrase is right, and what it opens is not whole. */
export type Unopened = { readonly kind: 'foreign' | 'newer' | 'too-large' | 'truncated' | 'passphrase' | 'damaged' };

/** Largest backup, in bytes. */
export const MOST_BACKUP = 400 * 1024 * 1024;
/** OWASP's advice for PBKDF2-HMAC-SHA-256 (2023). More is read as well, up to what a slow device can bear. */
const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
/** "LOTSE", and line ends that a transfer as text would change, as PNG has them. */
const MAGIC = Uint8Array.from([0x4c, 0x4f, 0x54, 0x53, 0x45, 0x0d, 0x0a, 0x1a]);
const START = MAGIC.length + 4;
const MOST_HEADER = 4096;
const VERSION = 1;

const bytesOf = (length: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * length}}$`)));
const headerSchema = z.strictObject({
  type: z.literal('widerspruchslotse-backup'),
  version: z.literal(VERSION),
  cipher: z.literal('AES-256-GCM'),
  iv: bytesOf(12),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().check(z.minimum(ITERATIONS), z.maximum(MOST_ITERATIONS)),
  salt: bytesOf(16),
  /** Tells a wrong passphrase from a damaged file. */
  check: bytesOf(16),
  /** Bytes that follow the header. */
  length: z.int().check(z.nonnegative()),
});
type Header = z.infer<typeof headerSchema>;
const anySchema = z.object({ type: headerSchema.shape.type, version: z.number() });

/** Encrypts a backup with a passphrase: docs/backup-format.md. */
export async function sealBackup(content: Bytes, passphrase: string): Promise<Bytes> {
  const [salt, iv] = [random(16), random(12)];
  const { key, check } = await keysFor(passphrase, salt, ITERATIONS);
  const header: Header = {
    type: 'widerspruchslotse-backup',
    version: VERSION,
    cipher: 'AES-256-GCM',
    iv: hex(iv),
    kdf: 'PBKDF2-SHA-256',
    iterations: ITERATIONS,
    salt: hex(salt),
    check: hex(check),
    length: content.length + 16,
  };
  const text = utf8(canonical(header));
  const start = joined([MAGIC, lengthBytes(text.length), text]);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: start }, key, content);
  return joined([start, new Uint8Array(sealed)]);
}

/** What a backup holds, or why it can't be opened. Nothing is decrypted whose header does not say how. */
export async function openBackup(file: Bytes, passphrase: string): Promise<Bytes | Unopened> {
  const read = headerIn(file);
  if ('kind' in read) return read;
  const { header, start } = read;
  const sealed = file.subarray(start.length);
  if (sealed.length !== header.length) return { kind: 'truncated' };
  const { key, check } = await keysFor(passphrase, fromHex(header.salt), header.iterations);
  if (!sameBytes(check, fromHex(header.check))) return { kind: 'passphrase' };
  try {
    const algorithm = { name: 'AES-GCM', iv: fromHex(header.iv), additionalData: start };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
  } catch {
    return { kind: 'damaged' }; // GCM's one way to say that something is not as it was sealed
  }
}

/** Whether the beginning of a file can be that of a backup; asks for no passphrase otherwise. */
export function headerIn(file: Bytes): { readonly header: Header; readonly start: Bytes } | Unopened {
  if (!sameBytes(file.subarray(0, MAGIC.length), MAGIC)) return { kind: 'foreign' };
  if (file.length > MOST_BACKUP) return { kind: 'too-large' };
  if (file.length < START) return { kind: 'truncated' };
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length);
  if (length > MOST_HEADER) return { kind: 'foreign' };
  if (file.length < START + length) return { kind: 'truncated' };
  const value = jsonIn(file.subarray(START, START + length));
  const about = anySchema.safeParse(value).data;
  if (!about) return { kind: 'foreign' };
  if (about.version > VERSION) return { kind: 'newer' };
  const header = headerSchema.safeParse(value).data;
  return header ? { header, start: file.slice(0, START + length) } : { kind: 'damaged' };
}

function jsonIn(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined; // no UTF-8, or no JSON
  }
}

/** The key to encrypt with, and an independent value that only the right passphrase gives (RFC 5869, two infos). */
async function keysFor(passphrase: string, salt: Bytes, iterations: number) {
  // The same phrase typed on another system may be composed of other code points.
  const phrase = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const secret = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, phrase, 256);
  const root = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt,
    info: utf8(`widerspruchslotse-backup-1 ${info}`),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(from('key'), root, aes, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(from('check'), root, 128),
  ]);
  return { key, check: new Uint8Array(check) };
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function lengthBytes(length: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
