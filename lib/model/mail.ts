import * as z from 'zod/mini';

const text = (most: number) => z.string().check(z.maxLength(most));

/**
 * What the user says an answer of Meta's (or an operator's) means, in a mail or otherwise. `region`: the right is said not
 * to apply where they live. `extended`: the month is extended by two (Art. 12(3), second sentence).
 */
export const MAIL_VERDICTS = ['confirmed', 'refused', 'asks', 'region', 'extended', 'unknown'] as const;
export type MailVerdict = (typeof MAIL_VERDICTS)[number];

/**
 * Why an objection is refused, as far as the answer says. `grounds`: grounds of Meta's that are said to weigh more.
 * `situation`: no grounds from one's own situation, or too few. `identity`: nobody found, or not who one says. `shown`: no
 * proof that the AI knows anything. `channel`: to be declared elsewhere or otherwise.
 */
export const REFUSAL_REASONS = ['grounds', 'situation', 'identity', 'shown', 'channel'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/**
 * How the check of one DKIM signature ended. `good`: it is right for the headers and the part of the body that it
 * covers. `expired`: it was right, and its own time limit has passed. `body`: the body is not what was signed.
 * `mismatch`: headers and key don't fit it. `unchecked`: the key is not known. The others were not even tried:
 * `weak-algorithm` (rsa-sha1), `short-key` (RSA below 1024 bits), `malformed` signature, `bad-key` (the record is none
 * for this signature), `revoked` key, `unsupported` by this browser.
 */
export const SIGNATURE_RESULTS = [
  'good',
  'expired',
  'body',
  'mismatch',
  'unchecked',
  'weak-algorithm',
  'short-key',
  'malformed',
  'bad-key',
  'revoked',
  'unsupported',
] as const;
export type SignatureResult = (typeof SIGNATURE_RESULTS)[number];

/**
 * What makes even a good signature say less. `length`: it covers the beginning of the body (`l=`), whatever may follow.
 * `short-key`: RSA below 2048 bits. `testing`: the domain says that it only tries DKIM out. `future`: dated after the
 * check. `subject`, `date`, `to`: that header is not signed. `unaligned`: the sender has another domain.
 */
export const WEAKNESSES = ['length', 'short-key', 'testing', 'future', 'subject', 'date', 'to', 'unaligned'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

const moment = z.iso.datetime();

/** One DKIM signature of a mail (RFC 6376), and what checking it said. */
export const signatureSchema = z.object({
  result: z.enum(SIGNATURE_RESULTS),
  weaknesses: z.readonly(z.array(z.enum(WEAKNESSES)).check(z.maxLength(WEAKNESSES.length))),
  /** Who signed (`d=`), with which of their keys (`s=`), and for whom (`i=`, where it says more than the domain). */
  domain: text(255),
  selector: text(255),
  identity: z.optional(text(320)),
  /** Such as `rsa-sha256`, and how whitespace was treated, such as `relaxed/simple`. */
  algorithm: text(64),
  canonical: text(64),
  /** Names of the headers that it covers, and of those that can't be added either (oversigned). */
  headers: z.array(text(100)).check(z.maxLength(100)),
  oversigned: z.array(text(100)).check(z.maxLength(100)),
  /** How many bytes of the body it covers, in canonical form, of how many. */
  covered: z.optional(z.object({ bytes: z.int().check(z.nonnegative()), of: z.int().check(z.nonnegative()) })),
  /** When it was made and until when it should count, by the signer's word; UTC. */
  signed: z.optional(moment),
  expires: z.optional(moment),
  /** Length of the key in bits. */
  bits: z.optional(z.int().check(z.positive())),
  /** The key's record as it was checked with, so that the check can be done again. */
  record: z.optional(text(4000)),
});
export type Signature = Readonly<z.infer<typeof signatureSchema>>;

/** The DNS name under which a signature's key is published (RFC 6376 §3.6.2.1). */
export function keyName({ domain, selector }: Pick<Signature, 'domain' | 'selector'>): string {
  return `${selector}._domainkey.${domain}`.toLowerCase();
}

/** Domains from which Meta says that it sends mail (meta-pages.md §2.6, one undated page of its help). */
export const META_MAIL = ['facebookmail.com', 'facebook.com', 'instagram.com', 'fb.com', 'meta.com', 'metamail.com'];

/** Whether a domain is one of Meta's own for mail, or below one. */
export function isMetaMail(domain: string): boolean {
  return META_MAIL.some((one) => isWithin(domain, one));
}

/** Whether a domain is another one or below it. */
export function isWithin(domain: string, above: string): boolean {
  const [low, high] = [domain.toLowerCase(), above.toLowerCase()];
  return low === high || low.endsWith(`.${high}`);
}

/** The domain of an e-mail address; empty where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Whether this signature shows that Meta sent the mail: right, by a domain of Meta's, for a sender of Meta's. */
export function isMetas(signature: Pick<Signature, 'result' | 'domain'>, from: string): boolean {
  return signature.result === 'good' && isMetaMail(signature.domain) && isMetaMail(domainOf(from));
}
