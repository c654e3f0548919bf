import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useSurface } from '../../ui/surface';
import { PageTitle } from './page-title';

/** How far the form has come: to be filled, a code asked for, answered. */
export type Stage = 'form' | 'code' | 'answer';

type Props = { readonly stage: Stage; readonly code: string; readonly onStage: (next: Stage) => void };

/** A form that objects, asks for a code, and answers. Sends nothing: there is nobody to send it to. */
export function FormPage({ stage, code, onStage }: Props) {
  if (stage === 'form') return <ObjectionForm onSent={() => onStage('code')} />;
  return stage === 'code' ? <CodeForm code={code} onRight={() => onStage('answer')} /> : <Answer />;
}

function ObjectionForm({ onSent }: { onSent: () => void }) {
  const { words } = useSurface();
  const form = words.practice.form;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSent();
  };
  return (
    <>
      <PageTitle title={form.title} />
      <p>{form.intro}</p>
      <form class="stack" onSubmit={submit}>
        <input type="hidden" name="support_form_id" value="practice" />
        <div class="field">
          <label for="practice-email">{form.email}</label>
          <input id="practice-email" type="email" name="email" required autocomplete="off" />
        </div>
        <div class="field">
          <label for="practice-reason">{form.reason}</label>
          <textarea id="practice-reason" name="reason" rows={7} />
        </div>
        <p>
          <button type="submit" class="send">
            {form.submit}
          </button>
        </p>
      </form>
    </>
  );
}

function CodeForm({ code, onRight }: { code: string; onRight: () => void }) {
  const { words } = useSurface();
  const codePage = words.practice.codePage;
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (field.current?.value.replace(/\s/g, '') === code) return onRight();
    setWrong(true);
    field.current?.focus();
  };
  return (
    <>
      <PageTitle title={codePage.title} inPlace />
      <form class="stack" onSubmit={submit} noValidate>
        <div class="field">
          <label for="practice-code">{codePage.label}</label>
          <input
            id="practice-code"
            ref={field}
            inputMode="numeric"
            maxLength={9}
            autocomplete="off"
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby="practice-wrong"
          />
          <p class="error" id="practice-wrong" role="alert">
            {wrong ? codePage.wrong : ''}
          </p>
        </div>
        <p>
          <button type="submit" class="send">
            {codePage.submit}
          </button>
        </p>
      </form>
    </>
  );
}

function Answer() {
  const { words } = useSurface();
  return (
    <>
      <PageTitle title={words.practice.answer.title} inPlace />
      <p>{words.practice.answer.text}</p>
    </>
  );
}
