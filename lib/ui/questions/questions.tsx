import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { useDraft } from '../drafts';
import { useFocusOnError } from '../focusing';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSurface } from '../surface';
import { useAddingAll } from './adding-all';
import {
  type Answers,
  accountsFrom,
  asksTogether,
  declaredFrom,
  FIRST_ROWS,
  MORE_ROWS,
  noAnswers,
  type Row,
  type RowId,
  type Wrong,
  wrongIn,
} from './answers';
import { EarlierQuestion } from './earlier-question';
import { RowQuestion } from './row-question';
import { TogetherQuestion } from './together-question';

type Props = {
  /** `undeclared`: they are in the list, but the earlier objection could not be recorded. */
  readonly onAdded: (accounts: readonly Account[], undeclared: boolean) => void;
  readonly now: Date;
};

/** Which case am I? Plain questions on one page, which end in the right accounts; adds all of them in one go. */
export function Questions({ onAdded, now }: Props) {
  const { words, textLanguage, managed } = useSurface();
  // A popup closes at any click elsewhere: what was answered so far must not go with it.
  const [answers, setAnswers, drop] = useDraft('questions', noAnswers(managed));
  // Once only: it must not fold under the hand that takes the last tick away.
  const unfolded = useRef(false);
  unfolded.current ||= isBegun(answers);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const { outcome, add } = useAddingAll();
  const form = useFocusOnError(wrong);
  const change = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const changeRow = (id: RowId, part: Partial<Row>) =>
    setAnswers((before) => ({
      ...before,
      rows: before.rows.map((row) => (row.id === id ? { ...row, ...part } : row)),
    }));
  const rows = (ids: readonly RowId[]) =>
    answers.rows
      .filter(({ id }) => ids.includes(id))
      .map((row) => <RowQuestion key={row.id} row={row} onChange={(part) => changeRow(row.id, part)} wrong={wrong} />);

  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = wrongIn(answers, new Date());
    setWrong(found);
    if (found.length > 0) {
      // What is wrong may stand in the part that was folded again.
      for (const part of event.currentTarget.querySelectorAll('details')) part.open = true;
      return;
    }
    const accounts = accountsFrom(answers, textLanguage);
    const added = await add(accounts, declaredFrom(answers, accounts));
    if (!added) return;
    drop();
    onAdded(accounts, added === 'undeclared');
  };

  return (
    <form class="stack questions" ref={form} onSubmit={submit} noValidate>
      <fieldset class="stack" aria-labelledby="question">
        {rows(FIRST_ROWS)}
        {asksTogether(answers) && (
          <TogetherQuestion value={answers.together} onChange={(together) => change({ together })} />
        )}
        <details class="cases" open={unfolded.current}>
          <summary>{words.questions.more}</summary>
          <div class="stack">
            {rows(MORE_ROWS)}
            <EarlierQuestion
              answers={answers}
              onChange={(part) => change({ earlier: { ...answers.earlier, ...part } })}
              wrong={wrong}
              now={now}
            />
          </div>
        </details>
        <p class="soft more-hint">{words.questions.moreHint}</p>
      </fieldset>
      {wrong.includes('nothing-chosen') && (
        <Notice tone="bad" role="alert">
          {words.account.chooseOne}
        </Notice>
      )}
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button primary wide">
        {words.account.addAll}
      </button>
    </form>
  );
}

/** Whether something in the folded part was answered: a draft of before must be seen. */
function isBegun({ rows, earlier }: Answers): boolean {
  return earlier.said || rows.some(({ id, chosen }) => chosen && MORE_ROWS.some((one) => one === id));
}
