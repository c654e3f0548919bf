import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Account, isEmailOrEmpty } from '../../model/account';
import { CASES, type CaseId } from '../../model/case';
import { saveAccounts } from '../../store/accounts';
import { EmailField } from '../fields/email-field';
import { LabelField } from '../fields/label-field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { type Draft, newAccount } from './new-account';

const EMPTY: Draft = { case: CASES[0].id, label: '', email: '' };

/** Adds one more account of any case. */
export function AddAccount({ onAdded }: { onAdded: (account: Account) => void }) {
  const { database, words, language } = useSurface();
  const [draft, setDraft] = useState(EMPTY);
  const [wrong, setWrong] = useState<readonly 'email'[]>([]);
  const { outcome, save } = useSaving();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const form = useFocusOnError(wrong);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const right = isEmailOrEmpty(draft.email.trim());
    setWrong(right ? [] : ['email']);
    if (!right) return;
    const account = newAccount(draft, language);
    if (!(await save(() => saveAccounts(database, [account])))) return;
    setDraft(EMPTY);
    onAdded(account);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <CaseRadios chosen={draft.case} onChoose={(id) => change({ case: id })} />
      <LabelField value={draft.label} onInput={(label) => change({ label })} />
      <EmailField
        value={draft.email}
        onInput={(email) => change({ email })}
        error={wrong.length > 0 ? words.account.noEmail : undefined}
      />
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button primary">
        {words.account.add}
      </button>
    </form>
  );
}

function CaseRadios({ chosen, onChoose }: { chosen: CaseId; onChoose: (id: CaseId) => void }) {
  const { words } = useSurface();
  return (
    <fieldset>
      <legend class="legend">{words.account.which}</legend>
      {CASES.map(({ id }) => (
        <label class="choice" key={id}>
          <input type="radio" name="case" checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{words.case[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}
