import { type CaseId, caseOf } from '../../model/case';
import { useSurface } from '../surface';
import { EmailField } from './email-field';

type Props = {
  readonly id: CaseId;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly wrong: boolean;
};

/** The e-mail address of a case: an account's, or the person's own where there is no account. */
export function CaseEmailField({ id, ...rest }: Props) {
  const { words } = useSurface();
  if (caseOf(id).platform !== 'none') return <EmailField {...rest} />;
  return <EmailField {...rest} label={words.account.yourEmail} hint={words.account.yourEmailHint} />;
}
