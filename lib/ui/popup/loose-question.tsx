import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { accountName, pageName } from '../../proof/names';
import type { Database } from '../../store/database';
import { append } from '../../store/log';
import type { Saved } from '../../store/rows';
import { Field } from '../fields/field';
import { useFocusOnError } from '../focusing';
import { OutcomeNotice } from '../notices/outcome-notice';
import { TimeAgo } from '../parts/time-ago';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { candidatesFor, type Loose } from './loose-events';

type Props = { readonly loose: Loose; readonly accounts: readonly Account[]; readonly now: Date };

/** Asks for which account something happened, and records the answer. */
export function LooseQuestion({ loose, accounts, now }: Props) {
  const { words } = useSurface();
  const candidates = candidatesFor(loose.event, accounts);
  return (
    <li class="stack">
      <div>
        <p>{words.event[loose.event.kind]}</p>
        <p class="soft">
          {pageName(loose.event.page, words)}, <TimeAgo moment={loose.event} now={now} />
        </p>
      </div>
      {candidates.length > 0 ? (
        <AssignForm ids={loose.ids} candidates={candidates} />
      ) : (
        <p class="soft">{words.loose.none}</p>
      )}
    </li>
  );
}

function AssignForm({ ids, candidates }: { ids: readonly string[]; candidates: readonly Account[] }) {
  const { database, words } = useSurface();
  const [chosen, setChosen] = useState('');
  const [wrong, setWrong] = useState<readonly 'account'[]>([]);
  const { outcome, save } = useSaving();
  const form = useFocusOnError(wrong);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWrong(chosen ? [] : ['account']);
    if (chosen) await save(() => assignAll(database, chosen, ids));
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <Field label={words.loose.account} error={wrong.length > 0 ? words.loose.choose : undefined}>
        {(ties) => (
          <select {...ties} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{words.loose.choose}</option>
            {candidates.map((one) => (
              <option key={one.id} value={one.id}>
                {accountName(one, words)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <OutcomeNotice outcome={outcome} />
      <button type="submit" class="button">
        {words.loose.assign}
      </button>
    </form>
  );
}

/** Assigns one after the other and stops at the first that can't be written; what is left is asked again. */
async function assignAll(database: Database, account: string, ids: readonly string[]): Promise<Saved<unknown>> {
  for (const evidence of ids) {
    const saved = await append(database, { kind: 'assigned', account, evidence });
    if (saved.kind !== 'saved') return saved;
  }
  return { kind: 'saved', value: undefined };
}
