import { type Account, missingDetails } from '../../model/account';
import { caseOf, type Detail } from '../../model/case';
import { needsOf } from '../letters/needs';

/** What this account's letter needs besides the case's own needs, and the user has not said: it may wait until then. */
export function letterGaps(account: Account): readonly Detail[] {
  const { asks, needs } = caseOf(account.case);
  const wanted = needsOf(account);
  return missingDetails(
    account,
    asks.filter((detail) => wanted.includes(detail) && !needs.includes(detail)),
  );
}
