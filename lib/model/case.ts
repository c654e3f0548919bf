/** The languages in which texts exist: of the interface, and of an objection, each chosen on its own. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A service of Meta's; `none` where the objection goes to Meta or others without an account. */
export type Platform = 'facebook' | 'instagram' | 'threads' | 'whatsapp' | 'none';

/** What a text may need to know beyond label and e-mail. The keys are the texts' placeholders. */
export const DETAILS = [
  'name',
  'page',
  'organisation',
  'responsible',
  'position',
  'contact',
  'operator',
  'child',
  'country',
  'prompts',
  'answers',
  'facts',
  'authority',
] as const;
export type Detail = (typeof DETAILS)[number];

/** Who speaks in a letter about a page, or to whom it goes; `organisation` where nobody said which kind of one. */
export const BODIES = ['organisation', 'company', 'association', 'public-body'] as const;
export type Body = (typeof BODIES)[number];

/** By what right somebody acts for an organisation: each account of it is objected for by a person. */
export const ROLES = ['administrator', 'representative', 'commissioned'] as const;
export type Role = (typeof ROLES)[number];

/** What the map says of one case (product.md, rows 1 to 8). */
type CaseData = {
  readonly id: string;
  readonly platform: Platform;
  /** What to ask for; `needs` are those without which its letter can't be written. */
  readonly asks: readonly Detail[];
  readonly needs: readonly Detail[];
  /** Ids of the short texts to choose from; `none` leaves the form's box empty. */
  readonly statements: readonly string[];
  /** The id of its letter, also by who speaks. */
  readonly letter: string;
  readonly letters?: Readonly<Record<Body, string>>;
};

/** What every case's later letters may need: asked for only in them. */
export const LATER: readonly Detail[] = ['authority', 'country'];

const PRIVATE = ['privacy', 'own-work', 'misuse', 'no-licence', 'none'] as const;
const ORGANISATION = lettersOf('organisation-letter', 'organisation-letter-public-body');
const ABOUT_ORGANISATION = ['organisation', 'page', 'responsible', 'position', 'contact', 'name'] as const;

/** The cases of the map: for whom, and on which service, is objected. An account has exactly one. */
export const CASES = [
  { id: 'facebook-private', platform: 'facebook', asks: ['name'], needs: [], statements: PRIVATE, letter: 'letter' },
  { id: 'instagram-private', platform: 'instagram', asks: ['name'], needs: [], statements: PRIVATE, letter: 'letter' },
  {
    id: 'threads-linked',
    platform: 'threads',
    asks: ['name'],
    needs: [],
    statements: ['threads-statement', 'none'],
    letter: 'letter',
  },
  {
    id: 'threads-separate',
    platform: 'threads',
    asks: ['name'],
    needs: [],
    statements: PRIVATE,
    letter: 'threads-letter',
  },
  {
    id: 'whatsapp',
    platform: 'whatsapp',
    asks: ['name'],
    needs: [],
    statements: ['whatsapp-statement', 'none'],
    letter: 'whatsapp-letter',
  },
  {
    id: 'instagram-organisation',
    platform: 'instagram',
    asks: ABOUT_ORGANISATION,
    needs: ['organisation', 'page'],
    statements: ['organisation-statement', 'none'],
    letter: 'organisation-letter',
    letters: ORGANISATION,
  },
  {
    id: 'facebook-page',
    platform: 'facebook',
    asks: ['page', 'organisation', 'responsible', 'position', 'contact', 'name'],
    needs: ['page'],
    statements: ['page-statement', 'none'],
    letter: 'page-letter',
    letters: ORGANISATION,
  },
  {
    id: 'no-account',
    platform: 'none',
    asks: ['name', 'country', 'prompts', 'answers'],
    needs: ['name'],
    statements: ['third-party-statement'],
    letter: 'third-party-letter',
  },
  {
    id: 'shown-adult',
    platform: 'none',
    asks: ['operator', 'page', 'facts', 'name'],
    needs: ['operator', 'page', 'name'],
    statements: ['none'],
    letter: 'operator-adult',
    letters: lettersOf('operator-adult', 'operator-public-body-adult'),
  },
  {
    id: 'shown-child',
    platform: 'none',
    asks: ['child', 'operator', 'page', 'facts', 'name'],
    needs: ['child', 'operator', 'page', 'name'],
    statements: ['none'],
    letter: 'operator-parent',
    letters: lettersOf('operator-parent', 'operator-public-body-parent'),
  },
] as const satisfies readonly CaseData[];
export type CaseId = (typeof CASES)[number]['id'];
export type Case = CaseData & { readonly id: CaseId };
export type Statement = (typeof CASES)[number]['statements'][number];

/** The case with this id. Total: ids come from checked records. */
export function caseOf(id: CaseId): Case {
  const found = CASES.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}

/** A public body is bound by other law than all other organisations, which share a letter. */
function lettersOf(usual: string, publicBody: string): Readonly<Record<Body, string>> {
  return { organisation: usual, company: usual, association: usual, 'public-body': publicBody };
}

/** Whether an account of this case belongs to an organisation, for which somebody acts. */
export function isOrganisations(id: CaseId): boolean {
  return caseOf(id).asks.includes('organisation');
}

/** Whether a case is about what others publish: its letter goes to them, and is no objection at Meta. */
export function isToOperator(id: CaseId): boolean {
  return caseOf(id).statements.every((one) => one === 'none');
}

/** Whether the service's own form does not name AI training: who used it has asked, and may have achieved nothing (meta-pages.md §2.4). */
export function isOnlyAsked(id: CaseId): boolean {
  return caseOf(id).platform === 'whatsapp';
}
