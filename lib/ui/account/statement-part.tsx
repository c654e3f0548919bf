import { useEffect, useRef } from 'preact/hooks';
import { type Account, ownTextKey } from '../../model/account';
import { Field } from '../fields/field';
import { FactLine } from '../parts/fact-line';
import { useSurface } from '../surface';
import type { Changes } from './changes';
import { StatementText } from './statement-text';
import { statementsOf } from './statements';

type Props = {
  readonly draft: Account;
  readonly onChange: (part: Changes) => void;
  /** Whether the user's own text is empty. */
  readonly wrong: boolean;
  /** Whether the user came for this. */
  readonly isText: boolean;
};

/** Which short text goes into the form, and its words. Nothing where the case has no form. */
export function StatementPart({ draft, onChange, wrong, isText }: Props) {
  const { words } = useSurface();
  const offered = statementsOf(draft.case);
  const { statement } = draft;
  const choice = useRef<HTMLSelectElement>(null);
  // After the page's heading has had the focus.
  useEffect(() => {
    if (!isText) return;
    choice.current?.focus();
    choice.current?.scrollIntoView({ block: 'center' });
  }, [isText]);
  if (offered.every((one) => one === 'none')) return null;
  const choose = (chosen: string) => {
    const found = offered.find((one) => one === chosen);
    if (found) onChange({ statement: found });
  };
  return (
    <div class="stack">
      <Field label={words.account.statement}>
        {(ties) => (
          <select {...ties} ref={choice} value={statement} onChange={(event) => choose(event.currentTarget.value)}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {words.statement[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {statement === 'none' ? (
        <>
          <p class="soft">{words.statement.empty}</p>
          <FactLine id="no-reason" />
        </>
      ) : (
        <StatementText
          draft={draft}
          id={statement}
          onChange={(text) => onChange({ texts: { [ownTextKey(statement, draft)]: text } })}
          wrong={wrong}
        />
      )}
    </div>
  );
}
