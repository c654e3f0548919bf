import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Account, isEmailOrEmpty, missingDetails } from '../../model/account';
import { caseOf, type Detail } from '../../model/case';
import { saveAccounts } from '../../store/accounts';
import { letterIdOf } from '../../templates/pick';
import { applied, type Changes, tidied } from '../account/changes';
import { useDraft } from '../drafts';
import { BodyField } from '../fields/body-field';
import { CaseEmailField } from '../fields/case-email-field';
import { DetailFields } from '../fields/detail-fields';
import { LanguageField } from '../fields/language-field';
import { RoleField } from '../fields/role-field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { AuthorityField } from './authority-field';
import { asksOf, isFollowUp, needsOf } from './needs';

/** What a letter says of its sender and of the matter; kept with the account, whose other texts use it as well. */
export function DetailsForm({ account, id }: { account: Account; id: string }) {
  const { database, words } = useSurface();
  const [changes, setChanges, dropChanges] = useDraft<Changes>(`details ${account.id}`, {});
  const [wrong, setWrong] = useState<readonly (Detail | 'email')[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);
  const draft = applied(account, changes);
  const later = isFollowUp(id);
  // Who speaks may change which letter it is.
  const letter = later ? id : letterIdOf(draft);
  const asks = asksOf(draft, letter);
  const change = (part: Changes) =>
    setChanges((before) => ({ ...before, ...part, details: { ...before.details, ...part.details } }));

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(draft, later ? [] : caseOf(draft.case).needs);
    setWrong(found);
    if (found.length === 0 && (await save(() => saveAccounts(database, [tidied(draft)])))) dropChanges();
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <p class="soft">{words.letter.detailsHint}</p>
      {!later && (
        <>
          <BodyField id={draft.case} value={draft.body} onChange={(body) => change({ body: body ?? '' })} />
          <RoleField id={draft.case} value={draft.role} onChange={(role) => change({ role: role ?? '' })} />
        </>
      )}
      {letter === 'complaint' && <AuthorityField account={draft} onChoose={(details) => change({ details })} />}
      <DetailFields
        asks={asks}
        needs={needsOf(draft, letter)}
        values={draft.details ?? {}}
        onInput={(details) => change({ details })}
        wrong={asks.filter((detail) => wrong.includes(detail))}
      />
      <CaseEmailField
        id={draft.case}
        value={draft.email}
        onInput={(email) => change({ email })}
        wrong={wrong.includes('email')}
      />
      {draft.email === '' && <p class="soft">{words.letter.noEmail}</p>}
      <LanguageField value={draft.language} onChange={(language) => change({ language })} />
      <OutcomeNotice outcome={outcome} saved={words.common.saved} />
      <p>
        <button type="submit" class="button">
          {words.common.save}
        </button>
      </p>
    </form>
  );
}

function wrongIn(draft: Account, needs: readonly Detail[]): readonly (Detail | 'email')[] {
  const missing = missingDetails(draft, needs);
  return isEmailOrEmpty(draft.email.trim()) ? missing : [...missing, 'email'];
}
