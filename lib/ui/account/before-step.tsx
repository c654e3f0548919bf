import type { Account } from '../../model/account';
import type { Next, Status } from '../../model/status';
import { FactLine } from '../parts/fact-line';
import { useSurface } from '../surface';

type Props = { readonly account: Account; readonly status: Status; readonly next: Next };

/** What somebody should know before they take the next step; nothing where it speaks for itself. */
export function BeforeStep({ account, status, next }: Props) {
  const { words } = useSurface();
  if (status.kind === 'asked')
    return (
      <>
        <p class="soft">{words.asked.helps}</p>
        <FactLine id="whatsapp-form" />
      </>
    );
  const isForm = next.kind === 'start' || next.kind === 'continue' || next.kind === 'retry';
  if (account.case === 'no-account' && isForm)
    return (
      <>
        <FactLine id="third-party-form" />
        <p class="soft">{words.thirdParty.disclosed}</p>
      </>
    );
  return null;
}
