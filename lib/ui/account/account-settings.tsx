import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Account, isEmailOrEmpty, STATEMENTS } from '../../model/account';
import { LANGUAGES } from '../../model/case';
import { saveAccounts } from '../../store/accounts';
import { statementFor } from '../../templates/pick';
import { EmailField } from '../fields/email-field';
import { Field } from '../fields/field';
import { LabelField } from '../fields/label-field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

type FieldsProps = { readonly draft: Account; readonly onChange: (part: Partial<Account>) => void };

/** Changes what an account is called, its address and its texts; shows the text that will be offered in the form. */
export function AccountSettings({ account }: { account: Account }) {
  const { database, words } = useSurface();
  const [draft, setDraft] = useState(account);
  const [wrong, setWrong] = useState<readonly 'email'[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);
  const change = (part: Partial<Account>) => setDraft((before) => ({ ...before, ...part }));

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const changed = { ...draft, label: draft.label.trim(), email: draft.email.trim() };
    const right = isEmailOrEmpty(changed.email);
    setWrong(right ? [] : ['email']);
    if (right) await save(() => saveAccounts(database, [changed]));
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <LabelField value={draft.label} onInput={(label) => change({ label })} />
      <EmailField
        value={draft.email}
        onInput={(email) => change({ email })}
        error={wrong.length > 0 ? words.account.noEmail : undefined}
      />
      <LanguageField draft={draft} onChange={change} />
      <StatementField draft={draft} onChange={change} />
      <OutcomeNotice outcome={outcome} saved={words.common.saved} />
      <button type="submit" class="button">
        {words.common.save}
      </button>
    </form>
  );
}

function LanguageField({ draft, onChange }: FieldsProps) {
  const { words } = useSurface();
  const choose = (chosen: string) => {
    const language = LANGUAGES.find((one) => one === chosen);
    if (language) onChange({ language });
  };
  return (
    <Field label={words.account.language}>
      {(ties) => (
        <select {...ties} value={draft.language} onChange={(event) => choose(event.currentTarget.value)}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {words.language[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function StatementField({ draft, onChange }: FieldsProps) {
  const { words } = useSurface();
  const text = statementFor(draft)?.text;
  const choose = (chosen: string) => {
    const statement = STATEMENTS.find((one) => one === chosen);
    if (statement) onChange({ statement });
  };
  return (
    <div class="stack">
      <Field label={words.account.statement}>
        {(ties) => (
          <select {...ties} value={draft.statement} onChange={(event) => choose(event.currentTarget.value)}>
            {STATEMENTS.map((one) => (
              <option key={one} value={one}>
                {words.statement[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <figure class="preview" aria-live="polite">
        <figcaption class="soft">{words.account.preview}</figcaption>
        {text ? (
          <blockquote class="quote" lang={draft.language}>
            {text}
          </blockquote>
        ) : (
          <p class="soft">{words.statement.empty}</p>
        )}
      </figure>
    </div>
  );
}
