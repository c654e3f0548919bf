import type { Account } from './account';
import { isToOperator } from './case';
import { type Day, dayIn } from './day';
import { type Deadline, deadlineOf, hasPassed, type Pause, type Term } from './deadline';
import type { Evidence } from './evidence';
import { PLACES, type Place } from './holidays';
import type { MailVerdict, RefusalReason } from './mail';
import { isObjection, type Letter, type Objection } from './status';

/** What was answered to an objection, on which way, and on which day as far as that is known. */
export type Reply = {
  readonly verdict: MailVerdict;
  readonly by: 'page' | 'mail' | 'word';
  readonly on: Day;
  readonly reasons: readonly RefusalReason[];
};

/** An account's last objection, and what became of it. All days are of the calendar, by no clock. */
export type Matter = {
  /** The same for a click and its confirmation: names the deadline in a calendar. */
  readonly id: string;
  readonly objection: Objection;
  /** The day by the user's own calendar. */
  readonly objected: Day;
  /** The day from which the deadline is counted, by the clock of its place. */
  readonly received: Day;
  readonly deadline: Deadline & { readonly place: Place };
  readonly extended: boolean;
  /** The answer that counts: the last one that says something. A receipt shown by the page is none. */
  readonly reply?: Reply;
  /** The letters sent after the objection, oldest first. */
  readonly sent: readonly Letter[];
};

/** The clock by which a period ends (Reg. 1182/71, Art. 3(2)): where the answer has to be given. */
const ZONES: Readonly<Record<Place, string>> = { IE: 'Europe/Dublin', DE: 'Europe/Berlin' };

/** The matter that runs now; undefined where nobody objected, or only by a form that does not name AI. */
export function matterOf(account: Account, events: readonly Evidence[]): Matter | undefined {
  const at = events.findLastIndex(namesAi);
  const objection = events[at];
  if (!objection || !isObjection(objection)) return undefined;
  const since = events.slice(at + 1);
  if (since.some((one) => one.kind === 'reopened' && one.why === 'outdated')) return undefined;
  const replies = repliesTo(objection, events, at);
  const answers = replies.filter((one) => one.verdict !== 'extended');
  const reply = answers.findLast((one) => one.verdict !== 'unknown') ?? answers.at(-1);
  const { deadline, received, extended } = termOf(account, objection, since, replies);
  return {
    id: objection.kind === 'confirmed' ? objection.submission : objection.id,
    objection,
    objected: dayOf(objection),
    received,
    deadline,
    extended,
    ...(reply ? { reply } : {}),
    sent: since.filter((one) => one.kind === 'sent'),
  };
}

/** An objection that says what it is against: a general form only asked. */
function namesAi(event: Evidence): boolean {
  return isObjection(event) && !(event.kind === 'declared' && event.asked);
}

/** The day on which somebody objected, ISO: by their own word, or of the event. */
export function dayOf(objection: Objection): Day {
  return objection.kind === 'declared' ? objection.on : objection.at.slice(0, 10);
}

/** Whether the deadline has passed where the answer has to be given. */
export function isOverdue({ deadline }: Pick<Matter, 'deadline'>, now: Date): boolean {
  return hasPassed(deadline, todayIn(deadline.place, now));
}

/** The day it is now at this place. */
export function todayIn(place: Place, now: Date): Day {
  return dayIn(ZONES[place], now.toISOString());
}

/** An answer to an objection that is declared later may stand before it in the log: then its own day decides. */
function repliesTo(objection: Objection, events: readonly Evidence[], at: number): readonly Reply[] {
  const from = objection.kind === 'declared' ? 1 + events.findLastIndex(isOutdating) : at + 1;
  return events.slice(from).flatMap((one, n) => {
    const reply = replyIn(one);
    return reply && (from + n > at || reply.on > dayOf(objection)) ? [reply] : [];
  });
}

function isOutdating(event: Evidence): boolean {
  return event.kind === 'reopened' && event.why === 'outdated';
}

/** What an event says was answered. A page's words that nobody understands, or that no click preceded, say nothing. */
function replyIn(event: Evidence): Reply | undefined {
  const on = event.at.slice(0, 10);
  switch (event.kind) {
    case 'answered':
      return event.verdict === 'confirmed' ? undefined : { verdict: event.verdict, by: 'page', on, reasons: [] };
    case 'reopened':
      return event.why === 'refused' ? { verdict: 'refused', by: 'word', on, reasons: [] } : undefined;
    case 'mailed':
      return { verdict: event.verdict, by: 'mail', on: mailDay(event) ?? on, reasons: event.reasons ?? [] };
    case 'replied':
      return { verdict: event.verdict, by: 'word', on: event.on, reasons: event.reasons ?? [] };
    default:
      return undefined;
  }
}

/** The day that a mail's date names, in the zone in which the mail was added; what can't have been yet is none. */
export function mailDay({ date, at, zone }: Extract<Evidence, { kind: 'mailed' }>): Day | undefined {
  const time = Date.parse(date);
  if (Number.isNaN(time) || time > Date.parse(at)) return undefined;
  try {
    return dayIn(zone, new Date(time).toISOString());
  } catch {
    // A zone that this browser does not know.
    return new Date(time).toISOString().slice(0, 10);
  }
}

/** By each calendar that may apply, the latest end counts: where an operator acts is not known. */
function termOf(account: Account, objection: Objection, since: readonly Evidence[], replies: readonly Reply[]) {
  const places = isToOperator(account.case) ? PLACES : (['IE'] as const);
  const all = places.map((place) => {
    const received = objection.kind === 'declared' ? objection.on : dayIn(ZONES[place], objection.at);
    const term: Term = { received, place, pauses: pausesIn(since) };
    const extended = replies.some((one) => one.verdict === 'extended' && isInTime(one.on, term));
    const deadline = deadlineOf({ ...term, extended });
    const moved = movedTo(since);
    // A month is the least there is: an earlier day of the user's own would put words into letters that are not true.
    const own = moved !== undefined && deadline.kind === 'due' && moved >= deadline.due ? { changed: moved } : {};
    return { deadline: { ...deadlineOf({ ...term, extended, ...own }), place }, received, extended };
  });
  return all.reduce((last, one) => (endOf(one.deadline) > endOf(last.deadline) ? one : last));
}

/** Notice of an extension counts only within the month (Art. 12(3), second sentence). */
function isInTime(on: Day, term: Term): boolean {
  return !hasPassed(deadlineOf(term), on);
}

function endOf(deadline: Deadline): Day {
  return deadline.kind === 'due' ? deadline.due : '9999-12-31';
}

function pausesIn(events: readonly Evidence[]): readonly Pause[] {
  const pauses: Pause[] = [];
  for (const one of events) {
    if (one.kind !== 'rescheduled') continue;
    const last = pauses.at(-1);
    const open = last && last.to === undefined ? last : undefined;
    if (one.how === 'paused' && !open) pauses.push({ from: one.on });
    if (one.how === 'resumed' && open) pauses.splice(-1, 1, { from: open.from, to: one.on });
    // As computed: without what the user had changed before.
    if (one.how === 'computed') pauses.length = 0;
  }
  return pauses;
}

function movedTo(events: readonly Evidence[]): Day | undefined {
  const last = events.findLast((one) => one.kind === 'rescheduled' && (one.how === 'moved' || one.how === 'computed'));
  return last?.kind === 'rescheduled' && last.how === 'moved' ? last.on : undefined;
}
