/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Wizard as Options } from './react-pages.ts';
import type { FormWords } from './words.ts';

/**
 * A request on help.meta.com (meta-pages.md §4.2): no names, questions as aria-label, e-mail fields without any, buttons
 * that are none, and a counter of what is missing.
 */
function Wizard({ form, words }: { form: Options; words: FormWords }) {
  const [step, setStep] = useState<'question' | 'details' | 'sending' | 'confirmed' | 'refused'>('question');
  const [aboutAi, setAboutAi] = useState(false);
  const [email, setEmail] = useState(form.prefilledEmail ?? '');
  const [again, setAgain] = useState('');
  const [reason, setReason] = useState('');
  const missing = [email.includes('@'), again !== '' && again === email].filter((ok) => !ok).length;
  const { answer = 'confirmed' } = form;

  if (step === 'question')
    return (
      <>
        <p>{words.question}</p>
        <label style={{ display: 'block' }}>
          <input type="radio" checked={aboutAi} onChange={() => setAboutAi(true)} data-expect="question" /> {words.yes}
        </label>
        <label style={{ display: 'block', margin: '0 0 16px' }}>
          <input type="radio" checked={!aboutAi} onChange={() => setAboutAi(false)} data-expect="question" /> {words.no}
        </label>
        <Button disabled={!aboutAi} onPress={() => setStep('details')} expect="question">
          {words.next}
        </Button>
      </>
    );
  if (step === 'confirmed' || step === 'refused') {
    const { title, text } = words.answers[step];
    return (
      <div role="status">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    );
  }
  const send = () => {
    window.standIn.sent.push({ email, again, reason });
    setStep('sending');
    setTimeout(() => answer !== 'none' && setStep(answer), 300);
  };
  return (
    <>
      <p>{`${missing} ${words.remaining}`}</p>
      <div>{words.email}</div>
      <input type="text" value={email} onChange={(event) => setEmail(event.target.value)} data-expect="email" />
      <div>{words.confirmEmail}</div>
      <input type="text" value={again} onChange={(event) => setAgain(event.target.value)} data-expect="email" />
      <div>{words.reason}</div>
      <textarea
        aria-label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        data-expect="reason"
      />
      <p />
      <Button disabled={missing > 0 || step === 'sending'} onPress={send} expect="submit">
        {words.submit}
      </Button>
    </>
  );
}

type Press = { disabled: boolean; onPress: () => void; expect: string; children: ReactNode };

function Button({ disabled, onPress, expect, children }: Press) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the real page has no button element, and that is what is stood in for
    <div
      role="button"
      tabIndex={0}
      aria-disabled={disabled}
      data-expect={expect}
      style={{ opacity: disabled ? 0.5 : 1 }}
      onClick={() => disabled || onPress()}
      onKeyDown={(event) => event.key === 'Enter' && !disabled && onPress()}
    >
      <span>{children}</span>
    </div>
  );
}

const { form, words } = JSON.parse(document.getElementById('options')?.textContent ?? '') as {
  form: Options;
  words: FormWords;
};
const place = document.getElementById('root');
if (place) createRoot(place).render(<Wizard form={form} words={words} />);
