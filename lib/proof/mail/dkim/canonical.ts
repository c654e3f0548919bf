import type { Bytes } from '../../../chain/bytes';
import type { Field } from '../parts';

/** How much whitespace may change on the way (RFC 6376 §3.4). */
export type Form = 'simple' | 'relaxed';

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

/** A header as it is signed, without its line end (§3.4.1, §3.4.2). */
export function canonicalField({ raw }: Pick<Field, 'raw'>, form: Form): string {
  if (form === 'simple') return raw;
  const colon = raw.indexOf(':');
  const value = raw
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  return `${raw.slice(0, colon).trimEnd().toLowerCase()}:${value.replace(/^ | $/g, '')}`;
}

/** The body as it is signed (§3.4.3, §3.4.4); its lines end with CR LF. */
export function canonicalBody(body: Bytes, form: Form): Bytes {
  const text = form === 'simple' ? body : reduced(body);
  let end = text.length;
  while (end >= 2 && text[end - 2] === CR && text[end - 1] === LF) end -= 2;
  if (end === 0) return form === 'simple' ? Uint8Array.of(CR, LF) : new Uint8Array();
  const whole = new Uint8Array(end + 2);
  whole.set(text.subarray(0, end));
  whole.set([CR, LF], end);
  return whole;
}

/** Runs of spaces and tabs as one space, none at a line's end. */
function reduced(body: Bytes): Bytes {
  const text = new Uint8Array(body.length);
  let to = 0;
  let space = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === SPACE || byte === TAB) {
      space = true;
      continue;
    }
    const lineEnds = byte === CR && body[at + 1] === LF;
    if (space && !lineEnds) text[to++] = SPACE;
    space = false;
    text[to++] = byte;
  }
  return text.subarray(0, to);
}
