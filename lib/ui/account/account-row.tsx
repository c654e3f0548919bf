import { useId } from 'preact/hooks';
import type { Words } from '../../../locales/index';
import type { Account } from '../../model/account';
import type { Coverage } from '../../model/coverage';
import type { Due } from '../../model/due';
import type { Evidence } from '../../model/evidence';
import { followUpsOf } from '../../model/follow-up';
import { isDone, type Next, nextOf, type Status, statusOf } from '../../model/status';
import { accountLabel, accountName } from '../../proof/names';
import { routesFor } from '../../routes/index';
import { AfterwardsPart } from '../afterwards/afterwards-part';
import { RecheckPart } from '../afterwards/recheck-part';
import { StatusLine } from '../parts/status-line';
import { TimeAgo } from '../parts/time-ago';
import { useSurface } from '../surface';
import { AccountMore } from './account-more';
import { BeforeStep } from './before-step';
import { CoverageLine } from './coverage-line';
import { NextStep } from './next-step';

type Props = {
  readonly account: Account;
  /** All of them, this one among them. */
  readonly accounts: readonly Account[];
  /** How each account is covered (model/coverage). */
  readonly covered: ReadonlyMap<string, Coverage>;
  /** What has come due for it. */
  readonly due: Due | undefined;
  /** The account's own events, oldest first. */
  readonly events: readonly Evidence[];
  readonly now: Date;
  /** Whether the user came to change its text. */
  readonly isText?: boolean;
  readonly onRemoved: () => void;
};

/** One account: who, where it stands, and the one thing to do next. */
export function AccountRow({ account, accounts, covered, due, events, now, isText, onRemoved }: Props) {
  const { words } = useSurface();
  const heading = useId();
  const called = accountLabel(account);
  const status = statusOf(events);
  const coverage = covered.get(account.id)?.kind ?? 'own';
  const repeat = coverage === 'repeat';
  const next = repeat ? nextOnceMore(events, account) : nextOf(events, routesFor(account.case));
  // Where a letter is the next step, no form is.
  const follows = followUpsOf(account, events, now);
  const led = follows && (status.kind === 'refused' || (follows.offered.length > 0 && !isDone(status)));
  const replied = events.some((one) => one.kind === 'mailed' || one.kind === 'replied');
  const label = repeat ? words.next.repeat : otherHalf(status, next, words);
  return (
    <li class="card account" aria-labelledby={heading}>
      <div class="who">
        <h2 id={heading}>
          {words.case[account.case]}
          {called && (
            <span class="label">
              {' · '}
              <bdi>{called}</bdi>
            </span>
          )}
        </h2>
        <Age events={events} now={now} />
      </div>
      <StatusLine status={status} events={events} />
      {status.kind === 'confirmed' && !replied && <p class="soft">{words.popup.mail}</p>}
      {!led && <CoverageLine account={account} accounts={accounts} covered={covered} done={isDone(status)} />}
      {due && <RecheckPart account={account} accounts={accounts} coverage={covered.get(account.id)} due={due} />}
      <AfterwardsPart account={account} events={events} due={due} now={now} secondary={isDone(status)} />
      {!led && (
        <>
          <BeforeStep account={account} status={status} next={next} />
          <NextStep
            account={account.id}
            name={accountName(account, words)}
            next={next}
            secondary={coverage !== 'own' || isDone(status) || status.kind === 'asked'}
            {...(label ? { label } : {})}
          />
        </>
      )}
      <AccountMore
        account={account}
        accounts={accounts}
        events={events}
        onRemoved={onRemoved}
        now={now}
        isText={isText ?? false}
      />
    </li>
  );
}

/** What the second of two steps says: the one was done, the other is wanted as well. */
function otherHalf(status: Status, next: Next, words: Words): string | undefined {
  if (!isDone(status)) return undefined;
  return next.kind === 'letter' ? words.next.pageLetter : words.next.profile;
}

/** The next step as if the earlier objection had not been. */
function nextOnceMore(events: readonly Evidence[], account: Account): Next {
  return nextOf(
    events.filter((one) => one.kind !== 'declared'),
    routesFor(account.case),
  );
}

function Age({ events, now }: { events: readonly Evidence[]; now: Date }) {
  const last = events.at(-1);
  return last ? (
    <p class="soft age">
      <TimeAgo moment={last} now={now} />
    </p>
  ) : null;
}
