import type { Outcome } from '../saving';
import { useSurface } from '../surface';
import { Notice } from './notice';

/** Says how a write ended. `saved` is what to say when all is well; nothing is said without it. */
export function OutcomeNotice({ outcome, saved }: { outcome: Outcome; saved?: string }) {
  const { words, say } = useSurface();
  if (!outcome) return null;
  switch (outcome.kind) {
    case 'saved':
      return saved ? (
        <Notice tone="good" role="status">
          {saved}
        </Notice>
      ) : null;
    case 'full':
      return (
        <Notice tone="bad" role="alert">
          {words.problem.full}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="bad" role="alert">
          {say(words.problem.failed, { problem: outcome.problem })}
        </Notice>
      );
  }
}
