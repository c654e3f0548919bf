/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Matrix } from './pages.ts';
import type { MatrixWords } from './words.ts';

const { matrix, words } = JSON.parse(document.getElementById('options')?.textContent ?? '') as {
  matrix: Matrix;
  words: MatrixWords;
};

type State = { readonly step: number; readonly fields: Readonly<Record<string, string>>; readonly sent: boolean };
type Use = { readonly words: MatrixWords; readonly state: State; readonly set: (change: Partial<State>) => void };

/** Draws the form; where it re-renders, every change throws all its nodes away and builds the same again. */
function Form() {
  const [state, setState] = useState<State>({ step: 0, fields: {}, sent: false });
  const [generation, setGeneration] = useState(0);
  const set = (change: Partial<State>) => {
    setState((before) => ({ ...before, ...change }));
    if (matrix.look === 'rerender') setGeneration((n) => n + 1);
  };
  if (state.sent) return <p role="status">{words.thanks}</p>;
  const use = { words, state, set };
  if (matrix.family === 'classic') return <Classic key={generation} {...use} />;
  return matrix.look === 'late' ? (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Wizard {...use} />
    </form>
  ) : (
    <Wizard key={generation} {...use} />
  );
}

/** The help centre's form (meta-pages.md §4.1): rows that come after an answer, a country with a hidden code. */
function Classic({ words, state, set }: Use) {
  const { fields } = state;
  const put = (name: string) => (value: string) => set({ fields: { ...fields, [name]: value } });
  const send = () => {
    window.standIn.sent.push(fields);
    set({ sent: true });
  };
  return (
    <form
      method="post"
      action="/ajax/help/contact/submit/page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input type="hidden" name="support_form_id" value="367438723733209" readOnly />
      <div className="row" id="SupportFormRow.390015">
        <label htmlFor="none">{words.question}</label>
        {[words.yes, words.no].map((text, n) => (
          <div key={text}>
            <input
              type="radio"
              name="Field390015"
              id={`390015.${n}`}
              checked={fields.question === text}
              onChange={() => put('question')(text)}
              data-expect="question"
            />
            <label htmlFor={`390015.${n}`} data-expect={n === 0 ? 'option' : 'never'}>
              {text}
            </label>
          </div>
        ))}
      </div>
      {fields.question === words.yes && <Rows {...{ words, fields, put }} />}
    </form>
  );
}

type Fields = { words: MatrixWords; fields: State['fields']; put: (name: string) => (value: string) => void };

function Rows({ words, fields, put }: Fields) {
  const typed = fields.country ?? '';
  const matches = words.countries.filter((one) => typed !== '' && typed !== one && one.startsWith(typed));
  return (
    <>
      <div className="row" id="SupportFormRow.118">
        <label htmlFor="118">{words.country}</label>
        <input
          type="text"
          id="118"
          name="Field118"
          autoComplete="off"
          value={typed}
          onChange={(event) => put('country')(event.target.value)}
          data-expect="country"
        />
        <input
          type="hidden"
          name="Field118_iso2_country_code"
          readOnly
          value={words.countries.includes(typed) ? 'XX' : ''}
        />
        <div role="listbox">
          {matches.map((one) => (
            <div key={one} role="option" aria-selected={false} tabIndex={-1} onMouseDown={() => put('country')(one)}>
              {one}
            </div>
          ))}
        </div>
      </div>
      <div className="row" id="SupportFormRow.236">
        <label htmlFor="236">{words.email}</label>
        <input
          type="text"
          id="236"
          name="Field236"
          value={fields.email ?? ''}
          onChange={(event) => put('email')(event.target.value)}
          data-expect="email"
        />
      </div>
      <div className="row" id="SupportFormRow.480">
        <label htmlFor="480">{words.reason}</label>
        <textarea
          id="480"
          name="Field480"
          value={fields.reason ?? ''}
          onChange={(event) => put('reason')(event.target.value)}
          data-expect="reason"
        />
      </div>
      <button type="submit" data-expect="submit">
        <span>{words.submit}</span>
      </button>
    </>
  );
}

/** A request on help.meta.com (§4.2): no names, e-mail fields without labels, buttons that are none, step after step. */
function Wizard({ words, state, set }: Use) {
  const { step, fields } = state;
  const put = (name: string) => (value: string) => set({ fields: { ...fields, [name]: value } });
  const on = () => set({ step: step + 1 });
  if (step === 0)
    return (
      <>
        <p>{words.topic}</p>
        {[words.otherOptions[2], words.otherOptions[0], words.option, words.otherOptions[1]].map((text) => (
          <label key={text} style={{ display: 'block' }} data-expect={text === words.option ? 'option' : 'never'}>
            <input
              type="radio"
              checked={fields.option === text}
              onChange={() => put('option')(text)}
              data-expect="question"
            />
            {` ${text}\n`}
          </label>
        ))}
        <Button expect="next" disabled={!fields.option} onPress={on}>
          {words.next}
        </Button>
      </>
    );
  if (step === 1) return <Details {...{ words, fields, put, on }} />;
  if (step === 2) return <Code {...{ words, fields, put, on }} />;
  const send = () => {
    window.standIn.sent.push(fields);
    set({ sent: true });
  };
  return (
    <Button expect="submit" onPress={send}>
      {words.submit}
    </Button>
  );
}

function Details({ words, fields, put, on }: Fields & { on: () => void }) {
  const input = (name: string, expect: string) => (
    <input
      type="text"
      value={fields[name] ?? ''}
      onChange={(event) => put(name)(event.target.value)}
      data-expect={expect}
    />
  );
  return (
    <>
      <div>{words.email}</div>
      {input('email', 'email')}
      <div>{words.confirmEmail}</div>
      {input('again', 'email')}
      <textarea
        aria-label={words.reason}
        value={fields.reason ?? ''}
        onChange={(event) => put('reason')(event.target.value)}
        data-expect="reason"
      />
      <p />
      <Button expect="next" disabled={!fields.email || fields.email !== fields.again} onPress={on}>
        {words.next}
      </Button>
    </>
  );
}

function Code({ words, fields, put, on }: Fields & { on: () => void }) {
  if (!fields.asked)
    return (
      <Button expect="request-code" onPress={() => put('asked')('yes')}>
        {words.requestCode}
      </Button>
    );
  return (
    <>
      <input
        type="text"
        aria-label={words.codeLabel}
        value={fields.code ?? ''}
        onChange={(event) => put('code')(event.target.value)}
        data-expect="code"
      />
      <p />
      <Button expect="verify" disabled={!/^\d{6}$/.test(fields.code ?? '')} onPress={on}>
        {words.verify}
      </Button>
    </>
  );
}

type Press = { expect: string; disabled?: boolean; onPress: () => void; children: ReactNode };

function Button({ expect, disabled = false, onPress, children }: Press) {
  // Late pages have real forms, whose buttons all submit: which one sends is to be told by its name.
  if (matrix.look === 'late')
    return (
      <button type="submit" disabled={disabled} data-expect={expect} onClick={onPress}>
        {children}
      </button>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: the real page has no button element, and that is what is stood in for
    <div
      role="button"
      tabIndex={0}
      aria-disabled={disabled}
      data-expect={expect}
      onClick={() => disabled || onPress()}
      onKeyDown={(event) => event.key === 'Enter' && !disabled && onPress()}
    >
      <span>{children}</span>
    </div>
  );
}

const mount = () => {
  const place = document.getElementById('root');
  if (place) createRoot(place).render(<Form />);
};
if (matrix.look === 'late') setTimeout(mount, 400);
else mount();
