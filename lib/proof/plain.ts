/**
 * Anything a database row may hold, as something JSON can carry. A damaged row can be of any shape (structured clone
 * knows more than JSON), and an export must not fail because of it: what JSON has no word for becomes a tagged object.
 */
export function plain(value: unknown, above: readonly unknown[] = []): unknown {
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (above.includes(value)) return { $: 'circle' };
  return plainObject(value, [...above, value]);
}

function plainObject(value: object, above: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, above));
  if (value instanceof Date)
    return { $: 'date', value: Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString() };
  if (value instanceof Map) return { $: 'map', value: [...value].map((pair) => plain(pair, above)) };
  if (value instanceof Set) return { $: 'set', value: [...value].map((one) => plain(one, above)) };
  if (value instanceof ArrayBuffer) return { $: 'bytes', value: [...new Uint8Array(value)] };
  if (ArrayBuffer.isView(value)) {
    return { $: 'bytes', value: [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] };
  }
  if (Object.getPrototypeOf(value) !== Object.prototype)
    return { $: value.constructor?.name ?? 'object', value: String(value) };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, above)]));
}

/** A value as readable JSON. */
export function plainText(value: unknown): string {
  return JSON.stringify(plain(value), null, 2);
}
