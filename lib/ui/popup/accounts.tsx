import { useMemo, useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { coverage, objectionsNeeded } from '../../model/coverage';
import { duesOf } from '../../model/due';
import type { Evidence } from '../../model/evidence';
import { AccountRow } from '../account/account-row';
import { useGrowing } from '../accounts/growing';
import { ALL, arranged, rowsOf, STANDS } from '../accounts/rows';
import { Choice, Search } from '../accounts/wish-fields';
import { Adding } from '../adding/adding';
import { useSurface } from '../surface';

/** More than these need a search. */
const FEW = 8;
/** So many rows are drawn at once; each is a whole account. */
const STEP = 12;

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
  const { words, language, say } = useSurface();
  // Other surfaces lead here with `/popup.html#questions`.
  const [asked, setAsked] = useState(location.hash === '#questions');
  const adding = useRef<HTMLDetailsElement>(null);
  const [wish, setWish] = useState(ALL);
  const rows = useMemo(() => rowsOf(accounts, log, words), [accounts, log, words]);
  const done = rows.filter(({ stand }) => stand === 'done').length;
  const many = accounts.length > FEW;
  const shown = many ? arranged(rows, wish, language).flatMap((group) => group.rows) : rows;
  const { drawn, end, more } = useGrowing<HTMLParagraphElement>(shown.length, STEP, JSON.stringify(wish));
  const count = say(words.popup.count, { done, n: accounts.length });
  // A fresh form after each time; not by the list, which another surface may change while one is writing.
  const [times, setTimes] = useState(0);
  const covered = useMemo(() => coverage(accounts, log), [accounts, log]);
  const dues = duesOf(accounts, log, now);
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
      {many && (
        <search class="wish">
          <Search value={wish.search} onInput={(search) => setWish({ ...wish, search })} />
          <Choice
            label={words.accounts.stand}
            options={[
              { value: '', name: words.accounts.all },
              ...STANDS.map((one) => ({ value: one, name: words.stand[one] })),
            ]}
            value={wish.stand}
            onChange={(stand) => setWish({ ...wish, stand })}
          />
          <p role="status" class="soft">
            {say(words.accounts.count, { n: rows.length, shown: shown.length, done })}
          </p>
        </search>
      )}
      <ul class="accounts">
        {shown.slice(0, drawn).map(({ account, events }) => (
          <AccountRow
            key={account.id}
            account={account}
            accounts={accounts}
            covered={covered}
            due={dues.get(account.id)}
            events={events}
            now={now}
            onRemoved={() => onRemoved(account)}
          />
        ))}
      </ul>
      {drawn < shown.length && (
        <p ref={end}>
          <button type="button" class="button" onClick={more}>
            {say(words.accounts.more, { n: shown.length - drawn })}
          </button>
        </p>
      )}
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
