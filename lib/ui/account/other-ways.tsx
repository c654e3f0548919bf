import type { ComponentChildren } from 'preact';
import type { Account } from '../../model/account';
import { wayName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import type { Route } from '../../routes/types';
import { Notice } from '../notices/notice';
import { useOpening } from '../opening';
import { useSurface } from '../surface';
import { LetterLink } from './letter-link';
import { WayLink } from './way-link';

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

type WayProps = { readonly route: Route; readonly account: string; readonly onOpen: () => void };

function Way({ route, account, onOpen }: WayProps) {
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
          {say(words.account.seen, { date: dayText(route.seen, language) })}, {words.confidence[route.confidence]}:{' '}
          {words.source[route.source]}
        </p>
      </div>
      <WayControl route={route} account={account} onOpen={onOpen}>
        {label}
      </WayControl>
    </li>
  );
}

/** Letters and steps by hand stand in the dashboard; pages of Meta's open in a tab. */
function WayControl({ route, account, onOpen, children }: WayProps & { readonly children: ComponentChildren }) {
  const kind = route.steps[0]?.kind;
  if (kind === 'letter') {
    return (
      <LetterLink account={account} class="button">
        {children}
      </LetterLink>
    );
  }
  if (kind === 'manual') {
    return (
      <WayLink account={account} route={route.id} class="button">
        {children}
      </WayLink>
    );
  }
  return (
    <button type="button" class="button" onClick={onOpen}>
      {children}
    </button>
  );
}
