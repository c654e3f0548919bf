import { isWithin, type Signature } from '../../../model/mail';
import type { Field } from '../parts';
import type { Form } from './canonical';
import { bytesIn, listIn, type Tags, tagsIn } from './tags';

/** A signature as its header states it. */
export type Stated = Pick<
  Signature,
  'domain' | 'selector' | 'identity' | 'algorithm' | 'canonical' | 'signed' | 'expires'
> & {
  readonly header: Form;
  readonly body: Form;
  readonly names: readonly string[];
  readonly bodyHash: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
  /** How many bytes of the canonical body are signed; undefined for all. */
  readonly length: number | undefined;
};

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`, 'i');
const SELECTOR = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'i');

/** What a signature states about itself as far as it can be read, for whoever is to be told about it. */
export function aboutIn(tags: Tags | undefined): Pick<Signature, 'domain' | 'selector' | 'algorithm' | 'canonical'> {
  const shown = (name: string, most: number) => (tags?.get(name) ?? '').slice(0, most);
  return {
    domain: shown('d', 255).toLowerCase(),
    selector: shown('s', 255).toLowerCase(),
    algorithm: shown('a', 64),
    canonical: formsIn(tags?.get('c') ?? '')
      .join('/')
      .slice(0, 64),
  };
}

export function signatureTags({ raw }: Field): Tags | undefined {
  return tagsIn(raw.slice(raw.indexOf(':') + 1));
}

/** Reads a signature's tags as strictly as RFC 6376 §3.5 and §6.1.1 want it; undefined where they are not right. */
export function statedIn(tags: Tags): Stated | undefined {
  const about = aboutIn(tags);
  const names = listIn(tags.get('h') ?? '');
  const [bodyHash, signature] = [bytesIn(tags.get('bh') ?? ''), bytesIn(tags.get('b') ?? '')];
  const [header, body] = formsIn(tags.get('c') ?? '');
  const identity = identityIn(tags.get('i'), about.domain);
  const [signed, expires] = [momentIn(tags.get('t')), momentIn(tags.get('x'))];
  const length = lengthIn(tags.get('l'));
  if (tags.get('v') !== '1' || !DOMAIN.test(about.domain) || !SELECTOR.test(about.selector)) return undefined;
  if (!isForm(header) || !isForm(body) || !bodyHash || !signature) return undefined;
  if (!names.includes('from') || names.length > 100 || !names.every((name) => /^[!-9;-~]{1,100}$/.test(name)))
    return undefined;
  if (identity === 'wrong' || signed === 'wrong' || expires === 'wrong' || length === 'wrong') return undefined;
  if (signed && expires && expires <= signed) return undefined;
  if (!listIn(tags.get('q') ?? 'dns/txt').includes('dns/txt')) return undefined;
  return {
    ...about,
    header,
    body,
    names,
    bodyHash,
    signature,
    length,
    ...(identity ? { identity } : {}),
    ...(signed ? { signed } : {}),
    ...(expires ? { expires } : {}),
  };
}

function formsIn(value: string): [string, string] {
  const [header = '', body = 'simple'] = value.toLowerCase().split('/');
  return [header.trim() || 'simple', body.trim()];
}

function isForm(form: string): form is Form {
  return form === 'simple' || form === 'relaxed';
}

/** For whom the domain signs; undefined where that is the domain as a whole, wrong where it is not its to say. */
function identityIn(value: string | undefined, domain: string): string | 'wrong' | undefined {
  if (value === undefined) return undefined;
  const text = value
    .replace(/\s+/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  const at = text.lastIndexOf('@');
  const own = text.slice(at + 1);
  if (at < 0 || text.length > 320 || !DOMAIN.test(own) || !isWithin(own, domain)) return 'wrong';
  return text === `@${domain}` ? undefined : text;
}

/** The domain for which is signed. */
export function identityDomain({ identity, domain }: Pick<Stated, 'identity' | 'domain'>): string {
  return identity ? identity.slice(identity.lastIndexOf('@') + 1).toLowerCase() : domain;
}

/** Seconds since 1970, in at most twelve digits. */
function momentIn(value: string | undefined): string | 'wrong' | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,12}$/.test(value)) return 'wrong';
  const date = new Date(Number(value) * 1000);
  // Twelve digits reach past the year 9999, which ISO 8601 writes in another way.
  return date.getUTCFullYear() > 9999 ? 'wrong' : date.toISOString();
}

function lengthIn(value: string | undefined): number | 'wrong' | undefined {
  if (value === undefined) return undefined;
  return /^\d{1,76}$/.test(value) ? Number(value) : 'wrong';
}
