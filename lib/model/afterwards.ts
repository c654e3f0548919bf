import type { Account } from './account';
import { addDays, addMonths, type Day } from './day';
import { hasPassed } from './deadline';
import type { Evidence } from './evidence';
import { followUpsOf } from './follow-up';
import { isOverdue, type Matter, matterOf, todayIn } from './matter';
import { type FollowUpId, followUpIn } from './status';

/**
 * What comes after an objection, as the one thing to do. `rest`: accepted, nothing is left. `past`: declared when its
 * deadline had long passed; whoever did that is left in peace. `read`: an answer came that says
 * nothing clear. `wait`: for an answer, until a day. `paused`: the user stopped the period. `insist`, `answer`, `remind`:
 * the letter that fits. `complain`: that letter was not heeded. `complained`: the matter is with an authority.
 */
export type Afterwards =
  | { readonly kind: 'rest' | 'past' | 'answer' | 'insist' | 'complained'; readonly matter: Matter }
  | { readonly kind: 'wait' | 'read'; readonly until: Day; readonly matter: Matter }
  | { readonly kind: 'paused'; readonly since: Day; readonly matter: Matter }
  /** `until`: the last day of the term that passed. */
  | { readonly kind: 'remind' | 'complain'; readonly until: Day; readonly matter: Matter };

/** How long our letters give for an answer (templates/texts). */
const PATIENCE: Readonly<Partial<Record<FollowUpId, (sent: Day) => Day>>> = {
  reminder: (sent) => addDays(sent, 14),
  'reminder-extended': (sent) => addDays(sent, 14),
  'reminder-operator': (sent) => addDays(sent, 14),
  'refusal-reply': (sent) => addMonths(sent, 1),
};

/** What comes after this account's last objection; undefined where there is none. */
export function afterwardsOf(account: Account, events: readonly Evidence[], now: Date): Afterwards | undefined {
  const matter = matterOf(account, events);
  if (!matter) return undefined;
  const letters = matter.sent.flatMap((one) => followUpIn(one) ?? []);
  if (matter.reply?.verdict === 'confirmed') return { kind: 'rest', matter };
  if (letters.includes('complaint')) return { kind: 'complained', matter };
  if (isPast(matter)) return { kind: 'past', matter };
  const offered = followUpsOf(account, events, now)?.offered ?? [];
  return firstLetter(matter, offered) ?? secondLetter(matter, offered, now) ?? waiting(matter, now);
}

function isPast({ objection, deadline, reply, sent }: Matter): boolean {
  const recorded = objection.at.slice(0, 10);
  return objection.kind === 'declared' && hasPassed(deadline, recorded) && !reply && sent.length === 0;
}

/** Where the case calls for a letter that was not sent yet. */
function firstLetter(matter: Matter, offered: readonly FollowUpId[]): Afterwards | undefined {
  if (offered.includes('refusal-reply')) return { kind: 'insist', matter };
  if (offered.includes('query-reply')) return { kind: 'answer', matter };
  const isReminder = offered.some((id) => id !== 'complaint');
  if (!isReminder || matter.deadline.kind === 'paused') return undefined;
  return { kind: 'remind', until: matter.deadline.due, matter };
}

/** Where it was sent: its own term runs, and then the complaint is due. To an operator there is none. */
function secondLetter(matter: Matter, offered: readonly FollowUpId[], now: Date): Afterwards | undefined {
  const last = matter.sent.at(-1);
  const term = last && PATIENCE[followUpIn(last) ?? 'complaint'];
  if (!last || !term) return undefined;
  const until = term(last.at.slice(0, 10));
  if (todayIn(matter.deadline.place, now) <= until) return { kind: 'wait', until, matter };
  return offered.includes('complaint') ? { kind: 'complain', until, matter } : undefined;
}

function waiting(matter: Matter, now: Date): Afterwards {
  const { deadline, reply } = matter;
  if (deadline.kind === 'paused') return { kind: 'paused', since: deadline.since, matter };
  const unclear = reply?.verdict === 'unknown' && !isOverdue(matter, now);
  return { kind: unclear ? 'read' : 'wait', until: deadline.due, matter };
}
