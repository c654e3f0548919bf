import type { Account } from '../../model/account';
import { accountName } from '../../proof/names';
import { hasLetter } from '../../routes/index';
import { PageHeading } from '../dashboard/page-heading';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';

/** The choice of an account to write a letter for. `unknown`: the one asked for is not there any more. */
export function LettersView({ accounts, unknown }: { accounts: readonly Account[]; unknown?: boolean }) {
  const { words } = useSurface();
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
                </li>
              ))}
          </ul>
        </section>
      )}
    </>
  );
}
