import { type Account, missingDetails } from '../../model/account';
import { caseOf, DETAILS, type Detail } from '../../model/case';
import { letterIdOf } from '../../templates/pick';
import { TEMPLATES } from '../../templates/texts';

/** What the letter is not complete without: what its case demands, and what the text itself names. */
export function needsOf(account: Account): readonly Detail[] {
  const id = letterIdOf(account);
  const inText = TEMPLATES.find((one) => one.id === id && one.language === account.language)?.needs ?? [];
  const inCase = caseOf(account.case).needs;
  return DETAILS.filter((one) => inCase.includes(one) || inText.includes(one));
}

/** What is still missing; without any of it the letter makes no sense. The user's own text needs nothing from us. */
export function missingIn(account: Account): readonly Detail[] {
  return account.texts?.[letterIdOf(account)] === undefined ? missingDetails(account, needsOf(account)) : [];
}
