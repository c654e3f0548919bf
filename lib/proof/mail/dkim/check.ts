import type { Bytes } from '../../../chain/bytes';
import { sameBytes } from '../../../chain/encoding';
import { isWithin, keyName, type Signature, type Weakness } from '../../../model/mail';
import { type Field, fromLatin1, type Parts } from '../parts';
import { canonicalBody, canonicalField } from './canonical';
import { type Key, keyIn, recordIn } from './key';
import { aboutIn, type Stated, signatureTags, statedIn } from './tagged';

/** More signatures than any mail has that is no attack. */
const MOST_SIGNATURES = 10;

export type Checking = {
  /** Key records, as pasted, by their DNS name (model/mail `keyName`). Nothing is looked up. */
  readonly records: ReadonlyMap<string, string>;
  /** The domain of the sender that is shown. */
  readonly sender: string;
  readonly now: Date;
};

/** Checks each DKIM signature of a mail (RFC 6376, RFC 8301, RFC 8463), topmost first. */
export async function checkSignatures(mail: Parts, checking: Checking): Promise<readonly Signature[]> {
  const fields = mail.fields.filter(({ name }) => name === 'dkim-signature').slice(0, MOST_SIGNATURES);
  return Promise.all(fields.map((field) => checkOne(field, mail, checking)));
}

async function checkOne(field: Field, mail: Parts, checking: Checking): Promise<Signature> {
  const tags = signatureTags(field);
  const none = { ...aboutIn(tags), headers: [], oversigned: [], weaknesses: [] };
  const stated = tags && statedIn(tags);
  if (!stated) return { ...none, result: 'malformed' };
  const about = describe(stated, mail);
  const algorithm = stated.algorithm.toLowerCase();
  if (algorithm === 'rsa-sha1') return { ...about, result: 'weak-algorithm', weaknesses: [] };
  if (algorithm !== 'rsa-sha256' && algorithm !== 'ed25519-sha256')
    return { ...about, result: 'malformed', weaknesses: [] };
  const body = canonicalBody(mail.body, stated.body);
  const length = stated.length ?? body.length;
  // §3.5: `l=` must not be greater than the body.
  if (length > body.length) return { ...about, result: 'body', weaknesses: [] };
  const covered = { bytes: length, of: body.length };
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body.subarray(0, length)));
  if (!sameBytes(hash, stated.bodyHash)) return { ...about, covered, result: 'body', weaknesses: [] };
  const pasted = checking.records.get(keyName(stated));
  if (!pasted?.trim()) return { ...about, covered, result: 'unchecked', weaknesses: weaknessesOf(stated, checking) };
  const record = recordIn(pasted).slice(0, 4000);
  const key = await keyIn(record, stated);
  if (!('key' in key)) return { ...about, covered, record, weaknesses: [], ...key };
  const right = await isRight(field, stated, mail, key);
  const expired = stated.expires !== undefined && Date.parse(stated.expires) < checking.now.getTime();
  return {
    ...about,
    covered,
    record,
    bits: key.bits,
    result: !right ? 'mismatch' : expired ? 'expired' : 'good',
    weaknesses: weaknessesOf(stated, checking, key),
  };
}

function describe(stated: Stated, { fields }: Parts) {
  const { domain, selector, identity, algorithm, canonical, signed, expires, names } = stated;
  const there = (name: string) => fields.filter((one) => one.name === name).length;
  const times = (name: string) => names.filter((one) => one === name).length;
  const headers = [...new Set(names)].filter((name) => there(name) > 0);
  return {
    domain,
    selector,
    ...(identity ? { identity } : {}),
    algorithm,
    canonical,
    ...(signed ? { signed } : {}),
    ...(expires ? { expires } : {}),
    headers,
    oversigned: [...new Set(names)].filter((name) => times(name) > there(name)),
  };
}

function weaknessesOf(stated: Stated, { sender, now }: Checking, key?: Key): readonly Weakness[] {
  const aligned = isWithin(sender, stated.domain) || isWithin(stated.domain, sender);
  const found: readonly (readonly [Weakness, boolean])[] = [
    ['length', stated.length !== undefined],
    ['short-key', key !== undefined && key.key.algorithm.name !== 'Ed25519' && key.bits < 2048],
    ['testing', key?.testing === true],
    ['future', stated.signed !== undefined && Date.parse(stated.signed) > now.getTime()],
    ['subject', !stated.names.includes('subject')],
    ['date', !stated.names.includes('date')],
    ['to', !stated.names.includes('to')],
    ['unaligned', !aligned],
  ];
  return found.flatMap(([weakness, is]) => (is ? [weakness] : []));
}

async function isRight(field: Field, stated: Stated, mail: Parts, { key }: Key): Promise<boolean> {
  const signed = fromLatin1(signedText(field, stated, mail));
  const { name } = key.algorithm;
  // RFC 8463 §3: Ed25519 signs the SHA-256 of what RSA signs.
  const bytes: Bytes = name === 'Ed25519' ? new Uint8Array(await crypto.subtle.digest('SHA-256', signed)) : signed;
  return crypto.subtle.verify(name, key, stated.signature, bytes);
}

/** The headers that are signed, each name from the bottom up (§5.4.2), and the signature's own without its value (§3.7). */
function signedText(field: Field, stated: Stated, { fields }: Parts): string {
  const left = [...fields];
  const lines = stated.names.flatMap((name) => {
    const at = left.findLastIndex((one) => one.name === name);
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [`${canonicalField(found, stated.header)}\r\n`] : [];
  });
  const colon = field.raw.indexOf(':') + 1;
  const raw = field.raw.slice(0, colon) + field.raw.slice(colon).replace(/(^|;)(\s*b\s*=)[^;]*/, '$1$2');
  return lines.join('') + canonicalField({ raw }, stated.header);
}
