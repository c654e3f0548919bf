import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { DetailsForm } from './details-form';
import { missingIn } from './needs';

/** Which details the letter lacks, and the fields to give them, right where they are missed. */
export function LetterDetails({ account, id }: { account: Account; id: string }) {
  const { words, say } = useSurface();
  const missing = missingIn(account, id);
  // Once only: a form that folds itself up under the hand that saved it would take the focus away.
  const [open] = useState(missing.length > 0);
  const details = missing.map((one) => words.detail[one].label).join(', ');
  return (
    <div class="stack tools">
      {missing.length > 0 && <Notice tone="wait">{say(words.letter.missing, { details })}</Notice>}
      <details class="card" open={open}>
        <summary>{words.letter.details}</summary>
        <DetailsForm account={account} id={id} />
      </details>
    </div>
  );
}
