import * as z from 'zod/mini';
import { HEAD } from '../../chain/head';
import { MOST_KEYS, MOST_RECORDS } from '../../chain/record';
import { contentSchema, digestSchema, headerSchema, momentSchema } from '../../chain/schema';
import { FORMAT, FORMAT_VERSION } from '../format';

const base64 = z.string().check(z.maxLength(400), z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

const shared = { header: headerSchema, signature: base64 };

export const proofSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  scope: z.enum(['all', 'account']),
  exported: z.strictObject({ at: momentSchema, zone: z.string() }),
  extension: z.strictObject({ name: z.string(), version: z.string() }),
  accounts: z.array(z.unknown()),
  keys: z.array(z.strictObject({ fingerprint: digestSchema, spki: base64 })).check(z.maxLength(MOST_KEYS)),
  records: z
    .array(
      z.union([
        z.strictObject({ ...shared, content: contentSchema }),
        z.strictObject({ ...shared, absent: z.enum(['withheld', 'erased']) }),
      ]),
    )
    .check(z.maxLength(MOST_RECORDS)),
  waiting: z.array(z.unknown()),
  attachments: z.array(
    z.strictObject({
      digest: digestSchema,
      file: z.string().check(z.regex(/^attachments\/[0-9a-f]{64}\.(eml|pdf|png|jpg|webp|bin)$/)),
      size: z.int().check(z.nonnegative()),
    }),
  ),
  damaged: z.int().check(z.nonnegative()),
});
export type ProofData = Readonly<z.infer<typeof proofSchema>>;
export type RecordData = ProofData['records'][number];

export const headSchema = z.strictObject({
  type: z.literal(HEAD),
  count: z.int().check(z.nonnegative()),
  last: digestSchema,
  at: momentSchema,
  key: digestSchema,
  sums: digestSchema,
});

/** What must be known of an added file's event to look for the file. */
export const attachedSchema = z.object({ kind: z.literal('attached'), digest: digestSchema, size: z.int() });
