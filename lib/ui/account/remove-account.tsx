import type { Account } from '../../model/account';
import { accountName } from '../../proof/names';
import { removeAccount } from '../../store/accounts';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

/** The question before an account leaves the list: opening this part asked for it, its one button confirms. */
export function RemoveAccount({ account, onRemoved }: { account: Account; onRemoved: () => void }) {
  const { database, words } = useSurface();
  const { outcome, save } = useSaving();
  const remove = async () => {
    if (await save(() => removeAccount(database, account.id))) onRemoved();
  };
  return (
    <div class="stack">
      <p class="soft">{words.account.removeAsk}</p>
      <OutcomeNotice outcome={outcome} />
      <button type="button" class="button caution" onClick={remove}>
        {words.account.removeNow}
        <span class="hidden">: {accountName(account, words)}</span>
      </button>
    </div>
  );
}
