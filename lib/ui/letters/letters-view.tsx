import type { Account } from '../../model/account';
import { assign, type Evidence } from '../../model/evidence';
import { followUpsOf } from '../../model/follow-up';
import { eventsOf } from '../../model/status';
import { accountName } from '../../proof/names';
import { hasLetter } from '../../routes/index';
import { PageHeading } from '../dashboard/page-heading';
import { Notice } from '../notices/notice';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';

/** The choice of an account to write a letter for. `unknown`: the one asked for is not there any more. */
export function LettersView({ snapshot, unknown }: { snapshot: Snapshot; unknown?: boolean }) {
  const { words } = useSurface();
  const { accounts } = snapshot;
  const log = assign(snapshot.log);
  return (
    <>
      <PageHeading title={words.dashboard.letters} />
      {unknown && <Notice tone="wait">{words.letter.unknown}</Notice>}
      {accounts.length === 0 ? (
        <p class="card">
          {words.dashboard.empty} <a href="/popup.html">{words.dashboard.toAccounts}</a>
        </p>
      ) : (
        <section class="card stack" aria-labelledby="which">
          <h2 id="which">{words.letter.choose}</h2>
          <ul class="letters">
            {accounts
              .filter((one) => hasLetter(one.case))
              .map((one) => (
                <li key={one.id}>
                  <a href={`#letter/${encodeURIComponent(one.id)}`}>
                    <bdi>{accountName(one, words)}</bdi>
                  </a>
                  <Later account={one} log={log} />
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The letters that follow the objection, as far as they fit now. */
function Later({ account, log }: { account: Account; log: readonly Evidence[] }) {
  const { words } = useSurface();
  const { offered = [] } = followUpsOf(account, eventsOf(account, log), new Date()) ?? {};
  if (offered.length === 0) return null;
  return (
    <ul class="letters">
      {offered.map((id) => (
        <li key={id}>
          <a href={`#letter/${encodeURIComponent(account.id)}/${id}`}>
            {words.template[id]}
            <span class="hidden">: {accountName(account, words)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
