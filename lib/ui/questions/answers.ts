import { type Account, isEmailOrEmpty } from '../../model/account';
import { type CaseId, caseOf, type Detail, type Language } from '../../model/case';
import type { Event } from '../../model/evidence';
import type { Managed } from '../../model/managed';
import { type Draft, emptyDraft, newAccount, withManaged } from '../adding/new-account';
import { type WrongDay, wrongDay } from '../fields/day';

/** What can be ticked, each with the case it means until a further question says otherwise. */
export const FIRST_ROWS = ['facebook-private', 'instagram-private'] as const satisfies readonly CaseId[];
export const MORE_ROWS = [
  'threads-linked',
  'whatsapp',
  'facebook-page',
  'instagram-organisation',
  'no-account',
  'shown-adult',
  'shown-child',
] as const satisfies readonly CaseId[];
export type RowId = (typeof FIRST_ROWS)[number] | (typeof MORE_ROWS)[number];
export const ROWS: readonly RowId[] = [...FIRST_ROWS, ...MORE_ROWS];

/** One answer: whether this is the user's case, and what they said about it. */
export type Row = { readonly id: RowId; readonly chosen: boolean; readonly draft: Draft };

/** Whether Facebook and Instagram are in the same Accounts Centre. */
export const TOGETHER = ['yes', 'no', 'unknown'] as const;
export type Together = (typeof TOGETHER)[number];

/** For whom there was a form of Meta's to object with in 2024 or 2025. */
const OBJECTED_BEFORE: readonly RowId[] = [...FIRST_ROWS, 'threads-linked', 'instagram-organisation'];

/** An earlier objection; `without` are the rows for which it was not. */
export type Earlier = {
  readonly said: boolean;
  readonly on: string;
  readonly words: string;
  /** The account's address then; empty where it is the one of now. */
  readonly email: string;
  readonly without: readonly RowId[];
};

export type Answers = { readonly rows: readonly Row[]; readonly together: Together; readonly earlier: Earlier };

export const NO_ANSWERS: Answers = {
  rows: ROWS.map((id) => ({ id, chosen: false, draft: emptyDraft(id) })),
  together: 'unknown',
  earlier: { said: false, on: '', words: '', email: '', without: [] },
};

/** The same, with what an administrator set. */
export function noAnswers(managed: Managed): Answers {
  return { ...NO_ANSWERS, rows: NO_ANSWERS.rows.map((row) => ({ ...row, draft: withManaged(row.draft, managed) })) };
}

export type Wrong = 'nothing-chosen' | `${RowId}.${Detail | 'email'}` | `earlier.${WrongDay | 'none' | 'email'}`;

/** The accounts that the answers mean, in the order of the questions. */
export function accountsFrom(
  answers: Answers,
  language: Language,
  now: Date = new Date(),
  newId: () => string = () => crypto.randomUUID(),
): readonly Account[] {
  const inCentre = sharing(answers);
  const centre = inCentre.length > 1 ? newId() : undefined;
  return chosenRows(answers).map(({ id, draft }) =>
    newAccount({ ...draft, ...(inCentre.includes(id) ? { centre } : {}) }, language, now, newId),
  );
}

/** What to record of the earlier objection, for each of the accounts that the answers mean. */
export function declaredFrom(answers: Answers, accounts: readonly Account[]): readonly Event[] {
  const { said, on, words, email: then } = answers.earlier;
  if (!said) return [];
  const cases = earlierRows(answers).map((row) => row.draft.case);
  return accounts
    .filter((one) => cases.includes(one.case))
    .map(({ id, email: now }) => {
      const email = then.trim() || now;
      return { kind: 'declared', account: id, on, words: words.trim(), ...(email ? { email } : {}) };
    });
}

/** What is missing or wrong, in the order of the questions. */
export function wrongIn(answers: Answers, now: Date): readonly Wrong[] {
  const chosen = chosenRows(answers);
  if (chosen.length === 0) return ['nothing-chosen'];
  return [...chosen.flatMap(wrongInRow), ...wrongInEarlier(answers, now)];
}

function wrongInRow({ id, draft }: Row): readonly Wrong[] {
  const missing = caseOf(draft.case).needs.filter((detail) => !draft.details[detail]?.trim());
  return [
    ...(isEmailOrEmpty(draft.email.trim()) ? [] : [`${id}.email` as const]),
    ...missing.map((detail) => `${id}.${detail}` as const),
  ];
}

function wrongInEarlier(answers: Answers, now: Date): readonly Wrong[] {
  if (!answers.earlier.said) return [];
  const day = wrongDay(answers.earlier.on, now);
  return [
    ...(earlierRows(answers).length === 0 ? ['earlier.none' as const] : []),
    ...(day ? [`earlier.${day}` as const] : []),
    ...(isEmailOrEmpty(answers.earlier.email.trim()) ? [] : ['earlier.email' as const]),
  ];
}

export function chosenRows({ rows }: Answers): readonly Row[] {
  return rows.filter((row) => row.chosen);
}

/** The rows for which one can have objected at Meta: not those about what others publish. */
export function objectableRows(answers: Answers): readonly Row[] {
  return chosenRows(answers).filter(({ id }) => OBJECTED_BEFORE.includes(id));
}

function earlierRows(answers: Answers): readonly Row[] {
  return objectableRows(answers).filter(({ id }) => !answers.earlier.without.includes(id));
}

/** Whether to ask about the Accounts Centre at all. */
export function asksTogether(answers: Answers): boolean {
  return FIRST_ROWS.every((id) => chosenRows(answers).some((row) => row.id === id));
}

/** The rows in one Accounts Centre: a linked Threads profile is where its Instagram account is. */
function sharing(answers: Answers): readonly RowId[] {
  const chosen = chosenRows(answers);
  const facebook = asksTogether(answers) && answers.together === 'yes';
  return chosen
    .filter(
      ({ id, draft }) =>
        id === 'instagram-private' || draft.case === 'threads-linked' || (facebook && id === 'facebook-private'),
    )
    .filter((_, __, all) => all.some(({ id }) => id === 'instagram-private'))
    .map(({ id }) => id);
}
