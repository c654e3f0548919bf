import * as z from 'zod/mini';
import { CASES, type CaseId, LANGUAGES } from './case';

/** The short statements one can choose for a form's optional box; `none` leaves the box empty, since no reason is owed. */
export const STATEMENTS = ['privacy', 'own-work', 'misuse', 'no-licence', 'none'] as const;
export type Statement = (typeof STATEMENTS)[number];

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
});
export type Account = Readonly<z.infer<typeof accountSchema>>;

/** Whether this can be an e-mail address (something@something.something, no spaces), or nothing at all. */
export function isEmailOrEmpty(text: string): boolean {
  return text === '' || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/u.test(text);
}
