import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Account, isEmailOrEmpty } from '../../model/account';
import { CASES, caseOf, type Detail } from '../../model/case';
import { managedPerson } from '../../model/managed';
import { saveAccounts } from '../../store/accounts';
import { companionsOf, joined } from '../account/centre';
import { CentreField } from '../account/centre-field';
import { useDraft } from '../drafts';
import { BodyField } from '../fields/body-field';
import { CaseEmailField } from '../fields/case-email-field';
import { DetailFields } from '../fields/detail-fields';
import { LabelField } from '../fields/label-field';
import { Radios } from '../fields/radios';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { type Draft, emptyDraft, newAccount, withManaged } from './new-account';

/** Who speaks is another question for another case. */
const NOBODY = { body: undefined, role: undefined };

type Props = { readonly accounts: readonly Account[]; readonly onAdded: (account: Account) => void };

/** Adds one account of any case. */
export function AddAccount({ accounts, onAdded }: Props) {
  const { database, words, textLanguage, managed } = useSurface();
  const empty = emptyDraft(managed.values.case ?? CASES[0].id);
  const [draft, setDraft, drop] = useDraft('account', withManaged(empty, managed));
  const [companion, setCompanion] = useState('');
  const [wrong, setWrong] = useState<readonly (Detail | 'email')[]>([]);
  const { outcome, save } = useSaving();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const form = useFocusOnError(wrong);
  const { needs } = caseOf(draft.case);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(draft);
    setWrong(found);
    if (found.length > 0) return;
    const account = newAccount(draft, textLanguage);
    if (!(await save(() => saveAccounts(database, joined(account, companion, accounts))))) return;
    drop();
    setCompanion('');
    onAdded(account);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <Radios
        legend={words.account.which}
        options={CASES.map(({ id }) => ({ value: id, name: words.case[id] }))}
        value={draft.case}
        onChange={(id) => change({ case: id, ...NOBODY, ...managedPerson(managed, id) })}
      />
      <BodyField id={draft.case} value={draft.body} onChange={(body) => change({ body })} />
      <DetailFields
        asks={needs}
        needs={needs}
        values={draft.details}
        onInput={(details) => change({ details: { ...draft.details, ...details } })}
        wrong={needs.filter((detail) => wrong.includes(detail))}
      />
      <LabelField value={draft.label} onInput={(label) => change({ label })} />
      <CaseEmailField
        id={draft.case}
        value={draft.email}
        onInput={(email) => change({ email })}
        wrong={wrong.includes('email')}
      />
      <CentreField
        companions={companionsOf(newAccount(draft, textLanguage), accounts)}
        value={companion}
        onChange={setCompanion}
      />
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button primary">
        {words.account.add}
      </button>
    </form>
  );
}

function wrongIn({ case: id, email, details }: Draft): readonly (Detail | 'email')[] {
  return [
    ...(isEmailOrEmpty(email.trim()) ? [] : ['email' as const]),
    ...caseOf(id).needs.filter((detail) => !details[detail]?.trim()),
  ];
}
