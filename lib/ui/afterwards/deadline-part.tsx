import type { Account } from '../../model/account';
import { addDays } from '../../model/day';
import { isOverdue, type Matter } from '../../model/matter';
import { accountName } from '../../proof/names';
import { dayText, weekdayText } from '../../proof/when';
import { icsOf } from '../../templates/ics';
import { download } from '../download';
import { type Speech, useSurface } from '../surface';
import { NotifyField } from './notify-field';
import { whyText } from './why';

type Props = { readonly account: Account; readonly matter: Matter; readonly now: Date };

/** Until when an answer is owed, why until then, and how to be reminded of it. */
export function DeadlinePart({ account, matter, now }: Props) {
  const surface = useSurface();
  const { words, language, say, managed } = surface;
  const { deadline } = matter;
  return (
    <div class="deadline">
      <p>{headline(matter, now, surface)}</p>
      <details>
        <summary>
          {words.deadline.why}
          <span class="hidden"> {accountName(account, words)}</span>
        </summary>
        <div class="stack soft">
          {whyText(account.case, matter, surface).map((one) => (
            <p key={one}>{one}</p>
          ))}
          {deadline.kind === 'due' && !isOverdue(matter, now) && (
            <>
              <p>{say(words.deadline.lettersFrom, { date: dayText(addDays(deadline.due, 1), language) })}</p>
              <p>
                <button type="button" class="button" onClick={() => saveDay(account, matter, now, surface)}>
                  {words.deadline.ics}
                </button>
              </p>
              {managed.values.reminders !== false && <NotifyField />}
            </>
          )}
        </div>
      </details>
    </div>
  );
}

function headline({ deadline, ...matter }: Matter, now: Date, { words, language, say }: Speech): string {
  if (deadline.kind === 'paused') return say(words.deadline.paused, { date: dayText(deadline.since, language) });
  const date = weekdayText(deadline.due, language);
  return say(isOverdue({ ...matter, deadline }, now) ? words.deadline.passed : words.deadline.due, { date });
}

/** The same name for the same objection: taken once more after a change, it replaces the day in the calendar. */
function saveDay(account: Account, { id, deadline, objected }: Matter, now: Date, { words, language, say }: Speech) {
  if (deadline.kind === 'paused') return;
  const file = icsOf({
    uid: `deadline-${id}@widerspruchslotse`,
    day: deadline.due,
    title: say(words.deadline.icsTitle, { account: accountName(account, words) }),
    text: say(words.deadline.icsText, { date: dayText(objected, language) }),
    written: now,
  });
  download(document, `${words.deadline.icsFile}.ics`, 'text/calendar', file);
}
