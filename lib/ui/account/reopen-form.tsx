import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { append } from '../../store/log';
import { OwnWordsField } from '../fields/own-words-field';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

/** Records that what was done counts no longer. Nothing is taken back: the log only grows. */
export function ReopenForm({ account }: { account: Account }) {
  const { database, words } = useSurface();
  const [own, setOwn] = useState('');
  const { outcome, save } = useSaving();
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const recorded = { kind: 'reopened', account: account.id, why: 'outdated', words: own.trim() } as const;
    if (await save(() => append(database, recorded))) setOwn('');
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p class="soft">{words.reopen.hint}</p>
      <OwnWordsField label={words.reopen.words} value={own} onInput={setOwn} />
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button">
        {words.reopen.record}
      </button>
    </form>
  );
}
