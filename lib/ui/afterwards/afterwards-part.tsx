import type { Account } from '../../model/account';
import { type Afterwards, afterwardsOf } from '../../model/afterwards';
import { isToOperator } from '../../model/case';
import type { Due } from '../../model/due';
import type { Evidence } from '../../model/evidence';
import { followUpsOf } from '../../model/follow-up';
import { type FollowUpId, followUpIn } from '../../model/status';
import { accountName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { LetterLink } from '../account/letter-link';
import { Icon } from '../parts/icon';
import { type Speech, useSurface } from '../surface';
import { DeadlinePart } from './deadline-part';
import { ReviewButton } from './review-button';

type Props = {
  readonly account: Account;
  /** The account's own events, oldest first. */
  readonly events: readonly Evidence[];
  readonly due: Due | undefined;
  readonly now: Date;
  /** Whether the account counts as done all the same: then letters are offered, and no more. */
  readonly secondary: boolean;
};

/** What comes after an objection: until when an answer is owed, what it leads to, and the letters that fit. */
export function AfterwardsPart({ account, events, due, now, secondary }: Props) {
  const surface = useSurface();
  const { words } = surface;
  const next = afterwardsOf(account, events, now);
  if (!next || next.kind === 'past') return null;
  const offered = followUpsOf(account, events, now)?.offered ?? [];
  // Beside the question whether it still stands, "nothing to do" would be odd.
  const sentence = next.kind === 'rest' && due ? undefined : sentenceOn(next, account, surface);
  return (
    <div class="stack">
      <SentLetters next={next} />
      {hasDeadline(next) && <DeadlinePart account={account} matter={next.matter} now={now} />}
      {sentence && <p class="soft">{sentence}</p>}
      {offered.map((id, at) => (
        <Offered key={id} account={account} id={id} primary={at === 0 && !secondary} />
      ))}
      {due && (due.kind === 'remind' || due.kind === 'complain') && (
        <p class="soft row">
          {words.afterwards.arrived}{' '}
          <ReviewButton account={account} due={due} outcome="later" label={words.afterwards.aside} />
        </p>
      )}
    </div>
  );
}

function SentLetters({ next: { matter } }: { next: Afterwards }) {
  const { words, language, say } = useSurface();
  return (
    <>
      {matter.sent.map((one) => {
        const id = followUpIn(one);
        return (
          id && (
            <p key={one.id} class="soft">
              {say(words.followUp.sent, { letter: words.template[id], date: dayText(one.at, language) })}
            </p>
          )
        );
      })}
    </>
  );
}

/** The deadline is shown as long as it says something: not once it was answered, or another term runs after it. */
function hasDeadline(next: Afterwards): boolean {
  switch (next.kind) {
    case 'wait':
      return next.matter.deadline.kind === 'due' && next.until === next.matter.deadline.due;
    case 'read':
    case 'paused':
    case 'answer':
      return true;
    default:
      return false;
  }
}

/** What to do now, in plain words; nothing where the deadline alone says it. */
function sentenceOn(next: Afterwards, account: Account, { words, language, say }: Speech): string | undefined {
  const { matter } = next;
  const date = matter.deadline.kind === 'due' ? dayText(matter.deadline.due, language) : '';
  switch (next.kind) {
    case 'rest':
      return words.afterwards.rest;
    case 'answer':
      return words.afterwards.answer;
    case 'read':
      return words.afterwards.read;
    case 'insist':
      return matter.reply?.verdict === 'region' ? words.afterwards.region : words.followUp.refused;
    case 'remind':
      return say(isToOperator(account.case) ? words.afterwards.remindOperator : words.afterwards.remind, { date });
    case 'complain':
      return say(words.afterwards.complain, { date: dayText(next.until, language) });
    case 'complained':
      return words.afterwards.complained;
    case 'wait':
      return hasDeadline(next) ? undefined : say(words.afterwards.waitLetter, { date: dayText(next.until, language) });
    case 'paused':
    case 'past':
      return undefined;
  }
}

function Offered({ account, id, primary }: { account: Account; id: FollowUpId; primary: boolean }) {
  const { words } = useSurface();
  return (
    <LetterLink account={account.id} followUp={id} class={primary ? 'button primary wide' : 'button wide'}>
      {words.template[id]}
      <span class="hidden">: {accountName(account, words)}</span>
      <Icon name="go" />
    </LetterLink>
  );
}
