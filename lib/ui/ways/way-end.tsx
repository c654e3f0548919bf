import type { Account } from '../../model/account';
import type { Event, Evidence } from '../../model/evidence';
import { nextOf } from '../../model/status';
import { moment } from '../../model/time';
import { accountName, wayName } from '../../proof/names';
import { whenText } from '../../proof/when';
import { routesFor } from '../../routes/index';
import { append } from '../../store/log';
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
  const declared = events.findLast((one) => one.kind === 'declared');
  const givenUp = isGivenUp(events, route);
  const next = nextOf(events, routesFor(account.case));
  // What is recorded can't be taken back: nobody should record it twice by a second press.
  const open = next.kind !== 'nothing' && !givenUp;
  const record = (event: Event) => save(() => append(database, event));
  const done = () =>
    record({
      kind: 'declared',
      account: account.id,
      on: moment().at.slice(0, 10),
      words: wayName(route, words),
      ...(account.email ? { email: account.email } : {}),
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
            {words.byHand.done}
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
