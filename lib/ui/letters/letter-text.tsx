import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Account, ownTextKey } from '../../model/account';
import { dayText } from '../../proof/when';
import { saveAccounts } from '../../store/accounts';
import { type Text, templateOf } from '../../templates/pick';
import { useDraft } from '../drafts';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { EditForm } from './edit-form';

type Props = {
  readonly account: Account;
  readonly letter: Text;
  readonly element: RefObject<HTMLPreElement | null>;
};

/** The letter as it will be sent, whose words it is, and the way to change them and back. */
export function LetterText({ account, letter, element }: Props) {
  const { database, words, language, say } = useSurface();

  const { id, version, edited } = letter.template;
  // Kept until it is saved or given up: a view changes at one click.
  const [draft, keepDraft, dropDraft] = useDraft<string | null>(
    `letter ${account.id} ${ownTextKey(id, account)}`,
    null,
  );
  const [pressed, setPressed] = useState(false);
  const editing = draft !== null;
  const { date } = templateOf(id, account.language);
  // One press must not lose what somebody wrote: until the page is left, it can be brought back.
  const [dropped, setDropped] = useState<{ readonly id: string; readonly text: string }>();
  const { outcome, save } = useSaving();
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const begin = () => {
    setPressed(true);
    keepDraft(letter.text);
  };
  const keep = async (text: string) => {
    const texts = { ...account.texts, [ownTextKey(id, account)]: text };
    if (!(await save(() => saveAccounts(database, [{ ...account, texts }])))) return;
    dropDraft();
    setDropped(undefined);
    edit.current?.focus();
  };
  const restore = async () => {
    const { [ownTextKey(id, account)]: _, ...texts } = account.texts ?? {};
    const left = Object.keys(texts).length > 0 ? texts : undefined;
    if (!(await save(() => saveAccounts(database, [{ ...account, texts: left }])))) return;
    setDropped({ id, text: letter.text });
    edit.current?.focus();
  };

  return (
    <section class="stack" aria-label={words.letter.text}>
      <p class={edited ? 'own tools' : 'soft tools'}>
        {edited ? words.letter.own : say(words.letter.ours, { version, date: dayText(date, language) })}
      </p>
      {editing ? (
        <>
          {!pressed && <p class="soft tools">{words.letter.draft}</p>}
          <EditForm
            text={draft}
            language={account.language}
            focus={pressed}
            onInput={keepDraft}
            onSave={() => keep(draft)}
            onCancel={dropDraft}
          />
        </>
      ) : (
        <div class="row tools">
          <button type="button" class="button" ref={edit} onClick={begin}>
            {words.letter.edit}
          </button>
          {edited && (
            <button type="button" class="button" onClick={restore}>
              {words.letter.restore}
            </button>
          )}
          {!edited && dropped?.id === id && (
            <button type="button" class="button" onClick={() => keep(dropped.text)}>
              {words.letter.bringBack}
            </button>
          )}
        </div>
      )}
      {edited && !editing && <p class="soft tools">{words.letter.ownHint}</p>}
      {outcome && (
        <div class="tools">
          <OutcomeNotice outcome={outcome} saved={edited ? words.common.saved : words.letter.restored} />
        </div>
      )}
      <pre class={editing ? 'card letter on-paper' : 'card letter'} ref={element} lang={account.language} dir="auto">
        {letter.text}
      </pre>
    </section>
  );
}
