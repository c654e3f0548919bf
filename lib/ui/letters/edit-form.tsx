import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { MOST_TEXT } from '../../model/account';
import type { Language } from '../../model/case';
import { Field } from '../fields/field';
import { useFocusOnError } from '../focusing';
import { useSurface } from '../surface';

type Props = {
  readonly text: string;
  readonly language: Language;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
};

/** The letter's text in the user's own words. */
export function EditForm({ text, language, onSave, onCancel }: Props) {
  const { words } = useSurface();
  const [draft, setDraft] = useState(text);
  const [wrong, setWrong] = useState<readonly 'empty'[]>([]);
  const form = useFocusOnError(wrong);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [form]);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const empty = draft.trim() === '';
    setWrong(empty ? ['empty'] : []);
    if (!empty) onSave(draft);
  };
  return (
    <form class="stack tools" ref={form} onSubmit={submit} noValidate>
      <Field label={words.letter.own} error={wrong.length > 0 ? words.letter.empty : undefined}>
        {(ties) => (
          <textarea
            {...ties}
            lang={language}
            dir="auto"
            rows={24}
            maxLength={MOST_TEXT}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <button type="submit" class="button primary">
          {words.letter.saveOwn}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.letter.cancel}
        </button>
      </div>
    </form>
  );
}
