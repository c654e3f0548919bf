import { useRef } from 'preact/hooks';
import { type Account, ownTextKey } from '../../model/account';
import { afterwardsOf } from '../../model/afterwards';
import { isToOperator } from '../../model/case';
import { assign, type Evidence } from '../../model/evidence';
import { type FollowUps, followUpsOf } from '../../model/follow-up';
import { eventsOf, FOLLOW_UPS, type FollowUpId } from '../../model/status';
import { accountName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { letterIdOf, textFor } from '../../templates/pick';
import { moreFor } from '../../templates/story';
import { PageHeading } from '../dashboard/page-heading';
import { Notice } from '../notices/notice';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { Enclosure } from './enclosure';
import { LetterDetails } from './letter-details';
import { LetterSending } from './letter-sending';
import { LetterSent } from './letter-sent';
import { LetterText } from './letter-text';
import { missingIn } from './needs';
import { kindOf } from './recipient';

type Props = {
  readonly account: Account;
  /** The id of a letter that follows the objection; without it, it is the objection's own. */
  readonly followUp?: string | undefined;
  readonly snapshot: Snapshot;
};

/** One of an account's letters: what it is, its details and text, the ways to send it oneself, and to record that. */
export function LetterView({ account, followUp, snapshot }: Props) {
  const { words, say } = useSurface();
  const text = useRef<HTMLPreElement>(null);
  const now = new Date();
  const events = eventsOf(account, assign(snapshot.log));
  const follows = followUp === undefined ? undefined : fitting(followUp, account, events, now);
  if (followUp !== undefined && !follows) return <Unfit account={account} asked={followUp} events={events} now={now} />;
  const id = follows?.id ?? letterIdOf(account);
  const letter = textFor(account, id, now, follows ? moreFor(account, follows.id, events, follows) : {});
  const whole = missingIn(account, id).length === 0;
  const name = accountName(account, words);
  return (
    <>
      <PageHeading
        title={say(words.letter.title, {
          letter: follows ? words.template[follows.id] : words.letter.letter,
          account: name,
        })}
      />
      <p>{words.letter.about[kindOf(account, id)]}</p>
      <p>{words.letter.intro}</p>
      <LetterDetails account={account} id={id} />
      <LetterText key={ownTextKey(id, account)} account={account} letter={letter} element={text} />
      {id === 'complaint' && <Enclosure account={account} />}
      {whole && <LetterSending account={account} letter={letter} element={text} />}
      {whole && <LetterSent account={account} letter={letter} log={snapshot.log} />}
    </>
  );
}

/** The follow-up of this id, where the case supports it now. */
function fitting(
  asked: string,
  account: Account,
  events: readonly Evidence[],
  now: Date,
): (FollowUps & { readonly id: FollowUpId }) | undefined {
  const id = FOLLOW_UPS.find((one) => one === asked);
  const found = followUpsOf(account, events, now);
  return id && found?.fitting.includes(id) ? { ...found, id } : undefined;
}

type UnfitProps = {
  readonly account: Account;
  readonly asked: string;
  readonly events: readonly Evidence[];
  readonly now: Date;
};

/** Letters that will fit once the deadline has passed. */
function afterSilence({ case: id }: Account): readonly string[] {
  return isToOperator(id) ? ['reminder-operator'] : ['reminder', 'reminder-extended', 'complaint'];
}

/** Why there is no such letter now: too early, or another one, or none. */
function Unfit({ account, asked, events, now }: UnfitProps) {
  const { words, language, say } = useSurface();
  const next = afterwardsOf(account, events, now);
  const waits = next && (next.kind === 'wait' || next.kind === 'read') && afterSilence(account).includes(asked);
  return (
    <>
      <PageHeading title={accountName(account, words)} />
      <Notice tone="wait">
        {waits ? say(words.letter.early, { date: dayText(next.until, language) }) : words.letter.unfit}
      </Notice>
      <p>
        <a href="/popup.html">{words.dashboard.toAccounts}</a>
      </p>
    </>
  );
}
