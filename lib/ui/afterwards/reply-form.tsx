import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { isToOperator } from '../../model/case';
import { MAIL_VERDICTS, type MailVerdict, type RefusalReason } from '../../model/mail';
import type { Matter } from '../../model/matter';
import { dayText } from '../../proof/when';
import { append } from '../../store/log';
import { wrongDay } from '../fields/day';
import { DayField } from '../fields/day-field';
import { OwnWordsField } from '../fields/own-words-field';
import { Radios } from '../fields/radios';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { SurfaceLink } from '../parts/surface-link';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { ReasonsField } from './reasons-field';

type Props = { readonly account: Account; readonly matter: Matter; readonly now: Date };

/** Records what was answered, by the user's word: on whatever way it came. */
export function ReplyForm({ account, matter, now }: Props) {
  const { database, words, language, say } = useSurface();
  const [on, setOn] = useState('');
  const [verdict, setVerdict] = useState<MailVerdict>('confirmed');
  const [reasons, setReasons] = useState<readonly RefusalReason[]>([]);
  const [own, setOwn] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const problem = wrongIn(on, now);
    setWrong(problem ? [problem] : []);
    if (problem) return;
    const named = verdict === 'refused' && reasons.length > 0 ? { reasons: [...reasons] } : {};
    const reply = { kind: 'replied', account: account.id, on, verdict, words: own.trim(), ...named } as const;
    if (!(await save(() => append(database, reply)))) return;
    setOn('');
    setOwn('');
    setReasons([]);
  };
  const wrongIn = (day: string, today: Date): string | undefined => {
    const found = wrongDay(day, today);
    if (found) return words.dayProblem[found];
    return day < matter.objected ? say(words.reply.early, { date: dayText(matter.objected, language) }) : undefined;
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      {!isToOperator(account.case) && (
        <p class="soft">
          {words.reply.mail} <SurfaceLink href="/dashboard.html#log">{words.reply.toMail}</SurfaceLink>
        </p>
      )}
      <Radios
        legend={words.mail.verdict}
        options={MAIL_VERDICTS.map((value) => ({ value, name: words.mailVerdict[value] }))}
        value={verdict}
        onChange={setVerdict}
      />
      {verdict === 'refused' && !isToOperator(account.case) && <ReasonsField value={reasons} onChange={setReasons} />}
      <DayField label={words.reply.on} value={on} onInput={setOn} max={now} wrong={wrong[0]} />
      <OwnWordsField label={words.reply.words} value={own} onInput={setOwn} />
      <OutcomeNotice outcome={outcome} saved={words.reply.recorded} />
      <button type="submit" class="button">
        {words.reply.record}
      </button>
    </form>
  );
}
