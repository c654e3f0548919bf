import type { Account } from './account';
import { isToOperator } from './case';
import type { Evidence } from './evidence';
import { isOverdue } from './overdue';
import { type FollowUpId, followUpIn, isObjection, type Letter, type Objection, statusOf } from './status';

/** What may follow an objection that was refused, or that nobody answered within the month. */
export type FollowUps = {
  readonly why: 'refused' | 'silent';
  /** The day on which the user objected, ISO. */
  readonly objected: string;
  /** The letters that fit now and were not sent yet, in the order to offer. */
  readonly offered: readonly FollowUpId[];
  /** Those that were sent after this objection, oldest first. */
  readonly sent: readonly Letter[];
};

/** What may follow this account's last objection; undefined while there is nothing to follow. Silence is only the log's: a mail of Meta's may have come. */
export function followUpsOf(account: Account, events: readonly Evidence[], now: Date): FollowUps | undefined {
  const at = events.findLastIndex(isObjection);
  const objection = events[at];
  if (!objection || !isObjection(objection)) return undefined;
  const objected = dayOf(objection);
  const why = reasonIn(events, () => isOverdue(account.case, objected, now));
  if (!why) return undefined;
  const sent = events.slice(at + 1).filter((one) => one.kind === 'sent');
  const done = sent.map(followUpIn);
  const offered = lettersFor(account, why).filter((id) => !done.includes(id));
  return { why, objected, offered, sent };
}

/** The day on which somebody objected, ISO: by their own word, or of the event. */
export function dayOf(objection: Objection): string {
  return objection.kind === 'declared' ? objection.on : objection.at.slice(0, 10);
}

function reasonIn(events: readonly Evidence[], isLate: () => boolean): FollowUps['why'] | undefined {
  switch (statusOf(events).kind) {
    case 'refused':
      return 'refused';
    case 'submitted':
    case 'unclear':
    case 'confirmed':
    case 'sent':
    case 'declared':
      return isLate() ? 'silent' : undefined;
    // Asked by a form that is none for this: the objection itself comes first.
    case 'asked':
    case 'open':
    case 'begun':
      return undefined;
  }
}

/** An operator is only reminded: our complaint is one about Meta. */
function lettersFor(account: Account, why: FollowUps['why']): readonly FollowUpId[] {
  if (isToOperator(account.case)) return why === 'silent' ? ['reminder-operator'] : [];
  return [why === 'refused' ? 'refusal-reply' : 'reminder', 'complaint'];
}
