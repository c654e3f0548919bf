import type { Account } from '../../model/account';
import type { Due } from '../../model/due';
import type { Evidence } from '../../model/evidence';
import { accountName } from '../../proof/names';
import { append } from '../../store/log';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

type Props = {
  readonly account: Account;
  readonly due: Due;
  readonly outcome: Extract<Evidence, { kind: 'reviewed' }>['outcome'];
  readonly label: string;
};

/** Records that the user looked at what was due; from then on it is not asked again. */
export function ReviewButton({ account, due, outcome, label }: Props) {
  const { database, words } = useSurface();
  const { outcome: saved, save } = useSaving();
  const record = () => save(() => append(database, { kind: 'reviewed', account: account.id, due: due.key, outcome }));
  return (
    <>
      <button type="button" class="button" onClick={record}>
        {label}
        <span class="hidden">: {accountName(account, words)}</span>
      </button>
      <OutcomeNotice outcome={saved} />
    </>
  );
}
