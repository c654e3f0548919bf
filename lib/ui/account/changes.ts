import type { Account } from '../../model/account';
import { type Body, caseOf, isOrganisations, type Role } from '../../model/case';
import { isLinkable } from '../../model/coverage';
import { type Details, keptDetails } from '../adding/new-account';
import { statementsOf } from './statements';

/** What the user changed about an account and has not saved yet; an empty `body` or `role` and a null text take something away. */
export type Changes = Partial<Pick<Account, 'case' | 'label' | 'email' | 'language' | 'statement'>> & {
  readonly body?: Body | '';
  readonly role?: Role | '';
  readonly details?: Details;
  readonly texts?: Readonly<Record<string, string | null>>;
};

/**
 * The account with the changes made, the rest as it is stored now: another surface may have saved a letter meanwhile.
 * What the (new) case does not know is dropped.
 */
export function applied(account: Account, changes: Changes): Account {
  const { details: _, body: __, role: ___, centre, texts: ____, ...stored } = account;
  const { details: asked, body: speaker = account.body, role = account.role, texts: written, ...part } = changes;
  const next = { ...stored, ...part };
  const details = { ...account.details, ...asked };
  const texts = Object.fromEntries(
    Object.entries({ ...account.texts, ...written }).flatMap(([id, text]) => (text === null ? [] : [[id, text]])),
  );
  const offered = statementsOf(next.case);
  return {
    ...next,
    statement: offered.includes(next.statement) ? next.statement : (offered[0] ?? 'none'),
    ...(Object.keys(details).length > 0 ? { details } : {}),
    ...(speaker && caseOf(next.case).letters ? { body: speaker } : {}),
    ...(role && isOrganisations(next.case) ? { role } : {}),
    ...(centre && isLinkable(next) ? { centre } : {}),
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
  };
}

/** The account as it is to be stored: without spaces around, and without details that no text of its case needs. */
export function tidied(account: Account): Account {
  const { details, ...rest } = account;
  const kept = keptDetails(details ?? {}, account.case);
  return {
    ...rest,
    label: account.label.trim(),
    email: account.email.trim(),
    ...(Object.keys(kept).length > 0 ? { details: kept } : {}),
  };
}
