import { useState } from 'preact/hooks';
import { moment } from '../../model/time';
import { exportJson } from '../../proof/export';
import { reportHtml } from '../../proof/report';
import { download } from '../download';
import { Notice } from '../notices/notice';
import { takeSnapshot } from '../snapshot';
import { type Surface, useSurface } from '../surface';
import { Icon } from './icon';

type Form = 'html' | 'json';

/** The proof as files: one to read and print, one for machines. */
export function ExportButtons() {
  const surface = useSurface();
  const { words, say } = surface;
  const [problem, setProblem] = useState<string>();
  const save = async (form: Form) => {
    setProblem(undefined);
    try {
      await saveProof(form, surface);
    } catch (error) {
      setProblem(String(error));
    }
  };
  return (
    <div class="stack">
      <div class="row exports">
        <button type="button" class="button" aria-label={words.proof.saveHtml} onClick={() => save('html')}>
          <Icon name="save" />
          {words.proof.html}
        </button>
        <button type="button" class="button" aria-label={words.proof.saveJson} onClick={() => save('json')}>
          <Icon name="save" />
          {words.proof.json}
        </button>
      </div>
      {problem && (
        <Notice tone="bad" role="alert">
          {say(words.problem.unexported, { problem })}
        </Notice>
      )}
    </div>
  );
}

/** Read anew, not from what is drawn: a proof must hold what is on disk. */
async function saveProof(form: Form, { database, version, words, language }: Surface): Promise<void> {
  const now = moment();
  const proof = { ...(await takeSnapshot(database)), now, version };
  const name = `${words.proof.file}-${now.at.slice(0, 10)}.${form}`;
  if (form === 'json') download(document, name, 'application/json', exportJson(proof));
  else download(document, name, 'text/html', reportHtml(proof, { words, language }));
}
