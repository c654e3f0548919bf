import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Account } from '../../model/account';
import { eraseAll } from '../../store/everything';
import { forgetReminders } from '../../store/reminders';
import type { Saved } from '../../store/rows';
import { Field } from '../fields/field';
import { useFocusOnError } from '../focusing';
import { Notice } from '../notices/notice';
import { OutcomeNotice } from '../notices/outcome-notice';
import { ExportButtons } from '../parts/export-buttons';
import { useSaving } from '../saving';
import { type Surface, useSurface } from '../surface';

/** Unfolding shows what would be lost and how to save it before; a typed word confirms. */
export function ErasePart({ accounts }: { accounts: readonly Account[] }) {
  const { words } = useSurface();
  const [erased, setErased] = useState(false);
  return (
    <section class="card stack" aria-labelledby="erase">
      <h2 id="erase">{words.settings.erase}</h2>
      <p>{words.settings.eraseWhat}</p>
      <div role="status">{erased && <Notice tone="good">{words.settings.erased}</Notice>}</div>
      <details>
        <summary>{words.settings.eraseBegin}</summary>
        <div class="stack inside">
          <p>{words.settings.eraseBefore}</p>
          <ExportButtons accounts={accounts} />
          <p>
            <a href="#backup">{words.settings.toBackup}</a>
          </p>
          <EraseForm onBegin={() => setErased(false)} onErased={() => setErased(true)} />
        </div>
      </details>
    </section>
  );
}

function EraseForm({ onBegin, onErased }: { onBegin: () => void; onErased: () => void }) {
  const surface = useSurface();
  const { words, say } = surface;
  const { outcome, save } = useSaving();
  const [wrong, setWrong] = useState<readonly 'word'[]>([]);
  const form = useFocusOnError(wrong);
  const field = useRef<HTMLInputElement>(null);
  const word = words.settings.eraseWord;
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onBegin();
    const isRight = field.current?.value.trim().toLowerCase() === word.toLowerCase();
    setWrong(isRight ? [] : ['word']);
    if (!isRight || !(await save(() => eraseEverything(surface)))) return;
    form.current?.reset();
    onErased();
  };
  return (
    <form class="stack" ref={form} onSubmit={submit} noValidate>
      <Field
        label={say(words.settings.eraseType, { word })}
        error={wrong.length > 0 ? say(words.settings.eraseWrong, { word }) : undefined}
      >
        {(ties) => (
          <input {...ties} ref={field} type="text" autocomplete="off" autocapitalize="off" spellcheck={false} />
        )}
      </Field>
      <OutcomeNotice outcome={outcome} />
      <p>
        <button type="submit" class="button caution">
          {words.settings.eraseNow}
        </button>
      </p>
    </form>
  );
}

/** The database first: it is what must not go in part. Then what the browser keeps for us besides. */
async function eraseEverything({ database }: Surface): Promise<Saved> {
  const erased = await eraseAll(database);
  if (erased.kind !== 'saved') return erased;
  await Promise.all([forgetReminders(), browser.storage.session.clear(), browser.storage.local.clear()]);
  return erased;
}
