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
  /** Whether the user has just asked for it; a draft of before waits until they come to it. */
  readonly focus: boolean;
  readonly onInput: (text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

/** The letter's text in the user's own words. */
export function EditForm({ text, language, focus, onInput, onSave, onCancel }: Props) {
  const { words } = useSurface();
  const [wrong, setWrong] = useState<readonly 'empty'[]>([]);
  const form = useFocusOnError(wrong);
  useEffect(() => {
    if (focus) form.current?.querySelector('textarea')?.focus();
  }, [form, focus]);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const empty = text.trim() === '';
    setWrong(empty ? ['empty'] : []);
    if (!empty) onSave();
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
            value={text}
            onInput={(event) => onInput(event.currentTarget.value)}
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
