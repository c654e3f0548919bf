import { useId, useRef, useState } from 'preact/hooks';
import { type Evidence, MEDIA } from '../../model/evidence';
import { attach, type Refused, readFile } from '../../store/files';
import { erase } from '../../store/log';
import { download } from '../download';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import { type Outcome, useSaving } from '../saving';
import { useSurface } from '../surface';

/** What can be done with one entry of the log: add a file to it, save a file that was added, erase its content. */
export function EventMore({ event, sealed }: { event: Evidence; sealed: boolean }) {
  const { words } = useSurface();
  return (
    <details class="more">
      <summary>{words.proof.more}</summary>
      <div class="stack inside">
        {event.kind === 'attached' ? <SaveFile event={event} /> : <AddFile event={event} />}
        <Erase event={event} sealed={sealed} />
      </div>
    </details>
  );
}

function AddFile({ event }: { event: Evidence }) {
  const { database, words } = useSurface();
  const [outcome, setOutcome] = useState<Outcome | Refused>();
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(undefined);
    setOutcome(await added(file));
    if (input.current) input.current.value = '';
  };
  const added = async (file: File): Promise<Outcome | Refused> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await attach(database, event, { name: file.name, media: file.type, bytes });
    } catch (error) {
      return { kind: 'failed', problem: String(error) };
    }
  };
  return (
    <div class="stack">
      <label for={field}>{words.proof.attach}</label>
      <input
        id={field}
        ref={input}
        type="file"
        accept={[...MEDIA, '.eml'].join(',')}
        onChange={({ currentTarget }) => add(currentTarget.files?.[0])}
      />
      <p class="soft">{words.proof.attachHint}</p>
      <FileNotice outcome={outcome} />
    </div>
  );
}

function FileNotice({ outcome }: { outcome: Outcome | Refused }) {
  const { words } = useSurface();
  const refusals = {
    'too-large': words.proof.tooLarge,
    empty: words.proof.emptyFile,
    'unknown-kind': words.proof.unknownKind,
  } as const;
  switch (outcome?.kind) {
    case 'too-large':
    case 'empty':
    case 'unknown-kind':
      return (
        <Notice tone="bad" role="alert">
          {refusals[outcome.kind]}
        </Notice>
      );
    default:
      return <OutcomeNotice outcome={outcome} saved={words.proof.attachDone} />;
  }
}

function SaveFile({ event }: { event: Extract<Evidence, { kind: 'attached' }> }) {
  const { database, words } = useSurface();
  const [gone, setGone] = useState(false);
  const save = async () => {
    const bytes = await readFile(database, event.digest);
    setGone(!bytes);
    if (bytes) download(document, event.name, event.media, bytes);
  };
  return (
    <>
      <p>
        <button type="button" class="button" onClick={save}>
          {words.proof.saveFile}
        </button>
      </p>
      {gone && (
        <Notice tone="bad" role="alert">
          {words.proof.fileGone}
        </Notice>
      )}
    </>
  );
}

/** Unfolding asks, the one button confirms. */
function Erase({ event, sealed }: { event: Evidence; sealed: boolean }) {
  const { database, words } = useSurface();
  const { outcome, save } = useSaving();
  return (
    <details>
      <summary>{words.proof.erase}</summary>
      <div class="stack inside">
        <p class="soft">{sealed ? words.proof.eraseAsk : words.proof.eraseWaitingAsk}</p>
        <OutcomeNotice outcome={outcome} />
        <p>
          <button type="button" class="button caution" onClick={() => save(() => erase(database, [event.id]))}>
            {words.proof.eraseNow}
          </button>
        </p>
      </div>
    </details>
  );
}
