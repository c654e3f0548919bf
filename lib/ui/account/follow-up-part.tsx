import type { Account } from '../../model/account';
import { isToOperator } from '../../model/case';
import type { FollowUps } from '../../model/follow-up';
import { followUpIn } from '../../model/status';
import { accountName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { FactLine } from '../parts/fact-line';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { LetterLink } from './letter-link';

type Props = {
  readonly account: Account;
  readonly followUps: FollowUps;
  /** Whether the account counts as done all the same: then letters are offered, and no more. */
  readonly secondary: boolean;
};

/** What can follow a refusal or a silent month, and what has followed already. */
export function FollowUpPart({ account, followUps: { why, objected, offered, sent }, secondary }: Props) {
  const { words, language, say } = useSurface();
  const toOperator = isToOperator(account.case);
  const silent = toOperator ? words.followUp.silentOperator : words.followUp.silent;
  return (
    <div class="stack">
      {sent.map((one) => {
        const id = followUpIn(one);
        return (
          id && (
            <p key={one.id} class="soft">
              {say(words.followUp.sent, { letter: words.template[id], date: dayText(one.at, language) })}
            </p>
          )
        );
      })}
      {offered.length > 0 && (
        <p class="soft">
          {why === 'refused' ? words.followUp.refused : say(silent, { date: dayText(objected, language) })}
        </p>
      )}
      {offered.length > 0 && why === 'silent' && !toOperator && <FactLine id="one-month" />}
      {offered.map((id, at) => (
        <LetterLink
          key={id}
          account={account.id}
          followUp={id}
          class={at === 0 && !secondary ? 'button primary wide' : 'button wide'}
        >
          {words.template[id]}
          <span class="hidden">: {accountName(account, words)}</span>
          <Icon name="go" />
        </LetterLink>
      ))}
    </div>
  );
}
