import { useRef } from 'preact/hooks';
import type { Account } from '../../model/account';
import type { Evidence } from '../../model/evidence';
import { eventsOf, isDone, statusOf } from '../../model/status';
import { AccountRow } from '../account/account-row';
import { AddAccount } from '../adding/add-account';
import { useSurface } from '../surface';

type Props = {
  readonly accounts: readonly Account[];
  /** With assignments applied. */
  readonly log: readonly Evidence[];
  readonly now: Date;
  readonly onAdded: (account: Account) => void;
  readonly onRemoved: (account: Account) => void;
};

/** All accounts, how many of them are done, and the way to add another. */
export function Accounts({ accounts, log, now, onAdded, onRemoved }: Props) {
  const { words, say } = useSurface();
  const adding = useRef<HTMLDetailsElement>(null);
  const rows = accounts.map((account) => ({ account, events: eventsOf(account, log) }));
  const done = rows.filter(({ events }) => isDone(statusOf(events))).length;
  const count = say(words.popup.count, { done, n: accounts.length });
  const added = (account: Account) => {
    if (adding.current) adding.current.open = false;
    onAdded(account);
  };
  return (
    <>
      <div class="overview">
        <progress max={accounts.length} value={done} aria-hidden="true" />
        <p class="soft">{count}</p>
      </div>
      <ul class="accounts">
        {rows.map(({ account, events }) => (
          <AccountRow
            key={account.id}
            account={account}
            events={events}
            now={now}
            onRemoved={() => onRemoved(account)}
          />
        ))}
      </ul>
      <details class="adding" ref={adding}>
        <summary>{words.account.addAnother}</summary>
        <div class="card">
          <AddAccount onAdded={added} />
        </div>
      </details>
    </>
  );
}
