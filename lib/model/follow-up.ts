import type { Account } from './account';
import { isToOperator } from './case';
import type { Evidence } from './evidence';
import { isOverdue, type Matter, matterOf } from './matter';
import { type FollowUpId, followUpIn, type Letter } from './status';

/** What may follow an objection that was refused, asked back about, or that nobody answered in time. */
export type FollowUps = Matter & {
  readonly why: 'refused' | 'asks' | 'silent';
  /** The letters that fit now, in the order to offer. */
  readonly fitting: readonly FollowUpId[];
  /** Those of them that were not sent yet. */
  readonly offered: readonly FollowUpId[];
};

/** What may follow this account's last objection; undefined while there is nothing to follow. Silence is only the log's: a mail of Meta's may have come. */
export function followUpsOf(account: Account, events: readonly Evidence[], now: Date): FollowUps | undefined {
  const matter = matterOf(account, events);
  const why = matter && reasonFor(matter, now);
  if (!matter || !why) return undefined;
  const done = matter.sent.map(followUpIn);
  const fitting = lettersFor(account, why, matter);
  return { ...matter, why, fitting, offered: fitting.filter((id) => !done.includes(id)) };
}

function reasonFor(matter: Matter, now: Date): FollowUps['why'] | undefined {
  switch (matter.reply?.verdict) {
    case 'confirmed':
      return undefined;
    case 'refused':
    case 'region':
      return 'refused';
    case 'asks':
      // Asked back and told: from then on it is silence again.
      return isTold(matter.sent) && isOverdue(matter, now) ? 'silent' : 'asks';
    default:
      return isOverdue(matter, now) ? 'silent' : undefined;
  }
}

function isTold(sent: readonly Letter[]): boolean {
  return sent.some((one) => followUpIn(one) === 'query-reply');
}

/** An operator is only reminded: our other letters are about Meta. */
function lettersFor(account: Account, why: FollowUps['why'], { extended }: Matter): readonly FollowUpId[] {
  if (isToOperator(account.case)) return why === 'silent' ? ['reminder-operator'] : [];
  switch (why) {
    case 'refused':
      return ['refusal-reply', 'complaint'];
    case 'asks':
      return ['query-reply'];
    case 'silent':
      return [extended ? 'reminder-extended' : 'reminder', 'complaint'];
  }
}
