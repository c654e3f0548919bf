import { useId } from 'preact/hooks';
import type { Evidence } from '../../model/evidence';
import { whenText } from '../../proof/when';
import type { Step } from '../../routes/types';
import { append } from '../../store/log';
import { OutcomeNotice } from '../notices/outcome-notice';
import { useSaving } from '../saving';
import { useSurface } from '../surface';
import { CarryOver } from './carry-over';

type Props = {
  readonly account: string;
  readonly route: string;
  readonly step: Extract<Step, { kind: 'manual' }>;
  /** Its place in the route, from 0; what evidence records. */
  readonly at: number;
  readonly ticked: Evidence | undefined;
};

/** One step to do by hand, and the box to tick when it is done. */
export function ManualStep({ account, route, step, at, ticked }: Props) {
  const { database, words, language, say } = useSurface();
  const { outcome, save } = useSaving();
  const instruction = useId();
  const texts: Readonly<Record<string, string>> = words.manual;
  const tick = async (box: HTMLInputElement) => {
    if (ticked) return;
    const saved = await save(() => append(database, { kind: 'ticked', account, route, step: at }));
    if (!saved) box.checked = false;
  };
  return (
    <li class={ticked ? 'step ticked' : 'step'}>
      <div class="stack">
        <p class="instruction" id={instruction}>
          {texts[step.say] ?? step.say}
        </p>
        {step.url && <CarryOver url={step.url} />}
        {/* Not `disabled` once ticked, which would lose the focus; what is recorded stays, so it can't be unticked. */}
        <label class="choice tools">
          <input
            type="checkbox"
            checked={ticked !== undefined}
            aria-disabled={ticked ? 'true' : undefined}
            aria-describedby={instruction}
            onClick={(event) => {
              if (ticked) event.preventDefault();
            }}
            onChange={(event) => tick(event.currentTarget)}
          />
          {say(words.byHand.step, { n: at + 1 })}
        </label>
        {ticked && (
          <p class="soft">{say(words.byHand.ticked, { when: whenText(ticked, words.proof.recordedAt, language) })}</p>
        )}
        <OutcomeNotice outcome={outcome} />
      </div>
    </li>
  );
}
