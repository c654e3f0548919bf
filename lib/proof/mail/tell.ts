import type { Words } from '../../../locales/index';
import { say } from '../../../locales/say';
import type { Language } from '../../model/case';
import { isMetaMail, isMetas, keyName, type Signature } from '../../model/mail';
import { dayText } from '../when';

/** What the signatures of a mail say, one paragraph each, and first of all whether one of them is Meta's. */
export function signaturesText(
  { signatures, sender }: { readonly signatures: readonly Signature[]; readonly sender: string },
  words: Words,
  language: Language,
): string {
  if (signatures.length === 0) return words.dkim.none;
  const meta = signatures.some((one) => isMetas(one, sender)) ? words.dkim.metas : words.dkim.notMetas;
  return [meta, ...signatures.map((one) => signatureText(one, words, language))].join('\n\n');
}

/** One signature: whose it is, how it was checked and ended, what it covers, and what weakens it. */
export function signatureText(signature: Signature, words: Words, language: Language): string {
  const { domain, selector, algorithm, bits, result, weaknesses, identity } = signature;
  const known = domain !== '' && selector !== '';
  const at = signature.expires ? dayText(signature.expires, language) : '?';
  return [
    say(words.dkim.of, { domain: domain || '?', selector: selector || '?', algorithm: algorithm || '?' }),
    ...(identity ? [say(words.dkim.identity, { identity })] : []),
    say(words.dkim.result[result], { date: at, bits: bits ?? '?' }),
    ...(known && !isMetaMail(domain) ? [say(words.dkim.foreign, { domain })] : []),
    ...(bits && result !== 'short-key' ? [say(words.dkim.bits, { bits })] : []),
    ...(result === 'good' || result === 'expired' || result === 'unchecked' ? coverage(signature, words) : []),
    ...(signature.signed ? [say(words.dkim.signed, { date: dayText(signature.signed, language) })] : []),
    ...weaknesses.map((one) => words.dkim.weakness[one]),
    ...(signature.record ? [say(words.dkim.record, { name: keyName(signature), record: signature.record })] : []),
  ].join('\n');
}

function coverage({ headers, oversigned, covered }: Signature, words: Words): readonly string[] {
  return [
    say(words.dkim.headers, { headers: headers.join(', ') }),
    ...(oversigned.length > 0 ? [say(words.dkim.oversigned, { headers: oversigned.join(', ') })] : []),
    ...(covered ? [say(covered.bytes < covered.of ? words.dkim.part : words.dkim.whole, covered)] : []),
  ];
}
