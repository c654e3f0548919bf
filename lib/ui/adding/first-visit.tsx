import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { isEmailOrEmpty } from '../../model/account';
import { CASES, type CaseId } from '../../model/case';
import { saveAccounts } from '../../store/accounts';
import { useFocusOnError } from '../focusing';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { CaseChoice } from './case-choice';
import { type Draft, newAccount } from './new-account';

type Row = Draft & { readonly chosen: boolean };
const EMPTY: readonly Row[] = CASES.map(({ id }) => ({ case: id, chosen: false, label: '', email: '' }));
type Wrong = CaseId | 'nothing-chosen';

/** The first question: which accounts does one have? Adds all of them in one go. */
export function FirstVisit({ onAdded }: { onAdded: () => void }) {
  const { database, words, language } = useSurface();
  const [rows, setRows] = useState(EMPTY);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);

  const change = (id: CaseId, part: Partial<Row>) =>
    setRows((before) => before.map((row) => (row.case === id ? { ...row, ...part } : row)));
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(rows);
    setWrong(found);
    if (found.length > 0) return;
    const accounts = rows.filter((row) => row.chosen).map((row) => newAccount(row, language));
    if (await save(() => saveAccounts(database, accounts))) onAdded();
  };

  return (
    <form class="stack card" ref={form} onSubmit={submit} noValidate>
      <fieldset class="stack" aria-labelledby="question">
        {rows.map((row) => (
          <CaseChoice
            key={row.case}
            row={row}
            onChange={(part) => change(row.case, part)}
            error={wrong.includes(row.case) ? words.account.noEmail : undefined}
          />
        ))}
      </fieldset>
      {wrong.includes('nothing-chosen') && (
        <Notice tone="bad" role="alert">
          {words.account.chooseOne}
        </Notice>
      )}
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button primary wide">
        {words.account.addAll}
      </button>
    </form>
  );
}

function wrongIn(rows: readonly Row[]): readonly Wrong[] {
  const chosen = rows.filter((row) => row.chosen);
  if (chosen.length === 0) return ['nothing-chosen'];
  return chosen.filter((row) => !isEmailOrEmpty(row.email.trim())).map((row) => row.case);
}
