import type { Account } from '../../model/account';
import { assign, type Evidence } from '../../model/evidence';
import { eventsOf } from '../../model/status';
import { accountName, wayName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import type { Route } from '../../routes/types';
import { PageHeading } from '../dashboard/page-heading';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { ManualStep } from './manual-step';
import { ticksOf } from './ticks';
import { WayEnd } from './way-end';
import { WayText } from './way-text';

type Props = {
  /** Absent where the account is not on the list any more. */
  readonly account: Account | undefined;
  readonly route: string;
  readonly log: readonly Evidence[];
};

/** A way that the user goes by hand: its steps to tick, what is known of it, and how it ended. */
export function WayView({ account, route: id, log }: Props) {
  const { words, say } = useSurface();
  const route = account && routesFor(account.case).find((one) => one.id === id);
  if (!account || !route?.steps.some((step) => step.kind === 'manual')) return <UnknownWay id={id} />;
  const events = eventsOf(account, assign(log));
  const ticks = ticksOf(events, route.id);
  const way = wayName(route.id, words);
  return (
    <>
      <PageHeading title={say(words.byHand.title, { way, account: accountName(account, words) })} />
      <p>{words.byHand.intro}</p>
      <Known route={route} />
      <section class="card stack" aria-labelledby="steps">
        <h2 id="steps">{words.byHand.steps}</h2>
        <ol class="steps">
          {route.steps.map((step, at) =>
            step.kind === 'manual' ? (
              <ManualStep
                key={step.say}
                account={account.id}
                route={route.id}
                step={step}
                at={at}
                ticked={ticks.get(at)}
              />
            ) : null,
          )}
        </ol>
      </section>
      <WayText account={account} />
      <WayEnd account={account} route={route.id} events={events} />
    </>
  );
}

/** Since when and how surely the way is known; a guess is called one. */
function Known({ route }: { route: Route }) {
  const { words, language, say } = useSurface();
  const date = dayText(route.seen, language);
  return (
    <>
      {route.confidence === 'D' && <Notice tone="wait">{say(words.byHand.unconfirmed, { date })}</Notice>}
      <p class="soft">
        {say(words.byHand.known, {
          date,
          confidence: words.confidence[route.confidence],
          source: words.source[route.source],
        })}
      </p>
    </>
  );
}

function UnknownWay({ id }: { id: string }) {
  const { words } = useSurface();
  return (
    <>
      <PageHeading title={wayName(id, words)} />
      <Notice tone="wait">{words.byHand.unknown}</Notice>
      <p>
        <a href="/popup.html">{words.dashboard.toAccounts}</a>
      </p>
    </>
  );
}
