import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../../locales/index';
import { moment } from '../../model/time';
import { append } from '../../store/log';
import { Field } from '../fields/field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';

type Wrong = keyof Words['dayProblem'];

/** The first day on which one could object under the GDPR; an earlier one is a slip of the keyboard (year 25). */
const FIRST_DAY = '2018-05-25';

/** Records that the user objected earlier. It is their own word, and the log says so. */
export function DeclareForm({ account, now }: { account: string; now: Date }) {
  const { database, words } = useSurface();
  const [on, setOn] = useState('');
  const [own, setOwn] = useState('');
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(on, new Date());
    setWrong(found ? [found] : []);
    if (found) return;
    if (!(await save(() => append(database, { kind: 'declared', account, on, words: own.trim() })))) return;
    setOn('');
    setOwn('');
  };

  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <p class="soft">{words.declare.hint}</p>
      <DayField value={on} onInput={setOn} now={now} error={wrong[0] && words.dayProblem[wrong[0]]} />
      <OwnWordsField value={own} onInput={setOwn} />
      <OutcomeNotice outcome={outcome} saved={words.declare.recorded} />
      <button type="submit" class="button">
        {words.declare.record}
      </button>
    </form>
  );
}

type FieldProps = { readonly value: string; readonly onInput: (value: string) => void };
type DayProps = FieldProps & { readonly now: Date; readonly error: string | undefined };

function DayField({ value, onInput, now, error }: DayProps) {
  const { words } = useSurface();
  return (
    <Field label={words.declare.on} error={error}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          required
          min={FIRST_DAY}
          max={moment(now).at.slice(0, 10)}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function OwnWordsField({ value, onInput }: FieldProps) {
  const { words } = useSurface();
  return (
    <Field label={words.declare.words} optional>
      {(ties) => (
        <textarea
          {...ties}
          maxLength={2000}
          rows={3}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Days compare as text; today is the user's own calendar day. */
function wrongIn(on: string, now: Date): Wrong | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return 'noDate';
  if (on < FIRST_DAY) return 'early';
  return on > moment(now).at.slice(0, 10) ? 'future' : undefined;
}
