import * as z from 'zod/mini';
import type { SealedRecord } from '../../chain/record';
import { contentSchema, digestSchema, headerSchema, momentSchema } from '../../chain/schema';

export const linkSchema = z.object({ sequence: z.int().check(z.nonnegative()), digest: digestSchema });

/** A sealed record as it is stored. `erased`: when the user had its content erased; `id`: the digest of that event's id. */
export const rowSchema = z.object({
  header: headerSchema,
  signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
  content: z.optional(contentSchema),
  erased: z.optional(momentSchema),
  id: z.optional(digestSchema),
});
export type Row = SealedRecord & { readonly erased?: string | undefined; readonly id?: string | undefined };
