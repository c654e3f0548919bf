import { useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { coverage, objectionsNeeded } from '../../model/coverage';
import type { Evidence } from '../../model/evidence';
import { eventsOf, isDone, statusOf } from '../../model/status';
import { AccountRow } from '../account/account-row';
import { Adding } from '../adding/adding';
import { useSurface } from '../surface';

type Props = {
  readonly accounts: readonly Account[];
  /** With assignments applied. */
  readonly log: readonly Evidence[];
  readonly now: Date;
  readonly onAdded: (accounts: readonly Account[], undeclared: boolean) => void;
  readonly onRemoved: (account: Account) => void;
};

/** All accounts, how many of them are done, and the way to add another. */
export function Accounts({ accounts, log, now, onAdded, onRemoved }: Props) {
  const { words, say } = useSurface();
  // Other surfaces lead here with `/popup.html#questions`.
  const [asked, setAsked] = useState(location.hash === '#questions');
  const adding = useRef<HTMLDetailsElement>(null);
  const rows = accounts.map((account) => ({ account, events: eventsOf(account, log) }));
  const done = rows.filter(({ events }) => isDone(statusOf(events))).length;
  const count = say(words.popup.count, { done, n: accounts.length });
  // A fresh form after each time; not by the list, which another surface may change while one is writing.
  const [times, setTimes] = useState(0);
  const covered = coverage(accounts, log);
  const added = (fresh: readonly Account[], undeclared: boolean) => {
    if (adding.current) adding.current.open = false;
    setTimes(times + 1);
    setAsked(false);
    onAdded(fresh, undeclared);
  };
  return (
    <>
      <div class="overview">
        <progress max={accounts.length} value={done} aria-hidden="true" />
        <p class="soft">
          {count}
          {done < accounts.length && <Needed n={objectionsNeeded(accounts, log)} />}
        </p>
      </div>
      <ul class="accounts">
        {rows.map(({ account, events }) => (
          <AccountRow
            key={account.id}
            account={account}
            accounts={accounts}
            covered={covered}
            events={events}
            now={now}
            onRemoved={() => onRemoved(account)}
          />
        ))}
      </ul>
      <details class="adding" ref={adding} open={asked}>
        <summary>{words.account.addAnother}</summary>
        <Adding key={times} accounts={accounts} onAdded={added} begin={asked ? 'questions' : 'choice'} now={now} />
      </details>
    </>
  );
}

/** How many objections are left to make: fewer than accounts, where one covers several. */
function Needed({ n }: { n: number }) {
  const { words, say } = useSurface();
  return <>. {n > 0 ? `${say(words.coverage.needed, { n })}.` : words.coverage.enough}</>;
}
