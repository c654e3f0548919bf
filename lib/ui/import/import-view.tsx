import { useId, useState } from 'preact/hooks';
import type { CaseId } from '../../model/case';
import { managedDetails } from '../../model/managed';
import type { Defaults, Reading } from '../../sheet/read';
import { PageHeading } from '../dashboard/page-heading';
import { useDropped } from '../dropping';
import { CaseField } from '../fields/case-field';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { ImportPreview } from './import-preview';
import { bytesOf, importSheet, preview } from './importing';

type Chosen = { readonly name: string; readonly bytes: Uint8Array | 'large' };
type State =
  | { readonly kind: 'none' | 'busy' }
  | { readonly kind: 'failed'; readonly problem: string }
  | { readonly kind: 'shown'; readonly reading: Reading }
  | { readonly kind: 'imported'; readonly n: number };

/** Takes accounts from a table of a spreadsheet program: first looked at line by line, then stored all at once. */
export function ImportView() {
  const { database, words, language, managed, say } = useSurface();
  const [fallback, setFallback] = useState<CaseId>(managed.values.case ?? 'facebook-page');
  const [file, setFile] = useState<Chosen>();
  const [state, setState] = useState<State>({ kind: 'none' });
  const { body, role } = managed.values;
  const details = managedDetails(managed);
  const defaults = (id: CaseId): Defaults => ({ case: id, language, body, role, details });
  const attempt = async (deed: () => Promise<State>) => {
    setState({ kind: 'busy' });
    try {
      setState(await deed());
    } catch (error) {
      setState({ kind: 'failed', problem: String(error) });
    }
  };
  const show = ({ bytes }: Chosen, id: CaseId) =>
    attempt(async () => ({ kind: 'shown', reading: await preview(database, bytes, defaults(id)) }));
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(undefined);
    attempt(async () => {
      const next = { name: chosen.name, bytes: await bytesOf(chosen) };
      setFile(next);
      return { kind: 'shown', reading: await preview(database, next.bytes, defaults(fallback)) };
    });
  };
  useDropped(take);
  const store = () =>
    attempt(async () => {
      if (!file || file.bytes === 'large') return { kind: 'none' };
      const saved = await importSheet(database, file.bytes, defaults(fallback));
      if (saved.kind === 'full') return { kind: 'failed', problem: words.problem.full };
      if (saved.kind === 'failed') return { kind: 'failed', problem: saved.problem };
      setFile(undefined);
      return { kind: 'imported', n: saved.value };
    });
  return (
    <>
      <PageHeading title={words.import.title} />
      <p>
        <a href="#accounts">{words.accounts.back}</a>
      </p>
      <section class="card stack">
        <p>{words.import.intro}</p>
        <Picker onTake={take} name={file?.name} />
        <CaseField
          label={words.import.fallback}
          value={fallback}
          onChange={(id) => {
            setFallback(id);
            if (file) show(file, id);
          }}
        />
      </section>
      {state.kind === 'failed' && (
        <Notice tone="bad" role="alert">
          {say(words.import.failed, { problem: state.problem })}
        </Notice>
      )}
      {state.kind === 'imported' && (
        <Notice tone="good" role="status">
          <p>{say(words.import.imported, { n: state.n })}</p>
          <a href="#accounts">{words.dashboard.toAccounts}</a>
        </Notice>
      )}
      {state.kind === 'shown' && (
        <ImportPreview
          reading={state.reading}
          onStore={store}
          onDrop={() => {
            setFile(undefined);
            setState({ kind: 'none' });
          }}
        />
      )}
    </>
  );
}

function Picker({ onTake, name }: { onTake: (file: File | undefined) => void; name: string | undefined }) {
  const { words, say } = useSurface();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.import.file}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onTake(event.currentTarget.files?.[0]);
          // So that the same file, mended meanwhile, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <p class="soft" id={`${id}-hint`}>
        {name ? say(words.import.chosen, { name }) : words.import.fileHint}
      </p>
    </div>
  );
}
