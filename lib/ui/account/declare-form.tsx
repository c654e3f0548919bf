import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Account, isEmailOrEmpty } from '../../model/account';
import { isOnlyAsked } from '../../model/case';
import { append } from '../../store/log';
import { type WrongDay, wrongDay } from '../fields/day';
import { DayField } from '../fields/day-field';
import { EmailField } from '../fields/email-field';
import { OwnWordsField } from '../fields/own-words-field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { FactLine } from '../parts/fact-line';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

/** Records that the user objected earlier. It is their own word, and the log says so. */
export function DeclareForm({ account, now }: { account: Account; now: Date }) {
  const { database, words } = useSurface();
  const [on, setOn] = useState('');
  const [own, setOwn] = useState('');
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<readonly (WrongDay | 'email')[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);
  const day = wrong.find((one) => one !== 'email');
  // The account's present address until the user says otherwise.
  const email = typed ?? account.email;

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const problem = wrongDay(on, new Date());
    const then = email.trim();
    const found = [...(problem ? [problem] : []), ...(isEmailOrEmpty(then) ? [] : ['email' as const])];
    setWrong(found);
    if (found.length > 0) return;
    const earlier = { kind: 'declared', account: account.id, on, words: own.trim() } as const;
    const rest = { ...(then ? { email: then } : {}), ...(isOnlyAsked(account.case) ? { asked: true as const } : {}) };
    if (!(await save(() => append(database, { ...earlier, ...rest })))) return;
    setOn('');
    setOwn('');
    setTyped(undefined);
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <FactLine id="earlier-objection" />
      <DayField label={words.declare.on} value={on} onInput={setOn} max={now} wrong={day && words.dayProblem[day]} />
      <EmailField
        label={words.declare.email}
        hint={words.declare.emailHint}
        value={email}
        onInput={setTyped}
        wrong={wrong.includes('email')}
      />
      <OwnWordsField value={own} onInput={setOwn} />
      <OutcomeNotice outcome={outcome} saved={words.declare.recorded} />
      <button type="submit" class="button">
        {words.declare.record}
      </button>
    </form>
  );
}
