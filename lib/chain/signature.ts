import { type Bytes, sha256 } from './bytes';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A key to sign with. The private half can't leave the browser that made it. */
export type SigningKey = {
  readonly privateKey: CryptoKey;
  /** The public half as SubjectPublicKeyInfo (DER). */
  readonly spki: Bytes;
  /** SHA-256 of `spki`, in hex: the name under which records refer to the key. */
  readonly fingerprint: string;
};

/** A new key pair (ECDSA, P-256) whose private half is not extractable. */
export async function newKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return { privateKey, spki, fingerprint: await sha256(spki) };
}

/** The signature (r ‖ s, 64 bytes, IEEE P1363) over these bytes. */
export async function sign(bytes: Bytes, key: Pick<SigningKey, 'privateKey'>): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(SIGNING, key.privateKey, bytes));
}

/** Asks whether a signature is right. */
export type Verifier = (bytes: Bytes, signature: Bytes) => Promise<boolean>;

/** The verifier for a public key (SPKI); undefined where the bytes are no key on P-256. */
export async function verifierFor(spki: Bytes): Promise<Verifier | undefined> {
  try {
    const key = await crypto.subtle.importKey('spki', spki, CURVE, false, ['verify']);
    return (bytes, signature) => crypto.subtle.verify(SIGNING, key, signature, bytes);
  } catch {
    return undefined; // WebCrypto says in many ways that something is no key; each of them means this.
  }
}
