import type { Evidence } from '../../model/evidence';
import { isDone, type Status } from '../../model/status';
import { statusText } from '../../proof/status-words';
import { useSurface } from '../surface';
import { Icon, type IconName } from './icon';

/** A status as icon, colour and words; the words alone are enough. What is done says so first. */
export function StatusLine({ status, events }: { status: Status; events: readonly Evidence[] }) {
  const { words, language } = useSurface();
  const tone = toneOf(status);
  const text = statusText(status, events, words, language);
  return (
    <p class={`status ${tone}`}>
      <Icon name={ICONS[tone]} />
      <span>
        {isDone(status) ? (
          <>
            {words.common.done} <span class="detail">{text}</span>
          </>
        ) : (
          text
        )}
      </span>
    </p>
  );
}

type Tone = 'done' | 'open' | 'wait' | 'refused';
const ICONS = { done: 'done', open: 'open', wait: 'wait', refused: 'alert' } as const satisfies Record<Tone, IconName>;

function toneOf(status: Status): Tone {
  if (isDone(status)) return 'done';
  if (status.kind === 'open') return 'open';
  return status.kind === 'refused' ? 'refused' : 'wait';
}
