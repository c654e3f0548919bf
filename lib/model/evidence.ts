import * as z from 'zod/mini';
import { LANGUAGES } from './case';
import { MAIL_VERDICTS, REFUSAL_REASONS, signatureSchema } from './mail';

const text = (most: number) => z.string().check(z.maxLength(most));
const id = text(64).check(z.minLength(1));
/** An address without tracking keys (./address.ts). */
const url = text(2048);

/** Which text was used: enough to find its exact words again. `edited`: the user's own words in its place. */
export const templateRefSchema = z.object({
  id: text(64),
  version: z.int().check(z.positive()),
  language: z.enum(LANGUAGES),
  edited: z.optional(z.literal(true)),
});
export type TemplateRef = Readonly<z.infer<typeof templateRefSchema>>;

/** What stood in the form at the moment of the user's own click. */
export const sentSchema = z.object({
  text: text(20_000),
  email: text(320),
  template: z.optional(templateRefSchema),
});
export type Sent = Readonly<z.infer<typeof sentSchema>>;

/** What the page looked like instead of what was expected. */
export const FAILURES = [
  'changed',
  'login',
  'cookies',
  'unavailable',
  'region',
  'blank',
  'as-page',
  'said-so',
] as const;
export type Failure = (typeof FAILURES)[number];

/** Why something done counts no longer. */
export const REOPENINGS = ['outdated', 'refused'] as const;
export type Reopening = (typeof REOPENINGS)[number];

/** What the user does with a deadline: let it stand still from a day, run on from a day, be their own day, or be as computed. */
export const RESCHEDULINGS = ['paused', 'resumed', 'moved', 'computed'] as const;

/** Files that can be added to an event: mails, letters, pictures. Nothing that a reader's browser would run. */
export const MEDIA = ['message/rfc822', 'application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;
export type Media = (typeof MEDIA)[number];
/** How large an added file may be, in bytes. */
export const MOST_FILE = 10 * 1024 * 1024;

const common = {
  id,
  /** Absent while nobody has said yet for whom it happened. */
  account: z.optional(id),
  at: z.iso.datetime({ offset: true }),
  zone: text(64),
};
const reasons = z.optional(z.array(z.enum(REFUSAL_REASONS)).check(z.maxLength(REFUSAL_REASONS.length)));
const onPage = { page: text(64), url, title: text(500) };

/**
 * One thing that happened. Never changed, never removed silently: the log of these is the only state, and everything
 * else (status, next step) is computed from it.
 */
export const evidenceSchema = z.discriminatedUnion('kind', [
  /** A route's page was reached and recognised. */
  z.object({ ...common, kind: z.literal('opened'), ...onPage, route: text(64) }),
  /** Fields were filled, and read back. */
  z.object({
    ...common,
    kind: z.literal('filled'),
    ...onPage,
    fields: z.array(text(64)).check(z.maxLength(50)),
    template: z.optional(templateRefSchema),
  }),
  /** The user's own trusted click on the form's submit button. Whether anything arrived is not known by it. */
  z.object({ ...common, kind: z.literal('submitted'), ...onPage, sent: sentSchema }),
  /** The user's own click, and then the page's answer that the objection was received or accepted. */
  z.object({
    ...common,
    kind: z.literal('confirmed'),
    ...onPage,
    sent: sentSchema,
    submission: id,
    answer: text(8000),
  }),
  /** An answer of the page's that is less than that: refused, not understood, or seen without the user's click. */
  z.object({
    ...common,
    kind: z.literal('answered'),
    ...onPage,
    verdict: z.enum(['confirmed', 'refused', 'unknown']),
    answer: text(8000),
    submission: z.optional(id),
  }),
  /** A route did not lead on. */
  z.object({ ...common, kind: z.literal('failed'), ...onPage, route: text(64), failure: z.enum(FAILURES) }),
  /** The user says that they objected already. */
  z.object({
    ...common,
    kind: z.literal('declared'),
    on: z.iso.date(),
    words: text(2000),
    email: z.optional(text(320)),
    /** By a form that does not name AI training (WhatsApp's): asked for, and no more. */
    asked: z.optional(z.literal(true)),
  }),
  /** The user says that what was done counts no longer: it does not apply any more, or Meta refuses in a mail for instance. */
  z.object({ ...common, kind: z.literal('reopened'), why: z.enum(REOPENINGS), words: text(2000) }),
  /** The user says what was answered on this day, on whatever way: by post, on the phone, in the app. */
  z.object({
    ...common,
    kind: z.literal('replied'),
    on: z.iso.date(),
    verdict: z.enum(MAIL_VERDICTS),
    reasons,
    words: text(2000),
  }),
  /** The user changed the deadline for an answer, and why (`words`); `on` is the day that `how` is about. */
  z.object({
    ...common,
    kind: z.literal('rescheduled'),
    how: z.enum(RESCHEDULINGS),
    on: z.iso.date(),
    words: text(2000).check(z.minLength(1)),
  }),
  /** The user looked at what was due (model/due): it still stands, or it is put aside. */
  z.object({ ...common, kind: z.literal('reviewed'), due: text(100), outcome: z.enum(['stands', 'later']) }),
  /** The user did this step of a way by hand, on the phone for instance. */
  z.object({ ...common, kind: z.literal('ticked'), route: text(64), step: z.int().check(z.nonnegative()) }),
  /** The user says that they sent a letter. */
  z.object({ ...common, kind: z.literal('sent'), route: text(64), sent: sentSchema }),
  /** The user says for which account an earlier event was. */
  z.object({ ...common, kind: z.literal('assigned'), evidence: id }),
  /**
   * The user added a mail that they got; the file itself is the `attached` event that follows. `date` is the mail's own
   * word, `verdict` the user's, `signatures` are as they were checked then.
   */
  z.object({
    ...common,
    kind: z.literal('mailed'),
    verdict: z.enum(MAIL_VERDICTS),
    reasons,
    from: text(500),
    sender: text(320),
    to: text(500),
    date: text(100),
    subject: text(1000),
    text: text(8000),
    /** SHA-256 of the file in hex; not called `digest`, since only `attached` has a file that goes when it is erased. */
    fileDigest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    signatures: z.readonly(z.array(signatureSchema).check(z.maxLength(10))),
  }),
  /** A backup, `made` then, with so many `records` was brought back here; what follows is signed by this browser's key. */
  z.object({
    ...common,
    kind: z.literal('restored'),
    mode: z.enum(['merge', 'replace']),
    made: z.iso.datetime({ offset: true }),
    records: z.int().check(z.nonnegative()),
    /** So many of what it brought had no signature; they follow as records sealed later, by this browser. */
    unsigned: z.optional(z.int().check(z.positive())),
  }),
  /** This browser's key is another one than signed the record before this (`before`: its fingerprint), and signs from here on. */
  z.object({ ...common, kind: z.literal('rekeyed'), before: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  /** The user added a file to an earlier event. `digest`: SHA-256 of its bytes in hex. */
  z.object({
    ...common,
    kind: z.literal('attached'),
    evidence: id,
    name: text(255),
    media: z.enum(MEDIA),
    size: z.int().check(z.positive(), z.maximum(MOST_FILE)),
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Only of a picture that the extension took at the user's wish: of which address, and when. */
    captured: z.optional(z.object({ url, at: z.iso.datetime({ offset: true }) })),
  }),
]);
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export type EvidenceKind = Evidence['kind'];
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** Evidence before the log gives it its id and time. */
export type Event = Without<Evidence, 'id' | 'at' | 'zone'>;

/**
 * The log with later `assigned` events applied: each event stands for the account it belongs to, and an added file for
 * that of the event it was added to.
 */
export function assign(log: readonly Evidence[]): readonly Evidence[] {
  const accountOf = accountsIn(log);
  return log.map((one) => (one.account || !accountOf(one) ? one : { ...one, account: accountOf(one) }));
}

/** Asks for which account an event was: by its own word, or by what the user said later (`assigned` in this log). */
export function accountsIn(log: readonly Evidence[]): (one: Evidence) => string | undefined {
  const owner = new Map<string, string>();
  for (const one of log) if (one.kind === 'assigned' && one.account) owner.set(one.evidence, one.account);
  return (one) => one.account || owner.get(one.kind === 'attached' ? one.evidence : one.id);
}
