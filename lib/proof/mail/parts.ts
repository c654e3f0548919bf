import type { Bytes } from '../../chain/bytes';

/** A header field: its name in lower case, and its bytes (one character each) without the line end, folds kept. */
export type Field = { readonly name: string; readonly raw: string };
/** A mail taken apart, with every line ended by CR LF. */
export type Parts = { readonly fields: readonly Field[]; readonly body: Bytes };

/** Why a file is not taken for a mail. `doubled`: a header is there twice that may be there once (RFC 5322 §3.6). */
export type Broken = {
  readonly kind: 'too-large' | 'empty' | 'no-mail' | 'headers-too-large' | 'doubled' | 'from' | 'nested';
};

const MOST_HEADER = 256 * 1024;
const MOST_FIELDS = 1000;
/** Ten megabytes of attachments have half of it; a reader of mail takes a minute for millions. */
const MOST_LINES = 300_000;
/** What is shown or decides must be there once, so that nobody is shown another one than was signed. */
const ONCE = ['from', 'to', 'subject', 'date', 'content-type', 'content-transfer-encoding', 'mime-version'];
const [LF, CR] = [0x0a, 0x0d];

/**
 * Takes a mail apart, or says why it is none. Strict, since what two readers of mail take for different things proves
 * nothing: no NUL and no single CR among the headers, no line that is no header.
 */
export function splitMail(bytes: Bytes): Parts | Broken {
  if (countLines(bytes) > MOST_LINES) return { kind: 'too-large' };
  const lines = withCrLf(bytes);
  const end = headerEnd(lines);
  if (end > MOST_HEADER) return { kind: 'headers-too-large' };
  const fields = fieldsIn(latin1(lines.subarray(0, end)));
  if (!fields) return { kind: 'no-mail' };
  if (fields.length > MOST_FIELDS) return { kind: 'headers-too-large' };
  if (!fields.some(({ name }) => name === 'from')) return { kind: 'no-mail' };
  if (ONCE.some((once) => fields.filter(({ name }) => name === once).length > 1)) return { kind: 'doubled' };
  return { fields, body: lines.subarray(end + 2) };
}

function countLines(bytes: Bytes): number {
  return bytes.reduce((count, byte) => (byte === LF ? count + 1 : count), 0);
}

/** A mail that was saved with line ends of Unix; it was signed with CR LF. */
function withCrLf(bytes: Bytes): Bytes {
  let bare = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LF && bytes[at - 1] !== CR) bare += 1;
  if (bare === 0) return bytes;
  const lines = new Uint8Array(bytes.length + bare);
  let to = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LF && bytes[at - 1] !== CR) lines[to++] = CR;
    lines[to++] = bytes[at] ?? 0;
  }
  return lines;
}

/** Where the last header's line end ends; the empty line follows. */
function headerEnd(lines: Bytes): number {
  for (let at = lines.indexOf(LF); at >= 0; at = lines.indexOf(LF, at + 1))
    if (lines[at + 1] === CR && lines[at + 2] === LF) return at + 1;
  return lines.length;
}

function fieldsIn(text: string): readonly Field[] | undefined {
  if (/\0|\r(?!\n)/.test(text)) return undefined;
  const raws = text.split(/\r\n(?![ \t])/).filter((raw, at, all) => raw !== '' || at < all.length - 1);
  const fields = raws.map((raw) => ({ name: /^([!-9;-~]+)[ \t]*:/.exec(raw)?.[1]?.toLowerCase() ?? '', raw }));
  return fields.every(({ name }) => name !== '') ? fields : undefined;
}

/** One character for each byte, so that nothing is lost on the way back. */
export function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/** The reverse of `latin1`. */
export function fromLatin1(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
