import { isRecipient, type Mail, oneLine } from './mail';

/** Bytes in one encoded word: 39 become 52 characters, so that even the first line stays within 76 (RFC 2047 §2). */
const WORD_BYTES = 39;
const LINE = 76;

/**
 * A mail as a file that mail programs open as an unsent draft (RFC 5322; `X-Unsent` is what Outlook and others look
 * for). There is no sender and no date: the program that sends it knows both. What the user typed can't add a header:
 * an address is taken only where it is one, and the subject loses its line breaks.
 */
export function emlOf({ to, subject, body }: Mail): string {
  return [
    'X-Unsent: 1',
    ...(isRecipient(to) ? [`To: ${to}`] : []),
    `Subject: ${header(oneLine(subject))}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...wrapped(base64(new TextEncoder().encode(body.replace(/\r\n?|\n/g, '\r\n')))),
    '',
  ].join('\r\n');
}

/** A header's value: plain where it is short ASCII that can't be taken for an encoded word, else encoded words. */
function header(text: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text;
  return pieces(text)
    .map((piece) => `=?UTF-8?B?${base64(piece)}?=`)
    .join('\r\n ');
}

/** The text's UTF-8 in pieces that end between characters, as each encoded word must stand for whole ones. */
function pieces(text: string): Uint8Array[] {
  const encoder = new TextEncoder();
  const found: string[] = [''];
  for (const character of text) {
    const longer = found.at(-1) + character;
    if (encoder.encode(longer).length > WORD_BYTES) found.push(character);
    else found[found.length - 1] = longer;
  }
  return found.map((one) => encoder.encode(one));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function wrapped(text: string): string[] {
  return text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
}
