/** @jsxImportSource react */
import { registerPlainText } from '@lexical/plain-text';
import { ContentState, Editor, EditorState } from 'draft-js';
import { $getRoot, createEditor } from 'lexical';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useForm } from 'react-hook-form';
import type { EditorForm } from './react-pages.ts';
import type { FormWords } from './words.ts';

/** The box for the reason, in the hands of libraries that keep their own copy of what stands in it. */
const ENGINES: Readonly<Record<EditorForm['engine'], (props: Box) => ReactNode>> = {
  lexical: Lexical,
  draft: Draft,
  plain: Plain,
  'hook-form': HookForm,
  'emptied-on-blur': EmptiedOnBlur,
};

/** `get` answers what the page itself believes to stand in the box: that is what it would send. */
type Box = { readonly words: FormWords; readonly initial: string; readonly keep: (get: () => string) => void };

function Form({ form, words }: { form: EditorForm; words: FormWords }) {
  const get = useRef<() => string>(() => '');
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState(false);
  const Engine = ENGINES[form.engine];
  if (sent) return <p role="status">{words.answers.confirmed.text}</p>;
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        window.standIn.sent.push({ email, reason: get.current() });
        setSent(true);
      }}
    >
      <input type="hidden" name="support_form_id" value={form.formId} readOnly />
      <label>
        {words.email}
        <input
          type="email"
          name="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          data-expect="email"
        />
      </label>
      <fieldset disabled>
        <label>
          {words.confirmEmail}
          <input type="text" name="again" data-expect="never" />
        </label>
      </fieldset>
      <div className="row" id="SupportFormRow.480">
        <label htmlFor="480">{words.reason}</label>
        <Engine
          words={words}
          initial={form.initial ?? ''}
          keep={(one) => {
            get.current = one;
          }}
        />
      </div>
      <label>
        Notiz
        <input type="text" name="note" id="note" data-expect="never" />
      </label>
      <iframe title="frame" srcDoc="<label>E-Mail<input type=email name=email></label>" />
      <button type="submit" data-expect="submit">
        {words.submit}
      </button>
    </form>
  );
}

const editable = (label: string) => ({
  role: 'textbox',
  tabIndex: 0,
  contentEditable: true,
  suppressContentEditableWarning: true,
  'aria-label': label,
  'data-expect': 'reason',
});

function Lexical({ words, initial, keep }: Box) {
  const place = useRef<HTMLDivElement>(null);
  const first = useRef({ initial, keep });
  useEffect(() => {
    const editor = createEditor({
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(place.current);
    const stop = registerPlainText(editor);
    if (first.current.initial) editor.update(() => void $getRoot().selectEnd().insertRawText(first.current.initial));
    first.current.keep(() => editor.getEditorState().read(() => $getRoot().getTextContent()));
    return stop;
  }, []);
  return (
    <>
      <div ref={place} id="480" {...editable(words.reason)} />
      <div aria-hidden="true">…</div>
    </>
  );
}

function Draft({ words, initial, keep }: Box) {
  const [state, setState] = useState(() => EditorState.createWithContent(ContentState.createFromText(initial)));
  const now = useRef(state);
  now.current = state;
  keep(() => now.current.getCurrentContent().getPlainText());
  return (
    <div data-expect="reason">
      <Editor editorState={state} onChange={setState} ariaLabel={words.reason} placeholder="…" />
    </div>
  );
}

function Plain({ words, initial, keep }: Box) {
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(initial);
  useEffect(() => {
    if (place.current) place.current.textContent = first.current;
  }, []);
  keep(() => place.current?.innerText ?? '');
  return <div ref={place} id="480" data-placeholder="…" {...editable(words.reason)} />;
}

function HookForm({ words, initial, keep }: Box) {
  const { register, getValues } = useForm({ defaultValues: { reason: initial }, mode: 'onBlur' });
  keep(() => getValues('reason'));
  return (
    <textarea {...register('reason', { required: true })} id="480" aria-label={words.reason} data-expect="reason" />
  );
}

function EmptiedOnBlur({ words, initial, keep }: Box) {
  const [text, setText] = useState(initial);
  keep(() => text);
  return (
    <textarea
      id="480"
      aria-label={words.reason}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => setText('')}
      data-expect="reason"
    />
  );
}

const { form, words } = JSON.parse(document.getElementById('options')?.textContent ?? '') as {
  form: EditorForm;
  words: FormWords;
};
const place = document.getElementById('root');
if (place) createRoot(place).render(<Form form={form} words={words} />);
