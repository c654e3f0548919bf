import { useId, useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { accountName } from '../../proof/names';
import { saveProof } from '../exporting';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { Icon } from './icon';

/** The proof as a file, of all accounts or, where there are several, of one alone. */
export function ExportButtons({ accounts }: { accounts: readonly Account[] }) {
  const surface = useSurface();
  const { words, say } = surface;
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string>();
  const hint = useId();
  // One that left the list meanwhile is not chosen any more.
  const account = accounts.find((one) => one.id === chosen)?.id;
  const save = async () => {
    setProblem(undefined);
    try {
      await saveProof(surface, account);
    } catch (error) {
      setProblem(String(error));
    }
  };
  return (
    <div class="stack">
      <div class="row exports">
        {accounts.length > 1 && (
          <label class="row">
            <span class="hidden">{words.proof.what}</span>
            <select value={account ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
              <option value="">{words.proof.all}</option>
              {accounts.map((one) => (
                <option key={one.id} value={one.id}>
                  {accountName(one, words)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="button" aria-describedby={hint} onClick={save}>
          <Icon name="save" />
          {words.proof.zip}
        </button>
      </div>
      <p class="soft" id={hint}>
        {account === undefined ? words.proof.hint : words.proof.hintOne}
      </p>
      {problem && (
        <Notice tone="bad" role="alert">
          {say(words.problem.unexported, { problem })}
        </Notice>
      )}
    </div>
  );
}
