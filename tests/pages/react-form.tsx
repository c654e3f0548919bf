/** @jsxImportSource react */
import { type FormEvent, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ReactForm } from './react-pages.ts';
import type { FormWords } from './words.ts';

/** The help centre's form with React 19: fields are controlled, and may be replaced while somebody reads them. */
function Form({ form, words }: { form: ReactForm; words: FormWords }) {
  const [email, setEmail] = useState(form.prefilledEmail ?? '');
  const [reason, setReason] = useState('');
  const [state, setState] = useState<'open' | 'sending' | 'error' | 'confirmed' | 'refused'>('open');
  const generation = useGeneration(form.rerender ?? false);
  const { answer = 'confirmed', brand } = form;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!email.includes('@')) return setState('error');
    window.standIn.sent.push({ email, reason });
    setState('sending');
    setTimeout(() => answer !== 'none' && setState(answer), 300);
  };
  if (state === 'confirmed' || state === 'refused')
    return (
      <div role="status">
        <h3>{words.answers[state].title}</h3>
        <p>{words.answers[state].text}</p>
      </div>
    );
  return (
    <form method="post" key={generation} onSubmit={send} noValidate action="/ajax/help/contact/submit/page">
      <input type="hidden" name="lsd" value="AVqWx0example" readOnly />
      <input type="hidden" name="support_form_id" value={form.formId} readOnly />
      <input type="hidden" name="support_form_locale_id" value={form.language === 'de' ? 'de_DE' : 'en_GB'} readOnly />
      <div className="row" id="SupportFormRow.236858559849125">
        <label htmlFor="236858559849125">{words.email}</label>
        <input
          id="236858559849125"
          type={brand === 'facebook' ? 'email' : 'text'}
          name={brand === 'facebook' ? 'email' : 'Field236858559849125'}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          data-expect="email"
        />
        <small>{words.emailHint}</small>
      </div>
      <div className="row" id="SupportFormRow.480190632155171">
        <label htmlFor="480190632155171">{words.reason}</label>
        <textarea
          id="480190632155171"
          name="Field480190632155171"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          data-expect="reason"
        />
      </div>
      {state === 'error' && (
        <p className="error" role="alert">
          {email.includes('@') ? words.answers.error.text : words.required}
        </p>
      )}
      <button type="submit" disabled={state === 'sending'} data-expect="submit">
        <span>{words.submit}</span>
      </button>
    </form>
  );
}

/** Three times, every 400 ms, a new key: React throws the whole form away and builds the same again. */
function useGeneration(on: boolean): number {
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    if (!on || generation === 3) return;
    const timer = setTimeout(() => setGeneration(generation + 1), 400);
    return () => clearTimeout(timer);
  }, [on, generation]);
  return generation;
}

const { form, words } = JSON.parse(document.getElementById('options')?.textContent ?? '') as {
  form: ReactForm;
  words: FormWords;
};
const mount = () => {
  const place = document.getElementById('root');
  if (place) createRoot(place).render(<Form form={form} words={words} />);
};
if (form.late) setTimeout(mount, 700);
else mount();
