import { useId } from 'preact/hooks';
import type { Account } from '../../model/account';
import type { Evidence } from '../../model/evidence';
import { nextOf, statusOf } from '../../model/status';
import { accountName } from '../../proof/names';
import { routesFor } from '../../routes/index';
import { StatusLine } from '../parts/status-line';
import { TimeAgo } from '../parts/time-ago';
import { useSurface } from '../surface';
import { AccountMore } from './account-more';
import { NextStep } from './next-step';

type Props = {
  readonly account: Account;
  /** The account's own events, oldest first. */
  readonly events: readonly Evidence[];
  readonly now: Date;
  readonly onRemoved: () => void;
};

/** One account: who, where it stands, and the one thing to do next. */
export function AccountRow({ account, events, now, onRemoved }: Props) {
  const { words } = useSurface();
  const heading = useId();
  const status = statusOf(events);
  const next = nextOf(events, routesFor(account.case));
  return (
    <li class="card account" aria-labelledby={heading}>
      <div class="who">
        <h2 id={heading}>
          {words.case[account.case]}
          {account.label && (
            <span class="label">
              {' · '}
              <bdi>{account.label}</bdi>
            </span>
          )}
        </h2>
        <Age events={events} now={now} />
      </div>
      <StatusLine status={status} events={events} />
      {status.kind === 'confirmed' && <p class="soft">{words.popup.mail}</p>}
      <NextStep account={account.id} name={accountName(account, words)} next={next} />
      <AccountMore account={account} onRemoved={onRemoved} now={now} />
    </li>
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
