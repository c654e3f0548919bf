import type { WrongDay } from '../fields/day';
import { DayField } from '../fields/day-field';
import { EmailField } from '../fields/email-field';
import { OwnWordsField } from '../fields/own-words-field';
import { FactLine } from '../parts/fact-line';
import { useSurface } from '../surface';
import { type Answers, type Earlier, objectableRows, type Wrong } from './answers';
import { rowName } from './row-name';

type Props = {
  readonly answers: Answers;
  readonly onChange: (part: Partial<Earlier>) => void;
  readonly wrong: readonly Wrong[];
  readonly now: Date;
};

const DAYS: readonly WrongDay[] = ['noDate', 'early', 'future'];

/** Whether one objected before: then the accounts are added as done, with the user's own word as evidence. */
export function EarlierQuestion({ answers, onChange, wrong, now }: Props) {
  const { words } = useSurface();
  const { said, on, words: own, email } = answers.earlier;
  const problem = DAYS.find((day) => wrong.includes(`earlier.${day}`));
  return (
    <div class="case">
      <label class="choice">
        <input type="checkbox" checked={said} onChange={(event) => onChange({ said: event.currentTarget.checked })} />
        <span>{words.questions.earlier}</span>
      </label>
      {said && (
        <fieldset class="stack details" aria-label={words.questions.earlier}>
          <FactLine id="earlier-objection" />
          <Which answers={answers} onChange={onChange} wrong={wrong.includes('earlier.none')} />
          <DayField
            label={words.declare.on}
            value={on}
            onInput={(day) => onChange({ on: day })}
            max={now}
            wrong={problem && words.dayProblem[problem]}
          />
          <EmailField
            label={words.declare.email}
            hint={words.questions.earlierEmail}
            value={email}
            onInput={(then) => onChange({ email: then })}
            wrong={wrong.includes('earlier.email')}
          />
          <OwnWordsField value={own} onInput={(text) => onChange({ words: text })} />
        </fieldset>
      )}
    </div>
  );
}

type WhichProps = { readonly answers: Answers; readonly onChange: Props['onChange']; readonly wrong: boolean };

/** For which of the ticked accounts it was; all of them until said otherwise. */
function Which({ answers, onChange, wrong }: WhichProps) {
  const { words } = useSurface();
  const { without } = answers.earlier;
  const rows = objectableRows(answers);
  return (
    <fieldset class="radios">
      <legend class="legend">{words.questions.earlierWhich}</legend>
      {rows.map(({ id, draft }) => (
        <label class="choice small" key={id}>
          <input
            type="checkbox"
            checked={!without.includes(id)}
            aria-label={`${words.questions.earlierWhich} ${rowName(id, words)}`}
            onChange={(event) =>
              onChange({
                without: event.currentTarget.checked ? without.filter((one) => one !== id) : [...without, id],
              })
            }
          />
          <span>
            {rowName(id, words)}
            {draft.label && (
              <>
                {' · '}
                <bdi>{draft.label}</bdi>
              </>
            )}
          </span>
        </label>
      ))}
      {wrong && (
        <p class="error" role="alert">
          {words.questions.earlierNone}
        </p>
      )}
      {rows.length === 0 && !wrong && <p class="soft">{words.questions.earlierNone}</p>}
    </fieldset>
  );
}
