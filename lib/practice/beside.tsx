import { Icon } from '../ui/parts/icon';
import { useSurface } from '../ui/surface';

export type PracticeStep = 'start' | 'policy' | 'form' | 'code' | 'answer' | 'proof';
const STEPS = ['policy', 'form', 'code', 'answer', 'proof'] as const;

// What the practice itself says, around the page that is practised on. Each an `aside`, so that the guide never takes it
// for that page's own words.

/** That this is practice: in sight on every step, wherever one scrolls. */
export function Mark() {
  const { words } = useSurface();
  return (
    <aside class="mark" aria-label={words.practice.markName}>
      <Icon name="alert" />
      <p>{words.practice.mark}</p>
    </aside>
  );
}

/** How far one is, and what the next page is about. */
export function Steps({ step }: { step: PracticeStep }) {
  const { words } = useSurface();
  const at = (STEPS as readonly string[]).indexOf(step);
  return (
    <aside class="beside" aria-label={words.practice.steps}>
      <ol class="way-steps">
        {STEPS.map((one, n) => (
          <li key={one} aria-current={one === step ? 'step' : undefined} class={n < at ? 'past' : undefined}>
            {words.practice.step[one]}
          </li>
        ))}
      </ol>
      {step !== 'start' && step !== 'proof' && <p>{words.practice.hint[step]}</p>}
    </aside>
  );
}

type Props = { readonly step: PracticeStep; readonly code: string; readonly done: boolean };

/** What the page itself can't give: the code that a mail would bring, and the way on once the answer is recorded. */
export function Below({ step, code, done }: Props) {
  const { words, say } = useSurface();
  return (
    <aside class="below" aria-label={words.practice.belowName}>
      <div role="status">
        {step === 'code' && (
          <p class="mail">
            <strong>{words.practice.mail.title}</strong>
            <span>{say(words.practice.mail.text, { code: `${code.slice(0, 3)} ${code.slice(3)}` })}</span>
          </p>
        )}
        {step === 'answer' && done && (
          <p>
            <a class="button primary" href="#proof">
              {words.practice.toProof}
            </a>
          </p>
        )}
      </div>
    </aside>
  );
}
