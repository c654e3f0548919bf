import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Bytes } from '../../chain/bytes';
import type { Unopened } from '../../proof/backup/container';
import { useDropped } from '../dropping';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { type Opened, openWith, readBackup } from './opening';
import { PassphraseField } from './passphrase-field';
import { RestorePlan } from './restore-plan';

type State =
  | { readonly kind: 'none' | 'busy' | 'restored' }
  | { readonly kind: 'unopened'; readonly why: Unopened['kind'] }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'opened'; readonly opened: Opened };

/** Opens a backup, shows what bringing it back would do, and does it once the user says so. */
export function RestoreBackup() {
  const { database, words, say } = useSurface();
  const [file, setFile] = useState<{ readonly name: string; readonly bytes: Bytes }>();
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<State>({ kind: 'none' });
  const input = useId();
  const attempt = async (deed: () => Promise<State>) => {
    setState({ kind: 'busy' });
    try {
      setState(await deed());
    } catch (error) {
      setState({ kind: 'failed', problem: String(error) });
    }
  };
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(undefined);
    attempt(async () => {
      const bytes = await readBackup(chosen);
      if ('kind' in bytes) return { kind: 'unopened', why: bytes.kind };
      setFile({ name: chosen.name, bytes });
      return { kind: 'none' };
    });
  };
  useDropped(take);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!file || state.kind === 'busy') return;
    attempt(async () => {
      const opened = await openWith(database, file.bytes, passphrase);
      return 'kind' in opened ? { kind: 'unopened', why: opened.kind } : { kind: 'opened', opened };
    });
  };
  const done = () => {
    setFile(undefined);
    setPassphrase('');
    setState({ kind: 'restored' });
  };
  return (
    <section class="card stack" aria-labelledby="restore">
      <h2 id="restore">{words.backup.restore}</h2>
      <p>{words.backup.restoreHint}</p>
      <p class="row">
        <label for={input}>{words.backup.choose}</label>
        <input
          id={input}
          type="file"
          accept=".lotse"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <span class="soft">{words.backup.drop}</span>
      </p>
      {file && state.kind !== 'opened' && (
        <form class="stack" onSubmit={submit}>
          <p>
            <bdi>{file.name}</bdi>
          </p>
          <PassphraseField label={words.backup.itsPassphrase} value={passphrase} onInput={setPassphrase} />
          <p class="row">
            <button type="submit" class="button">
              {words.backup.open}
            </button>
          </p>
        </form>
      )}
      <div role="status">
        {state.kind === 'busy' && <p>{words.backup.busy}</p>}
        {state.kind === 'restored' && <Notice tone="good">{words.backup.restored}</Notice>}
        {state.kind === 'unopened' && <Notice tone="bad">{words.backup.unopened[state.why]}</Notice>}
        {state.kind === 'failed' && <Notice tone="bad">{say(words.backup.failed, { problem: state.problem })}</Notice>}
      </div>
      {state.kind === 'opened' && (
        <RestorePlan
          opened={state.opened}
          onOpened={(opened) => setState({ kind: 'opened', opened })}
          onDone={done}
          onCancel={() => setState({ kind: 'none' })}
        />
      )}
    </section>
  );
}
