import type { Account } from '../../model/account';
import type { Coverage } from '../../model/coverage';
import type { Due } from '../../model/due';
import { POLICY_CHANGES } from '../../model/policy-changes';
import { accountName } from '../../proof/names';
import { dayText } from '../../proof/when';
import { type Speech, useSurface } from '../surface';
import { ReviewButton } from './review-button';

type Props = {
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly coverage: Coverage | undefined;
  readonly due: Due;
};

/** Asks whether an objection still stands: calmly, once, and gone with one press. Nothing for a due that is a letter. */
export function RecheckPart({ account, accounts, coverage, due }: Props) {
  const surface = useSurface();
  const { words, language, say } = surface;
  const change = POLICY_CHANGES.find((one) => one.id === due.change);
  const question = questionOn(due, accounts, coverage, surface);
  if (!question) return null;
  return (
    <div class="notice recheck">
      <div class="stack">
        <p>{question}</p>
        {due.kind !== 'new' && <p class="soft">{words.recheck.how}</p>}
        {change && (
          <p class="soft">
            {say(words.coverage.source, { source: change.source, date: dayText(change.seen, language) })}
          </p>
        )}
        <div class="row">
          <ReviewButton account={account} due={due} outcome="stands" label={words.recheck.stands} />
          <ReviewButton account={account} due={due} outcome="later" label={words.recheck.later} />
        </div>
      </div>
    </div>
  );
}

function questionOn(
  due: Due,
  accounts: readonly Account[],
  coverage: Coverage | undefined,
  { words, say }: Speech,
): string | undefined {
  switch (due.kind) {
    case 'yearly':
      return words.recheck.yearly;
    case 'policy': {
      const changes: Readonly<Record<string, string>> = words.change;
      return say(words.recheck.policy, { change: changes[due.change ?? ''] ?? '' }).trim();
    }
    case 'new': {
      const by = coverage?.kind === 'covered' ? accounts.find((one) => one.id === coverage.by) : undefined;
      return by && say(words.recheck.new, { by: accountName(by, words) });
    }
    case 'remind':
    case 'complain':
      return undefined;
  }
}
