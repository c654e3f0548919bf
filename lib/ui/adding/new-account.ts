import type { Account } from '../../model/account';
import {
  type Body,
  type CaseId,
  caseOf,
  type Detail,
  isOrganisations,
  LATER,
  type Language,
  type Role,
} from '../../model/case';
import { type Managed, managedDetails, managedPerson } from '../../model/managed';
import { moment } from '../../model/time';
import { statementsOf } from '../account/statements';

/** What a text needs to know beyond label and e-mail, as far as the user said it. */
export type Details = Readonly<Partial<Record<Detail, string>>>;

/** What the user says about an account they add. */
export type Draft = {
  readonly case: CaseId;
  readonly label: string;
  readonly email: string;
  readonly details: Details;
  readonly body?: Body | undefined;
  readonly role?: Role | undefined;
  readonly centre?: string | undefined;
};

export function emptyDraft(id: CaseId): Draft {
  return { case: id, label: '', email: '', details: {} };
}

/** A draft to begin with: what an administrator set stands there, and can be changed. */
export function withManaged(draft: Draft, managed: Managed): Draft {
  const { body, role } = managedPerson(managed, draft.case);
  return {
    ...draft,
    details: { ...managedDetails(managed), ...draft.details },
    ...(body ? { body } : {}),
    ...(role ? { role } : {}),
  };
}

/** A new account; its texts are in this language until the user says otherwise. */
export function newAccount(
  { case: id, label, email, details, body, role, centre }: Draft,
  language: Language,
  now: Date = new Date(),
  newId: () => string = () => crypto.randomUUID(),
): Account {
  const kept = keptDetails(details, id);
  return {
    id: newId(),
    case: id,
    label: label.trim(),
    email: email.trim(),
    language,
    statement: statementsOf(id)[0] ?? 'none',
    added: moment(now).at,
    ...(Object.keys(kept).length > 0 ? { details: kept } : {}),
    ...(body && caseOf(id).letters ? { body } : {}),
    ...(role && isOrganisations(id) ? { role } : {}),
    ...(centre ? { centre } : {}),
  };
}

/** What the case or a later letter of it asks for and the user said: nothing is kept that no text needs. */
export function keptDetails(details: Details, id: CaseId): Details {
  return Object.fromEntries(
    [...new Set([...caseOf(id).asks, ...LATER])].flatMap((one) => {
      const value = details[one]?.trim();
      return value ? [[one, value]] : [];
    }),
  );
}
