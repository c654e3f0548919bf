import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import type { Evidence } from '../../model/evidence';
import type { Matter } from '../../model/matter';
import { dayText } from '../../proof/when';
import { append } from '../../store/log';
import { lastDay, wrongDay } from '../fields/day';
import { DayField } from '../fields/day-field';
import { Field } from '../fields/field';
import { Radios } from '../fields/radios';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { type Speech, useSurface } from '../surface';

type How = Extract<Evidence, { kind: 'rescheduled' }>['how'];
type Props = { readonly account: Account; readonly matter: Matter; readonly now: Date };
type Wrong = { readonly on?: string; readonly why?: string };

/** Lets the user pause a deadline or set a day of their own, with the reason in the log. */
export function RescheduleForm({ account, matter, now }: Props) {
  const surface = useSurface();
  const { database, words } = surface;
  const offered = howsFor(matter);
  const [chosen, setHow] = useState<How>();
  const [on, setOn] = useState('');
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState<Wrong>({});
  const { outcome, save } = useSaving();
  const form = useFocusOnError(Object.keys(wrong));
  // What was chosen may not be on offer any more once it is done.
  const how = offered.find((one) => one === chosen) ?? offered[0] ?? 'moved';
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(how, on, why, { matter, now }, surface);
    setWrong(found);
    if (found.on || found.why) return;
    const day = how === 'computed' ? lastDay(now) : on;
    const change = { kind: 'rescheduled', account: account.id, how, on: day, words: why.trim() } as const;
    if (!(await save(() => append(database, change)))) return;
    setOn('');
    setWhy('');
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <p class="soft">{words.reschedule.hint}</p>
      <Radios
        legend={words.reschedule.how}
        options={offered.map((value) => ({ value, name: words.rescheduling[value] }))}
        value={how}
        onChange={setHow}
      />
      {how !== 'computed' && (
        <DayField
          label={labelOf(how, surface)}
          value={on}
          onInput={setOn}
          {...(how === 'moved' ? {} : { max: now })}
          wrong={wrong.on}
        />
      )}
      <Field label={words.reschedule.why} mark="required" error={wrong.why}>
        {(ties) => (
          <textarea
            {...ties}
            required
            rows={2}
            maxLength={2000}
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        )}
      </Field>
      <OutcomeNotice outcome={outcome} saved={words.reschedule.recorded} />
      <button type="submit" class="button">
        {words.reschedule.record}
      </button>
    </form>
  );
}

/** What makes sense as the deadline stands now. */
function howsFor({ deadline }: Matter): readonly How[] {
  if (deadline.kind === 'paused') return ['resumed', 'computed'];
  const touched = deadline.because.some((one) => one.kind === 'changed' || one.kind === 'paused');
  return touched ? ['paused', 'moved', 'computed'] : ['paused', 'moved'];
}

function labelOf(how: Exclude<How, 'computed'>, { words }: Speech): string {
  return words.reschedule.day[how];
}

/** A pause lies where the matter does, a day of the user's own behind the deadline. */
function wrongIn(
  how: How,
  on: string,
  why: string,
  { matter, now }: Pick<Props, 'matter' | 'now'>,
  { words, language, say }: Speech,
): Wrong {
  const { deadline } = matter;
  const reason = why.trim() === '' ? { why: words.reschedule.noReason } : {};
  if (how === 'computed') return reason;
  const problem = wrongDay(on, now);
  if (problem && !(how === 'moved' && problem === 'future')) return { on: words.dayProblem[problem], ...reason };
  const least = how === 'moved' && deadline.kind === 'due' ? deadline.due : matter.objected;
  const from = how === 'resumed' && deadline.kind === 'paused' ? deadline.since : least;
  if (on >= from) return reason;
  const early = how === 'moved' ? words.reschedule.early : words.reply.early;
  return { on: say(early, { date: dayText(from, language) }), ...reason };
}
