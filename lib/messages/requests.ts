import * as z from 'zod/mini';
import { FAILURES, sentSchema, templateRefSchema } from '../model/evidence';
import { FINDERS } from '../routes/watched';

const text = (most: number) => z.string().check(z.maxLength(most));
/** Where it happened. The address is not asked for: the browser says it (`sender.url`). */
const place = { page: text(64), title: text(500) };

/** How a page keeps the user from the card: it takes the card away, or the clicks on its buttons. */
export const HINDRANCES = ['removed', 'clicks'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** What a content script on one of Meta's pages may ask. Everything in it is checked at the background's door. */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  /** Sentinel: this address is on a route, send the guide. */
  z.object({ kind: z.literal('wake') }),
  /**
   * Guide: what is this page, in which words, and is there a task? `language` is the page's, `further` are other
   * tags to try where nobody knows that one; `first` says that the tab has been nowhere before; `finders` is what the
   * guide can find already: what else this page needs is sent before the answer.
   */
  z.object({
    kind: z.literal('arrive'),
    language: text(64),
    further: z.optional(z.array(text(64)).check(z.maxLength(8))),
    first: z.boolean(),
    finders: z.array(z.enum(FINDERS)).check(z.maxLength(2)),
  }),
  /** Guide: there is something to show. Sends these scripts; answers with the card's words. */
  z.object({ kind: z.literal('show'), page: text(64), parts: z.array(z.enum(['card', 'work'])).check(z.maxLength(2)) }),
  /** Guide: the page was recognised. Records it; answers with the values if it is certainly the form and there is a task. */
  z.object({ kind: z.literal('recognised'), ...place, certain: z.boolean() }),
  /** Guide: the page is not what the route needs. Records it for the task's route; answers with what to do instead. */
  z.object({ kind: z.literal('failed'), ...place, failure: z.enum(FAILURES) }),
  /** Guide: the user asked on the card for which accounts they can fill here. */
  z.object({ kind: z.literal('choose'), ...place }),
  /** Guide: the user chose an account on the card. Gives this tab its task and answers with the values. */
  z.object({ kind: z.literal('adopt'), ...place, account: text(64) }),
  /** Guide: the user wants another text in the form. Opens the account's settings in a new tab. */
  z.object({ kind: z.literal('edit'), ...place }),
  /** Guide: these fields were filled and read back. */
  z.object({
    kind: z.literal('filled'),
    ...place,
    fields: z.array(text(64)).check(z.maxLength(50)),
    template: z.optional(templateRefSchema),
  }),
  /** Guide: the user is about to send; a worker that sleeps would wake too late for a page that goes away at once. */
  z.object({ kind: z.literal('stay') }),
  /** Guide: the page keeps the user from the card. */
  z.object({ kind: z.literal('hindered'), page: text(64), hindrance: z.enum(HINDRANCES) }),
  /** Guide: the user says that something is wrong here. Has a sketch made, kept and shown to them. */
  z.object({ kind: z.literal('report') }),
  /**
   * Guide: the user pressed the form's submit button, with this in it. `standing` are the words on the page at that
   * moment: in the document that follows they are no answer.
   */
  z.object({
    kind: z.literal('submitted'),
    ...place,
    sent: sentSchema,
    standing: z.array(text(500)).check(z.maxLength(500)),
  }),
  /** Guide: the page answered. */
  z.object({
    kind: z.literal('answered'),
    ...place,
    verdict: z.enum(['confirmed', 'refused', 'unknown']),
    answer: text(8000),
  }),
  /** Guide: the user pressed the button for the next way on the card. */
  z.object({ kind: z.literal('next'), ...place, failure: z.enum(FAILURES) }),
]);
export type PageRequest = z.infer<typeof pageRequestSchema>;

/** What the extension's own pages may ask. */
export const surfaceRequestSchema = z.discriminatedUnion('kind', [
  /** Open this route for this account in a new tab. */
  z.object({ kind: z.literal('open'), account: text(64), route: text(64) }),
  /** What the page in this tab answered, if that was recorded, and whether it keeps the user from the card. */
  z.object({ kind: z.literal('news-of'), tab: z.int() }),
  /** The sketch that waits for the user's decision. */
  z.object({ kind: z.literal('read-sketch') }),
  z.object({ kind: z.literal('drop-sketch') }),
  /** How often the door did not open. */
  z.object({ kind: z.literal('refusals') }),
  /** Something may have changed: see what is due, and count it on the toolbar button. */
  z.object({ kind: z.literal('look') }),
]);
export type SurfaceRequest = z.infer<typeof surfaceRequestSchema>;
