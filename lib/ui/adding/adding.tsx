import { useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { Questions } from '../questions/questions';
import { useSurface } from '../surface';
import { AddAccount } from './add-account';

type Props = {
  readonly accounts: readonly Account[];
  /** `undeclared`: they are in the list, but the earlier objection could not be recorded. */
  readonly onAdded: (accounts: readonly Account[], undeclared: boolean) => void;
  /** Where to begin; the other way is one press away. */
  readonly begin: 'questions' | 'choice';
  readonly now: Date;
};

/** Two ways to the right accounts: plain questions, or the list of cases for whoever knows their own. */
export function Adding({ accounts, onAdded, begin, now }: Props) {
  const { words } = useSurface();
  const [way, setWay] = useState(begin);
  const part = useRef<HTMLDivElement>(null);
  const change = (to: Props['begin']) => {
    setWay(to);
    // What had the focus is gone with the other form.
    part.current?.focus();
  };
  return (
    <div class="card stack" ref={part} tabIndex={-1}>
      {way === 'questions' ? (
        <>
          <Questions onAdded={onAdded} now={now} />
          <button type="button" class="button quiet" onClick={() => change('choice')}>
            {words.questions.skip}
          </button>
        </>
      ) : (
        <>
          <AddAccount accounts={accounts} onAdded={(one) => onAdded([one], false)} />
          <button type="button" class="button quiet" onClick={() => change('questions')}>
            {words.questions.ask}
          </button>
        </>
      )}
    </div>
  );
}
