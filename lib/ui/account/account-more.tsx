import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { afterwardsOf } from '../../model/afterwards';
import type { Evidence } from '../../model/evidence';
import { followUpsOf } from '../../model/follow-up';
import { matterOf } from '../../model/matter';
import { isDone, statusOf } from '../../model/status';
import { accountName } from '../../proof/names';
import { hasLetter } from '../../routes/index';
import { ReplyForm } from '../afterwards/reply-form';
import { RescheduleForm } from '../afterwards/reschedule-form';
import { useSurface } from '../surface';
import { AccountSettings } from './account-settings';
import { DeclareForm } from './declare-form';
import { LetterLink } from './letter-link';
import { OtherWays } from './other-ways';
import { RemoveAccount } from './remove-account';
import { ReopenForm } from './reopen-form';

type Props = {
  readonly account: Account;
  /** All of them: one may be in the same Accounts Centre as another. */
  readonly accounts: readonly Account[];
  /** The account's own events, oldest first. */
  readonly events: readonly Evidence[];
  readonly onRemoved: () => void;
  readonly now: Date;
  /** Whether the user came to change its text: that part is open, then. */
  readonly isText: boolean;
};

/** Everything about an account that is not the next step; one part open at a time. */
export function AccountMore(props: Props) {
  const { words } = useSurface();
  // All that is in it is made when it is wanted, and then kept: a list of many opens sooner.
  const [opened, setOpened] = useState(props.isText);
  return (
    <details class="more" open={props.isText} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        {words.popup.more}
        <span class="hidden">: {accountName(props.account, words)}</span>
      </summary>
      {opened && <Parts {...props} />}
    </details>
  );
}

function Parts({ account, accounts, events, onRemoved, now, isText }: Props) {
  const { words } = useSurface();
  const group = useId();
  const status = statusOf(events);
  const matter = matterOf(account, events);
  // All others stand in the row itself.
  const isPast = afterwardsOf(account, events, now)?.kind === 'past';
  const followUps = isPast ? followUpsOf(account, events, now) : undefined;
  return (
    <div class="parts">
      <Part title={words.declare.title} group={group}>
        <DeclareForm account={account} now={now} />
      </Part>
      {matter && (
        <Part title={words.reply.title} group={group}>
          <ReplyForm account={account} matter={matter} now={now} />
        </Part>
      )}
      {matter && matter.reply?.verdict !== 'confirmed' && (
        <Part title={words.reschedule.title} group={group}>
          <RescheduleForm account={account} matter={matter} now={now} />
        </Part>
      )}
      {(isDone(status) || status.kind === 'asked') && (
        <Part title={words.reopen.title} group={group}>
          <ReopenForm account={account} />
        </Part>
      )}
      <Part title={words.account.settings} group={group} open={isText}>
        <AccountSettings account={account} accounts={accounts} isText={isText} />
      </Part>
      <Part title={words.account.ways} group={group}>
        <OtherWays account={account} />
      </Part>
      {hasLetter(account.case) && (
        <p class="part">
          <LetterLink account={account.id}>{words.account.letter}</LetterLink>
        </p>
      )}
      {followUps?.offered.map((id) => (
        <p class="part" key={id}>
          <LetterLink account={account.id} followUp={id}>
            {words.template[id]}
          </LetterLink>
        </p>
      ))}
      <Part title={words.account.remove} group={group}>
        <RemoveAccount account={account} onRemoved={onRemoved} />
      </Part>
    </div>
  );
}

type PartProps = {
  readonly title: string;
  readonly group: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
};

function Part({ title, group, open, children }: PartProps) {
  return (
    <details class="part" name={group} open={open}>
      <summary>{title}</summary>
      <div class="inside">{children}</div>
    </details>
  );
}
