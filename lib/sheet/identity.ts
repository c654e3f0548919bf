import type { Account } from '../model/account';
import { caseOf } from '../model/case';

/**
 * What makes two accounts the same one: the case and whose page it is, where it is about a page; otherwise the case, its
 * label, its address and the person. Case and spaces don't count. A changed address makes no second account of a page.
 */
export function identityOf({
  case: id,
  label,
  email,
  details = {},
}: Omit<Account, 'id' | 'statement' | 'added'>): string {
  const { page, organisation, operator, child, name } = details;
  const parts =
    page && caseOf(id).needs.includes('page') ? [page, organisation, operator, child] : [label, email, name, page];
  return [id, ...parts.map((one) => (one ?? '').normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase())].join(
    '\n',
  );
}
