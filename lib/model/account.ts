import * as z from 'zod/mini';
import { BODIES, CASES, type CaseId, DETAILS, type Detail, LANGUAGES, ROLES, type Statement } from './case';

/** All short texts that some case offers. */
export const STATEMENTS = [...new Set(CASES.flatMap((one): readonly Statement[] => one.statements))] as [
  Statement,
  ...Statement[],
];

/** How much a user's own text may hold, in characters. */
export const MOST_TEXT = 10_000;
const own = z.string().check(z.maxLength(MOST_TEXT));

/** For whom is objected. `label` and `email` are the user's own words and may be empty. */
export const accountSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  case: z.enum(CASES.map((one) => one.id) as [CaseId, ...CaseId[]]),
  label: z.string().check(z.maxLength(200)),
  email: z.string().check(z.maxLength(320), z.refine(isEmailOrEmpty)),
  language: z.enum(LANGUAGES),
  statement: z.enum(STATEMENTS),
  /** ISO 8601 with offset. */
  added: z.iso.datetime({ offset: true }),
  /** What the case's texts need besides, by placeholder. */
  details: z.optional(z.partialRecord(z.enum(DETAILS), own)),
  /** Who speaks in the letter, where that is not the person alone. */
  body: z.optional(z.enum(BODIES)),
  /** By what right that person acts for the organisation. */
  role: z.optional(z.enum(ROLES)),
  /** Accounts with the same word here are in the same Accounts Centre (model/coverage). */
  centre: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  /** The user's own words instead of ours, by the text's id and language (`ownTextKey`). */
  texts: z.optional(z.record(z.string().check(z.maxLength(64)), own)),
});
export type Account = Readonly<z.infer<typeof accountSchema>>;

/** What the case needs and the user has not said yet. */
export function missingDetails(account: Account, needs: readonly Detail[]): readonly Detail[] {
  return needs.filter((detail) => !account.details?.[detail]?.trim());
}

/** Under which key an account keeps the user's own words for this text, in the language of its texts. */
export function ownTextKey(id: string, { language }: Pick<Account, 'language'>): string {
  return `${id}.${language}`;
}

/** The user's own words for this text, in the language of the account's texts; undefined where they left ours. */
export function ownText(account: Account, id: string): string | undefined {
  return account.texts?.[ownTextKey(id, account)];
}

/** Whether this can be an e-mail address (something@something.something, no spaces), or nothing at all. */
export function isEmailOrEmpty(text: string): boolean {
  return text === '' || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/u.test(text);
}
