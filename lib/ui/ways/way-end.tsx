import type { Account } from '../../model/account';
import { isOnlyAsked } from '../../model/case';
import type { Event, Evidence } from '../../model/evidence';
import { isDone, nextOf, statusOf } from '../../model/status';
import { moment } from '../../model/time';
import { accountName, wayName } from '../../proof/names';
import { whenText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import { append } from '../../store/log';
import { BeforeStep } from '../account/before-step';
import { NextStep } from '../account/next-step';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { isGivenUp } from './ticks';

type Props = { readonly account: Account; readonly route: string; readonly events: readonly Evidence[] };

/** The user's own word on how the way ended: objected, or it does not work and another one is next. */
export function WayEnd({ account, route, events }: Props) {
  const { database, words, language, say } = useSurface();
  const { outcome, save } = useSaving();
  const status = statusOf(events);
  const isOver = isDone(status) || status.kind === 'asked';
  const declared = isOver ? events.findLast((one) => one.kind === 'declared') : undefined;
  const givenUp = isGivenUp(events, route);
  const next = nextOf(events, routesFor(account.case));
  // What is recorded can't be taken back: nobody should record it twice by a second press.
  const open = !isOver && !givenUp;
  const record = (event: Event) => save(() => append(database, event));
  const done = () =>
    record({
      kind: 'declared',
      account: account.id,
      on: moment().at.slice(0, 10),
      words: wayName(route, words),
      ...(account.email ? { email: account.email } : {}),
      ...(isOnlyAsked(account.case) ? { asked: true as const } : {}),
    });
  // Nothing of a page is known here: the user was elsewhere, on the phone for instance.
  const failed = () =>
    record({ kind: 'failed', account: account.id, route, failure: 'said-so', page: 'manual', url: '', title: '' });

  return (
    <section class="card stack tools" aria-labelledby="end">
      <h2 id="end">{words.byHand.end}</h2>
      <p class="soft">{words.byHand.endHint}</p>
      <OutcomeNotice outcome={outcome} />
      {open && (
        <div class="row">
          <button type="button" class="button primary" onClick={done}>
            {isOnlyAsked(account.case) ? words.byHand.asked : words.byHand.done}
          </button>
          <button type="button" class="button" onClick={failed}>
            {words.byHand.failed}
          </button>
        </div>
      )}
      {declared && !givenUp && (
        <Notice tone="good" role="status">
          {say(words.byHand.declared, { when: whenText(declared, words.proof.recordedAt, language) })}
        </Notice>
      )}
      {status.kind === 'asked' && (
        <>
          <BeforeStep account={account} status={status} next={next} />
          <NextStep
            account={account.id}
            name={accountName(account, words)}
            next={next}
            {...('route' in next ? { label: wayName(next.route, words) } : {})}
            secondary
          />
        </>
      )}
      {givenUp && next.kind !== 'nothing' && (
        <>
          <Notice tone="wait" role="status">
            {words.byHand.failedNext}
          </Notice>
          <NextStep
            account={account.id}
            name={accountName(account, words)}
            next={next}
            label={wayName(next.route, words)}
            secondary={false}
          />
        </>
      )}
    </section>
  );
}
