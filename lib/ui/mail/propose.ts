import type { Account } from '../../model/account';
import type { Evidence } from '../../model/evidence';
import { keyName, type MailVerdict } from '../../model/mail';
import { judge } from '../../page/find/answer';
import { normalise } from '../../page/find/words';
import type { Mail } from '../../proof/mail/read';
import { LEXICONS } from '../../routes/lexicon/index';
import type { Lexicon } from '../../routes/types';

/** What weighs most against the user decides, as on a page. */
const ORDER = ['refused', 'asks', 'confirmed'] as const;

/**
 * What a mail seems to say, by the words that Meta's pages use. Each language is asked for itself: one's "if" is
 * another's "not".
 */
export function proposedVerdict({ subject, text }: Pick<Mail, 'subject' | 'text'>): MailVerdict {
  const paragraphs = [subject, ...text.split(/\n\s*\n/)].map(normalise);
  const said = new Set(LEXICONS.flatMap((one) => paragraphs.flatMap((words) => verdictsIn(words, one))));
  return ORDER.find((one) => said.has(one)) ?? 'unknown';
}

function verdictsIn(words: string, lexicon: Lexicon): readonly MailVerdict[] {
  return [...judge(words, [lexicon])].map((one) => (one === 'code' || one === 'incomplete' ? 'asks' : one));
}

/** The account whose address the mail was sent to, if that is one alone; the only one, if there is but one. */
export function proposedAccount({ to }: Pick<Mail, 'to'>, accounts: readonly Account[]): string {
  const receiver = to.toLowerCase();
  const fitting = accounts.filter(({ email }) => email !== '' && receiver.includes(email.toLowerCase()));
  const [one, ...others] = accounts.length === 1 ? accounts : fitting;
  return one && others.length === 0 ? one.id : '';
}

/** Key records that signatures were found right with, by their DNS name; the latest last. */
export function knownRecords(log: readonly Evidence[]): ReadonlyMap<string, string> {
  const signatures = log.flatMap((one) => (one.kind === 'mailed' ? one.signatures : []));
  return new Map(
    signatures.flatMap((one) =>
      one.record && (one.result === 'good' || one.result === 'expired') ? [[keyName(one), one.record] as const] : [],
    ),
  );
}
