import { useState } from 'preact/hooks';
import type { Account } from '../../model/account';
import { saveProof } from '../exporting';
import { Notice } from '../notices/notice';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';

/** What goes with a complaint: the proof of this account alone. */
export function Enclosure({ account }: { account: Account }) {
  const surface = useSurface();
  const { words, say } = surface;
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setProblem(undefined);
    await saveProof(surface, account.id).catch((error: unknown) => setProblem(String(error)));
  };
  return (
    <section class="card stack tools" aria-labelledby="enclosure">
      <h2 id="enclosure">{words.letter.enclose}</h2>
      <p class="soft">{words.letter.encloseHint}</p>
      <p>
        <button type="button" class="button" onClick={save}>
          <Icon name="save" />
          {words.proof.zip}
        </button>
      </p>
      {problem && (
        <Notice tone="bad" role="alert">
          {say(words.problem.unexported, { problem })}
        </Notice>
      )}
    </section>
  );
}
