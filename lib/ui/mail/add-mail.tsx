import { useId, useRef, useState } from 'preact/hooks';
import type { Bytes } from '../../chain/bytes';
import { MOST_FILE } from '../../model/evidence';
import type { Broken } from '../../proof/mail/parts';
import type { Mail } from '../../proof/mail/read';
import { useDropped } from '../dropping';
import { Notice } from '../notices/notice';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { MailForm } from './mail-form';

/** A file as it was chosen, and the mail in it. */
export type Chosen = { readonly name: string; readonly bytes: Bytes; readonly mail: Mail };
type State =
  | { readonly kind: 'reading' | 'added' }
  | { readonly kind: 'broken'; readonly problem: Broken['kind'] }
  | { readonly kind: 'unread'; readonly problem: string }
  | { readonly kind: 'read'; readonly chosen: Chosen };

/** Takes an answer of Meta's by mail into the log: choose or drop the file, look at it, say what it means. */
export function AddMail({ snapshot }: { snapshot: Snapshot }) {
  const { words, say } = useSurface();
  const [state, setState] = useState<State>();
  const part = useRef<HTMLDetailsElement>(null);
  const input = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (part.current) part.current.open = true;
    setState({ kind: 'reading' });
    setState(await open(file));
  };
  useDropped(take);
  return (
    <details class="card" ref={part}>
      <summary>
        <h2>{words.mail.title}</h2>
      </summary>
      <div class="stack">
        <p>{words.mail.intro}</p>
        <p class="row">
          <label for={input}>{words.mail.choose}</label>
          <input
            id={input}
            type="file"
            accept=".eml,message/rfc822"
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              // The same file can be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <span class="soft">{words.mail.drop}</span>
        </p>
        <div role="status">
          {state?.kind === 'reading' && <p>{words.mail.reading}</p>}
          {state?.kind === 'added' && <Notice tone="good">{words.mail.added}</Notice>}
          {state?.kind === 'broken' && <Notice tone="bad">{words.mail.problem[state.problem]}</Notice>}
          {state?.kind === 'unread' && <Notice tone="bad">{say(words.mail.unread, { problem: state.problem })}</Notice>}
        </div>
        {state?.kind === 'read' && (
          <MailForm
            chosen={state.chosen}
            snapshot={snapshot}
            onAdded={() => setState({ kind: 'added' })}
            onDiscard={() => setState(undefined)}
          />
        )}
      </div>
    </details>
  );
}

async function open(file: File): Promise<State> {
  try {
    // Only who has a mail needs this.
    const { readMail } = await import('../../proof/mail/read');
    if (file.size > MOST_FILE) return { kind: 'broken', problem: 'too-large' };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mail = await readMail(bytes);
    return 'kind' in mail
      ? { kind: 'broken', problem: mail.kind }
      : { kind: 'read', chosen: { name: file.name, bytes, mail } };
  } catch (error) {
    return { kind: 'unread', problem: String(error) };
  }
}
