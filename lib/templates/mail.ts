/** A mail that the user sends with a program of their own. `to` may be empty: they fill it in there. */
export type Mail = { readonly to: string; readonly subject: string; readonly body: string };

/** Longer links are cut off by some mail programs and by Windows (about 2000 characters); 1800 leaves room. */
const MOST_LINK = 1800;

/** An address that opens the user's mail program with this mail (RFC 6068). */
export function mailtoOf({ to, subject, body }: Mail): string {
  const address = isRecipient(to) ? encoded(to).replace('%40', '@') : '';
  return `mailto:${address}?subject=${encoded(oneLine(subject))}&body=${encoded(body.replace(/\r\n?|\n/g, '\r\n'))}`;
}

/** Whether a mail program may cut the mail off when this link opens it. */
export function isLongLink(link: string): boolean {
  return link.length > MOST_LINK;
}

/** The mail's subject: the letter's own subject line, or `otherwise` where the user's text has none. */
export function subjectOf(letter: string, otherwise: string): string {
  const [, found = ''] = /^(?:Betreff|Subject):[ \t]*(\S.*)$/m.exec(letter) ?? [];
  return oneLine(found) || otherwise;
}

/** Whether this is one bare address. Stricter than what an account may hold: nothing in it may end or widen a header. */
export function isRecipient(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s\p{C}@<>()[\],;:"\\]+@[^\s\p{C}@<>()[\],;:"\\]+\.[^\s\p{C}@<>()[\],;:"\\.]+$/u.test(text)
  );
}

/** Text on one line: what could end a header becomes a space. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Half an emoji (a lone surrogate) can't be encoded; it becomes the sign for an unknown character. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
