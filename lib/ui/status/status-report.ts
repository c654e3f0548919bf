import type { Words } from '../../../locales/index';
import { say } from '../../../locales/say';
import { type Header, linkTo } from '../../chain/record';
import type { Account } from '../../model/account';
import type { Language } from '../../model/case';
import { hasPassed } from '../../model/deadline';
import { assign, type Evidence } from '../../model/evidence';
import { dayOf, matterOf } from '../../model/matter';
import { followUpIn, isDone, isObjection, nextOf, statusOf, storiesIn } from '../../model/status';
import type { Proof } from '../../proof/export';
import { accountName } from '../../proof/names';
import { headersOf } from '../../proof/report';
import { statusText } from '../../proof/status-words';
import { dayText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import { STANDS, type Stand, standOf } from '../accounts/rows';

/** Something that was done or answered, and where it stands in the chain. `digest`: SHA-256 of that record's header. */
export type Entry = {
  readonly id: string;
  readonly title: string;
  /** The day it is about, ISO: by the user's own word, or of the record. */
  readonly day: string;
  readonly record: { readonly sequence: number; readonly digest: string } | undefined;
};

/** One account's part of the report. `open`: what is left to do, in a sentence; empty where nothing is. */
export type Part = {
  readonly account: Account;
  readonly name: string;
  readonly stand: Stand;
  readonly status: string;
  readonly since: string;
  readonly objections: readonly Entry[];
  readonly answers: readonly Entry[];
  readonly open: string;
};
export type StatusReport = {
  readonly parts: readonly Part[];
  readonly counts: Readonly<Record<Stand, number>>;
};
type Reader = { readonly words: Words; readonly language: Language };
type Stored = Pick<Proof, 'accounts' | 'log' | 'records'>;

/** What a data protection officer asks of each account: what was done and when, on which evidence, and what is open. */
export async function statusReport(stored: Stored, today: string, reader: Reader): Promise<StatusReport> {
  const stories = storiesIn(assign(stored.log));
  const headers = headersOf(stored);
  const parts = await Promise.all(
    stored.accounts.map((account) => partOf(account, stories.get(account.id) ?? [], headers, today, reader)),
  );
  const count = (stand: Stand) => parts.filter((one) => one.stand === stand).length;
  return { parts, counts: Object.fromEntries(STANDS.map((one) => [one, count(one)])) as StatusReport['counts'] };
}

async function partOf(
  account: Account,
  events: readonly Evidence[],
  headers: ReadonlyMap<string, Header>,
  today: string,
  reader: Reader,
): Promise<Part> {
  const { words, language } = reader;
  const status = statusOf(events);
  const entries = (some: readonly Evidence[]) => Promise.all(some.map((one) => entryOf(one, headers, words)));
  return {
    account,
    name: accountName(account, words),
    stand: standOf(status),
    status: statusText(status, events, words, language),
    since: status.kind === 'open' ? '' : status.since.slice(0, 10),
    objections: await entries(events.filter((one) => isObjection(one) || isLetter(one))),
    answers: await entries(events.filter(isAnswer)),
    open: openIn(account, events, today, reader),
  };
}

function isLetter({ kind }: Evidence): boolean {
  return kind === 'sent';
}

function isAnswer({ kind }: Evidence): boolean {
  return kind === 'answered' || kind === 'mailed' || kind === 'replied' || kind === 'reopened';
}

async function entryOf(event: Evidence, headers: ReadonlyMap<string, Header>, words: Words): Promise<Entry> {
  const header = headers.get(event.id);
  const letter = event.kind === 'sent' ? followUpIn(event) : undefined;
  return {
    id: event.id,
    title: letter ? words.template[letter] : words.event[event.kind],
    day: dayIn(event),
    record: header && (await linkTo(header)),
  };
}

function dayIn(event: Evidence): string {
  if (isObjection(event)) return dayOf(event);
  return event.kind === 'replied' ? event.on : event.at.slice(0, 10);
}

/** What is left to do, as far as the log can tell. */
function openIn(account: Account, events: readonly Evidence[], today: string, { words, language }: Reader): string {
  const status = statusOf(events);
  if (status.kind === 'refused') return words.open.refused;
  if (status.kind === 'asked') return words.open.letter;
  if (status.kind === 'open' || status.kind === 'begun') return words.open.object;
  if (status.kind === 'submitted' || status.kind === 'unclear') return words.open.clear;
  if (nextOf(events, routesFor(account.case)).kind !== 'nothing') return words.open.half;
  return waitsFor(account, events, today, { words, language });
}

/** Meta, or the operator, owes an answer within the month. One by mail is in the log only if the user put it there. */
function waitsFor(account: Account, events: readonly Evidence[], today: string, { words, language }: Reader): string {
  const matter = matterOf(account, events);
  if (!matter || matter.reply?.verdict === 'confirmed' || !isDone(statusOf(events))) return '';
  const { deadline } = matter;
  if (deadline.kind !== 'due') return '';
  const date = dayText(deadline.due, language);
  return say(hasPassed(deadline, today) ? words.open.silent : words.open.wait, { date });
}
