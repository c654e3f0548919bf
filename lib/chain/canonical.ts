/** What may stand in a sealed record. Numbers are safe integers, strings are well-formed Unicode. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one way to write a value as JSON (RFC 8785): no spaces, keys sorted by UTF-16 code units, strings as ECMAScript
 * writes them. Restricted to what two languages can't write differently; anything else throws. A key whose value is
 * undefined is left out, as JSON does.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return integer(value);
  if (typeof value === 'string') return quoted(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`no canonical form for ${typeof value}`);
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const one = value[key];
      return one === undefined ? [] : [`${quoted(key)}:${canonical(one)}`];
    });
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not know read-only lists. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError('only safe integers are canonical');
  return String(value);
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('half a surrogate pair has no canonical form');
  return JSON.stringify(text);
}

/** Whether a value from a door is nothing but what has a canonical form. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, one]) => key.isWellFormed() && (one === undefined || isJson(one)));
}

/** The same value with half surrogate pairs (a page can show them) replaced by U+FFFD, so that it can be sealed. */
export function wellFormed<T>(value: T): T;
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map((one) => wellFormed(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toWellFormed(), wellFormed(one)]));
}
