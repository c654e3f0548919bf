import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { moment } from '../../model/time';
import { dump } from '../../store/dump';
import { sealLog } from '../../store/log';
import { download } from '../download';
import { useFocusOnError } from '../focusing';
import { Notice } from '../notices/notice';
import { type Surface, useSurface } from '../surface';
import { PassphraseField } from './passphrase-field';

/** Shorter ones can be tried out by machine, whatever is done to slow that down. */
const LEAST = 12;
type State = { readonly kind: 'busy' | 'made' } | { readonly kind: 'failed'; readonly problem: string };
type Wrong = 'short' | 'different';

export function MakeBackup() {
  const surface = useSurface();
  const { words, say } = surface;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [state, setState] = useState<State>();
  const form = useFocusOnError(wrong);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found: Wrong[] = [...first].length < LEAST ? ['short'] : first === second ? [] : ['different'];
    setWrong(found);
    if (found.length > 0 || state?.kind === 'busy') return;
    setState({ kind: 'busy' });
    try {
      await saveBackup(surface, first);
      setState({ kind: 'made' });
      setFirst('');
      setSecond('');
    } catch (error) {
      setState({ kind: 'failed', problem: String(error) });
    }
  };
  return (
    <section class="card stack" aria-labelledby="make">
      <h2 id="make">{words.backup.make}</h2>
      <form class="stack" ref={form} onSubmit={submit} noValidate>
        <p>{words.backup.makeHint}</p>
        <PassphraseField
          label={words.backup.passphrase}
          hint={words.backup.passphraseHint}
          fresh
          value={first}
          onInput={setFirst}
          error={wrong.includes('short') ? say(words.backup.short, { n: LEAST }) : undefined}
        />
        <PassphraseField
          label={words.backup.again}
          fresh
          value={second}
          onInput={setSecond}
          error={wrong.includes('different') ? words.backup.different : undefined}
        />
        <div role="status">
          {state?.kind === 'busy' && <p>{words.backup.busy}</p>}
          {state?.kind === 'made' && <Notice tone="good">{words.backup.made}</Notice>}
          {state?.kind === 'failed' && (
            <Notice tone="bad">{say(words.problem.unexported, { problem: state.problem })}</Notice>
          )}
        </div>
        <p class="row">
          <button type="submit" class="button">
            {words.backup.save}
          </button>
        </p>
      </form>
    </section>
  );
}

async function saveBackup({ database, words, version }: Surface, passphrase: string): Promise<void> {
  await sealLog(database);
  // Only who makes a backup needs these.
  const [{ encode }, { sealBackup }] = await Promise.all([
    import('../../proof/backup/content'),
    import('../../proof/backup/container'),
  ]);
  const made = moment();
  const bytes = await sealBackup(encode({ made, extension: version, stored: await dump(database) }), passphrase);
  download(document, `${words.backup.file}-${made.at.slice(0, 10)}.lotse`, 'application/octet-stream', bytes);
}
