import { type Account, missingDetails, ownText } from '../../model/account';
import { caseOf, DETAILS, type Detail, LATER } from '../../model/case';
import { FOLLOW_UPS } from '../../model/status';
import { letterIdOf, templateOf } from '../../templates/pick';

/** What the letter is not complete without: what its case demands, and what the text itself names. */
export function needsOf(account: Account, id = letterIdOf(account)): readonly Detail[] {
  const inText = templateOf(id, account.language).needs;
  const inCase = isFollowUp(id) ? [] : caseOf(account.case).needs;
  return DETAILS.filter((one) => !isTold(id, one) && (inCase.includes(one) || inText.includes(one)));
}

/** What to ask for: all that the case's texts may name; for a later letter what that one has a place for. */
export function asksOf(account: Account, id = letterIdOf(account)): readonly Detail[] {
  const { asks } = caseOf(account.case);
  if (!isFollowUp(id)) return asks;
  const { text } = templateOf(id, account.language);
  const known = [...asks, ...LATER];
  return DETAILS.filter((one) => known.includes(one) && !isTold(id, one) && text.includes(`{${one}}`));
}

/** What is still missing; without any of it the letter makes no sense. The user's own text needs nothing from us. */
export function missingIn(account: Account, id = letterIdOf(account)): readonly Detail[] {
  return ownText(account, id) === undefined ? missingDetails(account, needsOf(account, id)) : [];
}

export function isFollowUp(id: string): boolean {
  return FOLLOW_UPS.some((one) => one === id);
}

/** What happened is told from the evidence (templates/story), not asked for. */
function isTold(id: string, detail: Detail): boolean {
  return isFollowUp(id) && detail === 'facts';
}
