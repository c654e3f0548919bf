import { useMemo, useState } from 'preact/hooks';
import { assign } from '../../model/evidence';
import { PageHeading } from '../dashboard/page-heading';
import { useDraft } from '../drafts';
import { Icon } from '../parts/icon';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { AccountList } from './account-list';
import { DeclarePart } from './declare-part';
import { ManagedNotice } from './managed-notice';
import { ALL, arranged, rowsOf } from './rows';
import { saveAccountsAsCsv } from './saving-csv';
import { WishFields } from './wish-fields';

/** All accounts in one list, for whoever has many: look through them, and record at once what was done for several. */
export function AccountsView({ snapshot, unknown }: { snapshot: Snapshot; unknown?: boolean }) {
  const { words, language, say } = useSurface();
  const [wish, setWish] = useDraft('accounts', ALL);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { accounts } = snapshot;
  const rows = useMemo(() => rowsOf(accounts, assign(snapshot.log), words), [accounts, snapshot.log, words]);
  const groups = arranged(rows, wish, language);
  const shown = groups.flatMap((one) => one.rows);
  // What is not to be seen is not chosen: nobody records for accounts that they have lost sight of.
  const chosen = shown.filter(({ account }) => ticked.has(account.id)).map(({ account }) => account);
  const tick = (ids: readonly string[], on: boolean) =>
    setTicked((before) => {
      const after = new Set(before);
      for (const id of ids) on ? after.add(id) : after.delete(id);
      return after;
    });
  const done = rows.filter(({ stand }) => stand === 'done').length;
  return (
    <>
      <PageHeading title={words.accounts.title} />
      {unknown && <p class="card">{words.letter.unknown}</p>}
      <ManagedNotice />
      <Tools some={accounts.length > 0} onSave={() => saveAccountsAsCsv(accounts, { words, language })} />
      {accounts.length === 0 ? (
        <p class="card">{words.accounts.none}</p>
      ) : (
        <>
          <WishFields rows={rows} wish={wish} onChange={setWish} />
          <p role="status" class="soft">
            {say(words.accounts.count, { n: rows.length, shown: shown.length, done })}
          </p>
          <DeclarePart chosen={chosen} onDone={() => setTicked(new Set())} />
          <AccountList groups={groups} wish={wish} ticked={ticked} onTick={tick} />
        </>
      )}
    </>
  );
}

function Tools({ some, onSave }: { some: boolean; onSave: () => void }) {
  const { words } = useSurface();
  return (
    <div class="row tools">
      <a class="button" href="/popup.html#questions">
        {words.accounts.add}
      </a>
      <a class="button" href="#import">
        {words.accounts.import}
      </a>
      {some && (
        <>
          <button type="button" class="button" onClick={onSave}>
            <Icon name="save" />
            {words.accounts.export}
          </button>
          <a class="button" href="#status">
            {words.accounts.report}
          </a>
        </>
      )}
    </div>
  );
}
