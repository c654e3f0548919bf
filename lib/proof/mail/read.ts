import PostalMime, { addressParser, type Email, type Mailbox } from 'postal-mime';
import type { Bytes } from '../../chain/bytes';
import { MOST_FILE } from '../../model/evidence';
import { domainOf, type Signature } from '../../model/mail';
import { checkSignatures } from './dkim/check';
import { type Broken, type Parts, splitMail } from './parts';
import { plainOf } from './plain';

/** A mail as it is shown: text alone, each part cut to what evidence may hold. `sender`: the one address in From. */
export type Mail = {
  readonly from: string;
  readonly sender: string;
  readonly to: string;
  /** The header's own words. */
  readonly date: string;
  readonly subject: string;
  readonly text: string;
  readonly parts: Parts;
};

const MOST_TEXT = 8000;
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 512 * 1024, maxRfc822NestingDepth: 0 } as const;

/** Reads a saved mail (.eml), or says why it is none that can be shown for sure. */
export async function readMail(bytes: Bytes): Promise<Mail | Broken> {
  if (bytes.length > MOST_FILE) return { kind: 'too-large' };
  if (bytes.length === 0) return { kind: 'empty' };
  const parts = splitMail(bytes);
  if ('kind' in parts) return parts;
  const email = await parsed(bytes);
  if (!email) return { kind: 'nested' };
  const [sender, ...others] = mailboxes(email);
  if (!sender || others.length > 0 || !/^[^\s@<>]+@[^\s@<>]+$/u.test(sender.address)) return { kind: 'from' };
  return {
    from: cut(named(sender), 500),
    sender: cut(sender.address, 320),
    to: cut((email.to ?? []).map(({ name, address }) => named({ name, address: address ?? '' })).join(', '), 500),
    date: cut(email.headers.find(({ key }) => key === 'date')?.value ?? '', 100),
    subject: cut(email.subject ?? '', 1000),
    text: cut(email.text?.trim() || plainOf(email.html ?? ''), MOST_TEXT),
    parts,
  };
}

/** Checks a mail's signatures with these key records, by DNS name. */
export function checkMail(
  { parts, sender }: Mail,
  records: ReadonlyMap<string, string>,
  now: Date,
): Promise<readonly Signature[]> {
  return checkSignatures(parts, { records, sender: domainOf(sender), now });
}

async function parsed(bytes: Bytes): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch {
    return undefined; // parts nested too deeply, or with too many headers: its only reasons
  }
}

/** Everybody in From. A group is nobody (its members are not who sent it). */
function mailboxes({ headers }: Email): readonly Mailbox[] {
  const from = headers.find(({ key }) => key === 'from')?.value ?? '';
  return addressParser(from).map(({ name, address }) => ({ name, address: address ?? '' }));
}

function named({ name, address }: Mailbox): string {
  return name ? `${name} <${address}>` : address;
}

/** In characters; never through the middle of one. */
function cut(text: string, most: number): string {
  return text.slice(0, most).toWellFormed();
}
