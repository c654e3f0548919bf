import type { CaseId, Platform } from '../model/case';

/** How sure a fact is: A Meta's own text, B several reports, C one report, D unverified (meta-pages.md). */
export type Confidence = 'A' | 'B' | 'C' | 'D';

/**
 * Where a page lives. `host` is a domain and all its subdomains (`facebook.com` also matches `de-de.facebook.com`), or
 * exactly one host when it starts with `=`. `path` is the source of a regular expression over the whole path without
 * its trailing slash.
 */
export type Address = { readonly host: string; readonly path: string };

/** What a page is for: a policy holds the link, a portal leads to forms, a form takes the objection, a login stands before them. */
export type PageKind = 'policy' | 'portal' | 'form' | 'login';

/** One page of Meta's; where it lives is in addresses.ts. Data: survives JSON. */
export type Page = {
  readonly id: string;
  readonly kind: PageKind;
  readonly platforms: readonly Platform[];
  /** Which words its title has: those of the objection to AI, or of the form about data that others shared. */
  readonly title: 'objection' | 'third-party';
  /** Values of the hidden field `support_form_id` that name this form (meta-pages.md §4.1). */
  readonly formIds: readonly string[];
};

export type Step =
  /** A page to open or to be led to; only a route's first step needs the address. */
  | { readonly kind: 'web'; readonly page: string; readonly url?: string }
  /** The case's letter (model/case), to send by other means. */
  | { readonly kind: 'letter' }
  /** Something to do by hand, on the phone for instance; `say` is a key of the locales' section `manual`, `url` the address to open or to carry over. */
  | { readonly kind: 'manual'; readonly say: string; readonly url?: string };

/** Where a way is known from; the locales' section `source` names each in words. */
export const SOURCES = [
  'meta-policy',
  'meta-policy-address',
  'meta-ai-page',
  'threads-policy',
  'whatsapp-policy',
  'press',
  'guides',
  'guide',
  'handbook',
  'article',
  'authority',
] as const;
export type Source = (typeof SOURCES)[number];

/** One way to object for a case. `seen` is the day on which somebody last reported it so. */
export type Route = {
  readonly id: string;
  readonly cases: readonly CaseId[];
  readonly steps: readonly Step[];
  readonly seen: string;
  readonly source: Source;
  readonly confidence: Confidence;
};

/**
 * Meta's own words in one language, for recognition only. Each entry is plain text in which `…` stands for anything
 * between; it is compared after NFKC, case folding and collapsing of spaces (lib/page/find/words.ts).
 */
export type Lexicon = {
  readonly language: string;
  /** The whole name of a link to the objection. */
  readonly object: readonly string[];
  /** What the policy calls its chapter about objecting, where Meta's own key does not say it. */
  readonly chapter?: readonly string[];
  /** The form's title. */
  readonly formTitle: readonly string[];
  /** The title of the form for people whose data others shared. */
  readonly thirdPartyTitle: readonly string[];
  /** The question whether the request is about AI at Meta. */
  readonly aboutAi: readonly string[];
  /** The whole name of the option that answers it with yes. */
  readonly yes: readonly string[];
  readonly email: readonly string[];
  /** What the name of a field says that asks for the e-mail address once more. */
  readonly repeat: readonly string[];
  readonly country: readonly string[];
  readonly reason: readonly string[];
  /** Fields of the third-party form: the full name, and the prompts that showed personal data. */
  readonly name: readonly string[];
  readonly prompts: readonly string[];
  /** Names of fields that are never ours: search, comments, messages. */
  readonly foreign: readonly string[];
  /** What a title or an option says that takes an objection back; and whole words that turn an option into its opposite. */
  readonly withdraw: readonly string[];
  readonly not: readonly string[];
  /** Fields for the address or name of somebody else: a friend, a parent, who referred the user. */
  readonly another: readonly string[];
  readonly submit: readonly string[];
  /** The button that leads to a wizard's next step, the one that has a code mailed, and the option that means this objection. */
  readonly next: readonly string[];
  readonly requestCode: readonly string[];
  readonly option: readonly string[];
  /** The button that has an entered code checked. */
  readonly verify: readonly string[];
  readonly code: readonly string[];
  readonly confirmed: readonly string[];
  readonly refused: readonly string[];
  readonly incomplete: readonly string[];
  /**
   * Whole words that make a sentence no statement ("if we honour …"), and words that turn it round or leave it open
   * ("not", "may"): with one of these before its point it never confirms, but it may still refuse.
   */
  readonly conditional: readonly string[];
  readonly negation: readonly string[];
  /** Whole words after which a sentence takes back what it said, and phrases (a rejection, a proviso) that leave a whole passage in doubt: neither confirms. */
  readonly but: readonly string[];
  readonly doubt: readonly string[];
  readonly unavailable: readonly string[];
  readonly region: readonly string[];
  /** Signed in as a page: the form is there for the own profile only. */
  readonly asPage: readonly string[];
  readonly login: readonly string[];
  readonly cookies: readonly string[];
  /**
   * Which of all this Meta is known to have written, as it stood there: the lexicon's comment says where. The rest is our
   * own translation. Absent where nothing is known.
   */
  readonly known?: Readonly<Partial<Record<LexiconKey, readonly string[]>>>;
};

/** What a lexicon has words for. */
export type LexiconKey = Exclude<keyof Lexicon, 'language' | 'known' | 'chapter'>;
