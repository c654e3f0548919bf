/** How large a table may be, in bytes: more than ten thousand accounts need. */
export const MOST_BYTES = 10 * 1024 * 1024;

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** `workbook`: a file of a spreadsheet program itself, or anything else in a ZIP. `binary`: no text at all. */
  | { readonly kind: 'empty' | 'workbook' | 'binary' };

/**
 * The text of a table. Its bytes say how they are to be read: by a byte order mark, by every second byte being nought
 * (UTF-16), by being UTF-8; what is none of these is Windows-1252, in which spreadsheets still write. Line breaks become
 * one character each.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { kind: 'empty' };
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'workbook' };
  const { label, encoding } = encodingOf(bytes);
  const text = read(bytes, label);
  if (text !== undefined) return checked(text, encoding);
  const older = encoding === 'UTF-8' ? read(bytes, 'windows-1252') : undefined;
  return older === undefined ? { kind: 'binary' } : checked(older, 'Windows-1252');
}

function checked(text: string, encoding: Encoding): Decoded {
  if (text.trim() === '') return { kind: 'empty' };
  // A few are a slip in some cell, and told there; a text full of them is none.
  if (text.slice(0, 1000).split('\0').length > 10) return { kind: 'binary' };
  return { kind: 'text', text: text.replace(/\r\n?/g, '\n'), encoding };
}

function encodingOf(bytes: Uint8Array): { readonly label: string; readonly encoding: Encoding } {
  if (begins(bytes, [0xff, 0xfe])) return { label: 'utf-16le', encoding: 'UTF-16' };
  if (begins(bytes, [0xfe, 0xff])) return { label: 'utf-16be', encoding: 'UTF-16' };
  const some = bytes.subarray(0, 400);
  const noughts = (odd: 0 | 1) => some.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (noughts(1) > some.length / 4 && noughts(0) === 0) return { label: 'utf-16le', encoding: 'UTF-16' };
  if (noughts(0) > some.length / 4 && noughts(1) === 0) return { label: 'utf-16be', encoding: 'UTF-16' };
  return { label: 'utf-8', encoding: 'UTF-8' };
}

/** Undefined where the bytes are nothing in this encoding. The mark at the beginning is left out. */
function read(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // That is how a decoder says that it is another encoding.
    return undefined;
  }
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}
