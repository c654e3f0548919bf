import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Account, isEmailOrEmpty, missingDetails, ownText } from '../../model/account';
import { caseOf, type Detail } from '../../model/case';
import { saveAccounts } from '../../store/accounts';
import { useDraft } from '../drafts';
import { BodyField } from '../fields/body-field';
import { CaseEmailField } from '../fields/case-email-field';
import { CaseField } from '../fields/case-field';
import { DetailFields } from '../fields/detail-fields';
import { LabelField } from '../fields/label-field';
import { LanguageField } from '../fields/language-field';
import { RoleField } from '../fields/role-field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { companionOf, companionsOf, joined } from './centre';
import { CentreField } from './centre-field';
import { applied, type Changes, tidied } from './changes';
import { letterGaps } from './letter-gaps';
import { StatementPart } from './statement-part';

type Props = {
  readonly account: Account;
  readonly accounts: readonly Account[];
  /** Whether the user came to change its text. */
  readonly isText: boolean;
};
type Wrong = Detail | 'email' | 'text';

/** Changes what an account is, what it is called, its address, details and text. */
export function AccountSettings({ account, accounts, isText }: Props) {
  const { database, words, say } = useSurface();
  const [changes, setChanges, dropChanges] = useDraft<Changes>(`settings ${account.id}`, {});
  const [companion, setCompanion] = useState<string>();
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);
  const draft = applied(account, changes);
  const { asks, needs } = caseOf(draft.case);
  const chosen = companion ?? companionOf(draft, accounts)?.id ?? '';
  const gaps = letterGaps(draft).map((detail) => words.detail[detail].label);
  const change = (part: Changes) =>
    setChanges((before) => ({
      ...before,
      ...part,
      details: { ...before.details, ...part.details },
      texts: { ...before.texts, ...part.texts },
    }));

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(draft);
    setWrong(found);
    if (found.length > 0) return;
    const changed = tidied(draft);
    const all = companion === undefined ? [changed] : joined(changed, companion, accounts);
    if (!(await save(() => saveAccounts(database, all)))) return;
    dropChanges();
    setCompanion(undefined);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <CaseField value={draft.case} onChange={(id) => change({ case: id })} />
      <LabelField value={draft.label} onInput={(label) => change({ label })} />
      <CaseEmailField
        id={draft.case}
        value={draft.email}
        onInput={(email) => change({ email })}
        wrong={wrong.includes('email')}
      />
      <CentreField companions={companionsOf(draft, accounts)} value={chosen} onChange={setCompanion} />
      <BodyField id={draft.case} value={draft.body} onChange={(body) => change({ body: body ?? '' })} />
      <RoleField id={draft.case} value={draft.role} onChange={(role) => change({ role: role ?? '' })} />
      <DetailFields
        asks={asks}
        needs={needs}
        values={draft.details ?? {}}
        onInput={(details) => change({ details })}
        wrong={asks.filter((detail) => wrong.includes(detail))}
      />
      {gaps.length > 0 && <p class="soft">{say(words.account.letterIncomplete, { details: gaps.join(', ') })}</p>}
      <LanguageField value={draft.language} onChange={(language) => change({ language })} />
      <StatementPart draft={draft} onChange={change} wrong={wrong.includes('text')} isText={isText} />
      <OutcomeNotice outcome={outcome} saved={words.common.saved} />
      <button type="submit" class="button">
        {words.common.save}
      </button>
    </form>
  );
}

function wrongIn(draft: Account): readonly Wrong[] {
  const empty = ownText(draft, draft.statement)?.trim() === '';
  return [
    ...(isEmailOrEmpty(draft.email.trim()) ? [] : ['email' as const]),
    ...missingDetails(draft, caseOf(draft.case).needs),
    ...(empty ? ['text' as const] : []),
  ];
}
