import * as z from 'zod/mini';
import type { Json } from '../../chain/canonical';
import { type Payload, RECORD, type SealedRecord } from '../../chain/record';

export const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const moment = z.iso.datetime({ offset: true });

export const linkSchema = z.object({ sequence: z.int().check(z.nonnegative()), digest });

const headerSchema = z.strictObject({
  type: z.literal(RECORD),
  sequence: z.int().check(z.positive()),
  previous: digest,
  payload: digest,
  at: moment,
  kind: z.string().check(z.minLength(1), z.maxLength(64)),
  key: digest,
  sealed: z.optional(moment),
});

/**
 * A sealed record as it is stored. Its payload is kept as it is, with whatever it holds: the digest is over all of it.
 * `erased`: when the user had its content erased.
 */
export const rowSchema = z.object({
  header: headerSchema,
  signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
  content: z.optional(
    z.strictObject({
      payload: z.custom<Payload>(isPayload),
      salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    }),
  ),
  erased: z.optional(moment),
});
export type Row = SealedRecord & { readonly erased?: string | undefined };

function isPayload(value: unknown): boolean {
  const { data } = z.object({ kind: z.string(), at: z.string() }).safeParse(value);
  return data !== undefined && isJson(value);
}

/** Whether a value from disk is nothing but what can be sealed. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'boolean' || value === undefined) return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every((one) => one !== undefined && isJson(one));
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.entries(value).every(([key, one]) => key.isWellFormed() && isJson(one))
  );
}
