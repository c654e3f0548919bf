import type { Account } from '../../model/account';
import { wayName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import type { Route } from '../../routes/types';
import { Notice } from '../notices/notice';
import { useOpening } from '../opening';
import { useSurface } from '../surface';
import { LetterLink } from './letter-link';

/** Every way to object for this account, with what is known about it, for those who want or need another one. */
export function OtherWays({ account }: { account: Account }) {
  const { words, say } = useSurface();
  const { problem, open } = useOpening(account.id);
  return (
    <div class="stack">
      <ul class="ways">
        {routesFor(account.case).map((route) => (
          <Way key={route.id} route={route} account={account.id} onOpen={() => open(route.id)} />
        ))}
      </ul>
      {problem && (
        <Notice tone="bad" role="alert">
          {say(words.problem.notLed, { problem })}
        </Notice>
      )}
    </div>
  );
}

function Way({ route, account, onOpen }: { route: Route; account: string; onOpen: () => void }) {
  const { words, language, say } = useSurface();
  const name = wayName(route.id, words);
  const label = (
    <>
      {words.account.openWay}
      <span class="hidden">: {name}</span>
    </>
  );
  return (
    <li class="way">
      <div>
        <p>{name}</p>
        <p class="soft">
          {say(words.account.seen, { date: dayText(route.seen, language) })}, {words.confidence[route.confidence]}
        </p>
      </div>
      {route.steps[0]?.kind === 'letter' ? (
        <LetterLink account={account} class="button">
          {label}
        </LetterLink>
      ) : (
        <button type="button" class="button" onClick={onOpen}>
          {label}
        </button>
      )}
    </li>
  );
}
