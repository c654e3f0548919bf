import { type Account, missingDetails } from '../../model/account';
import { caseOf, type Detail } from '../../model/case';
import { letterIdOf } from '../../templates/pick';
import { TEMPLATES } from '../../templates/texts';

/** What this account's letter needs besides the case's own needs, and the user has not said: it may wait until then. */
export function letterGaps(account: Account): readonly Detail[] {
  const { asks, needs } = caseOf(account.case);
  const id = letterIdOf(account);
  const wanted = TEMPLATES.find((one) => one.id === id && one.language === account.language)?.needs ?? [];
  return missingDetails(
    account,
    asks.filter((detail) => wanted.includes(detail) && !needs.includes(detail)),
  );
}
