import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { type WrongDay, wrongDay } from '../fields/day';
import { DayField } from '../fields/day-field';
import { OwnWordsField } from '../fields/own-words-field';
import { useFocusOnError } from '../focusing';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { DeclaredNotice } from './declared-notice';
import { type Declaration, type Declared, declareAll } from './declaring';

type State =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly n: number; readonly of: number }
  | { readonly kind: 'over'; readonly result: Declared }
  | { readonly kind: 'failed'; readonly problem: string };

type Props = { readonly chosen: readonly Account[]; readonly onDone: () => void };

/** Records for the chosen accounts that their objections were sent: an entry for each, as the user's own word. */
export function DeclarePart({ chosen, onDone }: Props) {
  const { database, words, say } = useSurface();
  const [state, setState] = useState<State>({ kind: 'ready' });
  const life = useRef(new AbortController());
  useEffect(() => () => life.current.abort(), []);

  const declare = async (declaration: Declaration) => {
    life.current = new AbortController();
    const of = chosen.length;
    setState({ kind: 'running', n: 0, of });
    try {
      const tell = (n: number) => setState({ kind: 'running', n, of });
      const result = await declareAll(database, chosen, declaration, tell, life.current.signal);
      setState({ kind: 'over', result });
      if (result.not.every(({ why }) => why.kind === 'done')) onDone();
    } catch (error) {
      setState({ kind: 'failed', problem: String(error) });
    }
  };

  if (state.kind === 'ready' && chosen.length === 0) return null;
  return (
    <div class="stack">
      {state.kind === 'over' && <DeclaredNotice result={state.result} />}
      {state.kind === 'failed' && (
        <Notice tone="bad" role="alert">
          {say(words.problem.failed, { problem: state.problem })}
        </Notice>
      )}
      {state.kind === 'running' && (
        <section class="card stack" aria-label={words.bulk.title}>
          <p>{say(words.bulk.running, { n: state.n, of: state.of })}</p>
          <progress max={state.of} value={state.n} aria-label={words.bulk.title} />
          <button type="button" class="button" onClick={() => life.current.abort()}>
            {words.bulk.stop}
          </button>
        </section>
      )}
      {state.kind !== 'running' && chosen.length > 0 && <Form n={chosen.length} onDeclare={declare} />}
    </div>
  );
}

function Form({ n, onDeclare }: { n: number; onDeclare: (declaration: Declaration) => void }) {
  const { words, say } = useSurface();
  const [on, setOn] = useState('');
  const [own, setOwn] = useState('');
  const [sameEmail, setSameEmail] = useState(false);
  const [wrong, setWrong] = useState<readonly WrongDay[]>([]);
  const form = useFocusOnError(wrong);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = wrongDay(on, new Date());
    setWrong(day ? [day] : []);
    if (!day) onDeclare({ on, words: own.trim(), sameEmail });
  };
  return (
    <form class="card stack" ref={form} onSubmit={submit} noValidate aria-labelledby="bulk">
      <h2 id="bulk">{say(words.bulk.chosen, { n })}</h2>
      <p class="soft">{words.bulk.hint}</p>
      <DayField
        label={words.declare.on}
        value={on}
        onInput={setOn}
        max={new Date()}
        wrong={wrong[0] && words.dayProblem[wrong[0]]}
      />
      <OwnWordsField value={own} onInput={setOwn} />
      <label class="choice small">
        <input type="checkbox" checked={sameEmail} onChange={(event) => setSameEmail(event.currentTarget.checked)} />
        <span>{words.bulk.sameEmail}</span>
      </label>
      <p>
        <button type="submit" class="button primary">
          {say(words.bulk.record, { n })}
        </button>
      </p>
    </form>
  );
}
