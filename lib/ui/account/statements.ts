import { STATEMENTS } from '../../model/account';
import { type CaseId, caseOf, type Statement } from '../../model/case';

/** The short texts that a case offers, the one to begin with first. */
export function statementsOf(id: CaseId): readonly Statement[] {
  return caseOf(id).statements.flatMap((offered) => STATEMENTS.filter((one) => one === offered));
}
