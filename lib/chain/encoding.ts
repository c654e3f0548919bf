import type { Bytes } from './bytes';

/** A signature r ‖ s (64 bytes, as WebCrypto has it) as ECDSA-Sig-Value in DER (RFC 3279 §2.2.3), as OpenSSL wants it. */
export function toDer(raw: Bytes): Bytes {
  const body = [...derInteger(raw.slice(0, 32)), ...derInteger(raw.slice(32))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

function derInteger(bytes: Bytes): number[] {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? [0] : [...bytes.slice(start)];
  // A first bit that is set would mean a negative number.
  if ((digits[0] ?? 0) > 0x7f) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}

/** The reverse of `toDer`; undefined for anything that `toDer` does not write. */
export function fromDer(der: Bytes): Bytes | undefined {
  const [first, second] = [integerAt(der, 2), integerAt(der, 4 + (der[3] ?? 0))];
  if (!first || !second) return undefined;
  const raw = new Uint8Array(64);
  raw.set(first, 32 - first.length);
  raw.set(second, 64 - second.length);
  return sameBytes(toDer(raw), der) ? raw : undefined;
}

function integerAt(der: Bytes, at: number): Bytes | undefined {
  const digits = der.slice(at + 2, at + 2 + (der[at + 1] ?? 0));
  const start = digits[0] === 0 ? 1 : 0;
  return digits.length - start <= 32 ? digits.slice(start) : undefined;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Undefined for anything that `base64` does not write. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return base64(bytes) === text ? bytes : undefined;
  } catch {
    return undefined; // atob throws for what is no base64
  }
}

/** A public key (SPKI) as PEM (RFC 7468). */
export function pem(spki: Bytes): string {
  const lines = base64(spki).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}
