import type { Instead } from '../../messages/answers';
import type { Failure } from '../../model/evidence';
import type { Wall } from '../find/wall';
import type { Action } from '../show/card';
import type { Say } from '../show/screen';
import type { Views, Voice } from '../show/views';
import { copyAction, type PageArrival, type Stage } from './stage';

/** What the user can pass at once. */
export function isPassable(failure: Failure): boolean {
  return failure === 'login' || failure === 'cookies' || failure === 'as-page';
}

/** The page is not what its address promised, or never stands still: a word, the text to copy, the next way. */
export function meetFailure(stage: Stage, arrival: PageArrival, failure: Wall | 'changed' | 'restless'): void {
  if (!arrival.task && failure !== 'restless' && !(stage.isKnownForm && failure === 'changed')) return;
  const recorded = failure === 'restless' ? 'changed' : failure;
  const wall = failure === 'changed' && stage.page.kind === 'policy' ? 'changedPolicy' : failure;
  stage.run(async (ask) => {
    const instead = await ask({ kind: 'failed', ...stage.place(), failure: recorded });
    if (instead.kind !== 'instead') return;
    const say: Say = (views, voice) =>
      views.wallView(voice, wall, insteadActions(stage, { views, voice, instead, failure: recorded }, say));
    stage.show(say);
  });
}

type Offered = { readonly views: Views; readonly voice: Voice; readonly instead: Instead; readonly failure: Failure };

function insteadActions(stage: Stage, { views, voice, instead, failure }: Offered, say: Say): Action[] {
  const label = views.nextLabel(voice, instead.next);
  const next: Action[] = label
    ? [
        {
          label,
          // Who has to log in should do that first.
          primary: !isPassable(failure),
          run: () => stage.run(async (ask) => void (await ask({ kind: 'next', ...stage.place(), failure }))),
        },
      ]
    : [];
  return [...next, copyAction(stage, voice, instead.text, say)];
}
