/** A tag list (RFC 6376 §3.2) by tag name; undefined where it is none, or names a tag twice. */
export type Tags = ReadonlyMap<string, string>;

export function tagsIn(text: string): Tags | undefined {
  const parts = text.split(';');
  if (parts.at(-1)?.trim() === '') parts.pop();
  const pairs = parts.map((part) => /^\s*([A-Za-z][A-Za-z0-9_]*)\s*=\s*([\s\x21-\x7e]*)$/.exec(part));
  const tags = new Map(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', (pair[2] ?? '').trimEnd()] as const] : [])));
  return tags.size === parts.length && parts.length > 0 ? tags : undefined;
}

/** A value that may be folded anywhere: base64. */
export function unfolded(value: string): string {
  return value.replace(/\s+/g, '');
}

/** The bytes of a base64 value as DKIM writes it; undefined for anything else. */
export function bytesIn(value: string): Uint8Array<ArrayBuffer> | undefined {
  const text = unfolded(value);
  if (text === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined; // padding that is none
  }
}

/** A colon-separated list, in lower case. */
export function listIn(value: string): readonly string[] {
  return value.split(':').map((one) => one.trim().toLowerCase());
}
