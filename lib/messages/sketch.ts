import * as z from 'zod/mini';
import { PAGES } from '../routes/pages';
import * as words from './sketch-words';

/** How long a sketch may be, in characters of its JSON; all of them are ASCII. */
export const MOST_SKETCH = 200_000;
/** How many nodes a sketch may have, and how deep they may lie in each other. */
export const MOST_NODES = 1200;
export const MOST_DEPTH = 40;

/** A random number that stands for a word in one sketch and nowhere else. */
const TOKEN = /^[0-9a-f]{6}$/;

const count = z.int().check(z.minimum(0), z.maximum(100_000));
const token = z.string().check(z.regex(TOKEN));
const pageId = z.enum(PAGES.map((page) => page.id));
const formId = z.enum([...new Set(PAGES.flatMap((page) => page.formIds))]);
const language = z.string().check(z.regex(/^[a-z]{2}$/));
/** A key of the lexicon of a language, such as `de.email`. */
const said = z.string().check(z.regex(new RegExp(`^[a-z]{2}\\.(${words.KEYS.join('|')})$`)));
const listOf = <T extends z.ZodMiniType>(one: T, most: number) => z.array(one).check(z.maxLength(most));

/** A text without its words: about how long, in which script, which keys of the lexicon it says, and which words are the same. */
const wording = z.strictObject({
  length: z.enum(words.LENGTHS),
  script: z.enum(words.SCRIPTS),
  says: z.optional(listOf(said, 100)),
  /** Whether it ends as a question. */
  asks: z.optional(z.literal(true)),
  words: listOf(token, 8),
});

const node = z.strictObject({
  /** Which node it lies in: always one before it; -1 for the document. */
  in: z.int().check(z.minimum(-1), z.maximum(MOST_NODES)),
  tag: z.enum(words.TAGS),
  role: z.optional(z.enum(words.ROLES)),
  type: z.optional(z.enum(words.TYPES)),
  marks: z.optional(listOf(z.enum(words.MARKS), words.MARKS.length)),
  /** Its name or its words. */
  text: z.optional(wording),
  /** The hidden field's form id, where it is a known one. */
  formId: z.optional(formId),
  /** Where a link leads. */
  to: z.optional(z.union([pageId, z.enum(words.ELSEWHERE)])),
  /** The form that a button outside it belongs to. */
  of: z.optional(count),
});

const form = z.strictObject({
  node: count,
  certainty: z.optional(z.enum(['certain', 'likely'])),
  score: count,
  signs: listOf(z.enum(words.SIGNS), words.SIGNS.length),
  missed: listOf(z.enum(words.MISSED), words.MISSED.length),
  /** What the words over it make of it. */
  title: z.optional(z.enum(words.TITLES)),
  fields: listOf(z.strictObject({ role: z.enum(words.FIELD_ROLES), node: z.optional(count) }), 100),
  submit: z.optional(count),
  next: z.optional(count),
  requestCode: z.optional(count),
  verify: z.optional(count),
  question: z.optional(count),
  chosen: z.optional(z.boolean()),
});

const link = z.strictObject({
  node: count,
  to: z.enum(['objection', 'chapter']),
  why: listOf(z.enum(words.WHY), words.WHY.length),
});

export const sketchSchema = z.strictObject({
  kind: z.literal('widerspruchslotse-sketch'),
  format: z.literal(1),
  version: z.string().check(z.regex(/^\d{1,4}(\.\d{1,5}){0,3}$/)),
  browser: z.enum(words.BROWSERS),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  page: z.strictObject({
    id: z.optional(pageId),
    host: z.enum(words.HOSTS),
    subdomain: z.enum(words.SUBDOMAINS),
    path: listOf(z.union([z.enum(words.PATH), formId, token]), 12),
    query: listOf(z.enum(words.QUERY), words.QUERY.length),
    /** How many keys the query has that are on no list. */
    otherQuery: count,
    language: z.union([language, z.literal('other')]),
    title: z.optional(wording),
    /** What the page calls itself to whoever links to it. */
    shared: z.optional(wording),
  }),
  /** What recognition looked for, and what it made of the page. */
  verdict: z.strictObject({
    titles: z.optional(z.enum(['objection', 'third-party'])),
    formIds: listOf(formId, 20),
    languages: listOf(language, 40),
    certainFrom: count,
    likelyFrom: count,
    forms: listOf(form, 30),
    links: listOf(link, 50),
    wall: z.optional(z.enum(words.WALLS)),
  }),
  /** Whether something was left out for the sake of size. */
  cut: z.boolean(),
  nodes: listOf(node, MOST_NODES),
});

export type Sketch = z.infer<typeof sketchSchema>;
export type SketchNode = Sketch['nodes'][number];
export type Wording = z.infer<typeof wording>;

/** A sketch, or why this is none: too long, no JSON, or not of this form (`where` is a path in it). */
export type ReadSketch =
  | { readonly kind: 'sketch'; readonly sketch: Sketch }
  | { readonly kind: 'none'; readonly problem: 'size' | 'json' | 'format'; readonly where: string };

/** The door for sketches, wherever they come from: a page, the session, a file. */
export function readSketch(text: unknown): ReadSketch {
  if (typeof text !== 'string' || text.length > MOST_SKETCH) return { kind: 'none', problem: 'size', where: '' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Said by the answer; the parser's own words would quote the file.
    return { kind: 'none', problem: 'json', where: '' };
  }
  const checked = sketchSchema.safeParse(value);
  if (!checked.success)
    return { kind: 'none', problem: 'format', where: (checked.error.issues[0]?.path ?? []).join('.') };
  const where = misplaced(checked.data);
  return where ? { kind: 'none', problem: 'format', where } : { kind: 'sketch', sketch: checked.data };
}

/** The first node that lies in none before it, or too deep. */
function misplaced({ nodes }: Sketch): string | undefined {
  const depths: number[] = [];
  for (const [at, one] of nodes.entries()) {
    const depth = one.in === -1 ? 0 : (depths[one.in] ?? Number.POSITIVE_INFINITY) + 1;
    if (depth > MOST_DEPTH) return `nodes.${at}.in`;
    depths.push(depth);
  }
  return undefined;
}
