import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { isToOperator } from '../../model/case';
import { REOPENINGS } from '../../model/evidence';
import { append } from '../../store/log';
import { OwnWordsField } from '../fields/own-words-field';
import { Radios } from '../fields/radios';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

/** Records that what was done counts no longer. Nothing is taken back: the log only grows. */
export function ReopenForm({ account }: { account: Account }) {
  const { database, words } = useSurface();
  // A refusal of an operator's has no letter of ours that follows: only Meta's is asked for.
  const offered = REOPENINGS.filter((one) => one === 'outdated' || !isToOperator(account.case));
  const [why, setWhy] = useState<(typeof REOPENINGS)[number]>('outdated');
  const [own, setOwn] = useState('');
  const { outcome, save } = useSaving();
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const recorded = { kind: 'reopened', account: account.id, why, words: own.trim() } as const;
    if (await save(() => append(database, recorded))) setOwn('');
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p class="soft">{words.reopen.hint}</p>
      <Radios
        legend={words.reopen.which}
        options={offered.map((one) => ({ value: one, name: words.reopening[one] }))}
        value={why}
        onChange={setWhy}
      />
      <OwnWordsField label={words.reopen.words} value={own} onInput={setOwn} />
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button">
        {words.reopen.record}
      </button>
    </form>
  );
}
