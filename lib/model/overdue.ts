import { type CaseId, isToOperator } from './case';
import type { Day } from './day';
import { deadlineOf, hasPassed } from './deadline';
import { PLACES } from './holidays';
import { moment } from './time';

/**
 * Whether the month for an answer (Art. 12(3) GDPR) is over for an objection of this day. Where an operator acts is not
 * known: then it must be over by every calendar that we have. Knows no extension and no pause.
 */
export function isOverdue(id: CaseId, received: Day, now: Date): boolean {
  const today = moment(now).at.slice(0, 10);
  const places = isToOperator(id) ? PLACES : (['IE'] as const);
  return places.every((place) => hasPassed(deadlineOf({ received, place }), today));
}
