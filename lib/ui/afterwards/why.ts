import type { CaseId } from '../../model/case';
import { isToOperator } from '../../model/case';
import type { Because } from '../../model/deadline';
import type { Matter } from '../../model/matter';
import { dayText } from '../../proof/when';
import type { Speech } from '../surface';

type Reason<K extends Because['kind']> = Extract<Because, { kind: K }>;

/** Why a deadline ends when it does, in sentences, in the order in which it came about. */
export function whyText(id: CaseId, { deadline, objection, received }: Matter, speech: Speech): readonly string[] {
  const { words } = speech;
  if (deadline.kind === 'paused') return [words.deadline.stopped];
  const rests = deadline.because.filter(isRest);
  const days = rests.map((one) => restText(one, deadline.place, speech)).join('; ');
  return [
    ...deadline.because.flatMap((one) => countText(one, received, speech)),
    ...(days ? [speech.say(words.deadline.rest, { days })] : []),
    ...(objection.kind === 'sent' ? [words.deadline.letter] : []),
    ...(objection.kind === 'declared' ? [words.deadline.declared] : []),
    isToOperator(id) ? words.deadline.placeOperator : words.deadline.placeMeta,
  ];
}

function isRest(one: Because): one is Reason<'saturday' | 'sunday' | 'holiday'> {
  return one.kind === 'saturday' || one.kind === 'sunday' || one.kind === 'holiday';
}

/** How the days were counted; nothing for the days on which nobody works. */
function countText(one: Because, received: string, { words, language, say }: Speech): readonly string[] {
  const on = dayText(one.on, language);
  const from = dayText(received, language);
  switch (one.kind) {
    case 'month':
      return [say(words.deadline.month, { received: from, on })];
    case 'extended':
      return [say(words.deadline.extended, { received: from, on })];
    case 'short-month':
      return [words.deadline.shortMonth];
    case 'paused':
      return [say(words.deadline.stood, { n: one.days })];
    case 'changed':
      return [words.deadline.changed];
    case 'saturday':
    case 'sunday':
    case 'holiday':
      return [];
  }
}

function restText(
  one: Reason<'saturday' | 'sunday' | 'holiday'>,
  place: Matter['deadline']['place'],
  { words, language, say }: Speech,
): string {
  const on = dayText(one.on, language);
  if (one.kind !== 'holiday') return say(words.deadline.weekday[one.kind], { on });
  return say(words.deadline.holiday, { on, place: words.place[place], holiday: words.holiday[one.holiday] });
}
