import * as z from 'zod/mini';
import { isJson } from './canonical';
import { type Payload, RECORD } from './record';

/** SHA-256 in hex. */
export const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** ISO 8601 with offset. */
export const momentSchema = z.iso.datetime({ offset: true });

/** Nothing may stand in a header that is not known: all of it is signed, so all of it must be understood. */
export const headerSchema = z.strictObject({
  type: z.literal(RECORD),
  sequence: z.int().check(z.positive()),
  previous: digestSchema,
  payload: digestSchema,
  at: momentSchema,
  kind: z.string().check(z.regex(/^[a-z][a-z-]{0,63}$/)),
  key: digestSchema,
  sealed: z.optional(momentSchema),
});

/** A payload is kept with whatever it holds, since the digest is over all of it. */
export const contentSchema = z.strictObject({
  payload: z.custom<Payload>(isPayload),
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
});

/**
 * What stays of an event whose content the user had erased: when, and the SHA-256 of its (random) id, so that it is known
 * again where a backup holds it. Nothing can be told from it by whoever does not have the event itself.
 */
export const erasedSchema = z.strictObject({ erased: momentSchema, id: digestSchema });

const payloadSchema = z.object({ kind: z.string(), at: z.string() });

function isPayload(value: unknown): boolean {
  return payloadSchema.safeParse(value).success && isJson(value);
}
