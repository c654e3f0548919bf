import type { FoundForm } from '../find/form';
import { findWall } from '../find/wall';
import { openAnswers } from './answering';
import { isPassable, meetFailure } from './failure';
import { openForm } from './filling';
import { onSubmit } from './on-submit';
import type { PageArrival, Stage } from './stage';
import type { Trip } from './visit';

/** How long, in ms, a form may be gone before it is missed. */
const PATIENCE = 8000;

/** What follows once a form was found, or something else stands in its place. */
export type Work = {
  /** Looks for an answer; true where one is awaited or was found, and the form is of no other interest. */
  readonly look: (here: FoundForm | undefined) => boolean;
  readonly meet: (here: FoundForm) => void;
  /** The form went away, for a re-render or for good. */
  readonly lose: () => void;
  /** Nothing was found, for some time or (`last`) for good: says so, and why. True where the card says it now. */
  readonly miss: (last: boolean) => boolean;
  /** The page changes faster than anybody could read it. */
  readonly tire: () => void;
};
export type OpenWork = typeof openWork;

export function openWork(stage: Stage, arrival: PageArrival, trip: Trip): Work {
  const form = openForm(stage);
  const answers = openAnswers(stage, arrival.standing, trip);
  let failed: string | undefined;
  /** Which loss this is, while the form is gone. */
  let loss: object | undefined;
  onSubmit(stage.view, answers.form, stage.lexicons, stage.signal, (sent) => answers.expect(form.sent(sent)));
  keepAwake(stage, answers.form);
  return {
    look: (here) => {
      const isAnswer = answers.look(here);
      if (here || isAnswer) loss = undefined;
      return isAnswer;
    },
    meet: form.meet,
    lose: () => {
      form.lose();
      if (loss) return;
      const mine = {};
      loss = mine;
      stage.after(PATIENCE, () => loss === mine && form.miss());
    },
    miss: (last) => {
      const failure = findWall(stage.document, stage.lexicons) ?? 'changed';
      // At first only what the user can pass at once; a page that is still loading is not unavailable yet.
      if ((!last && !isPassable(failure)) || failure === failed) return false;
      failed = failure;
      meetFailure(stage, arrival, failure);
      return true;
    },
    tire: () => {
      form.stop();
      meetFailure(stage, arrival, 'restless');
    },
  };
}

/** How long, in ms, a worker that was spoken to stays awake at least (Chrome: 30 s). */
const AWAKE = 20_000;

/**
 * Speaks to the background when the user comes near the form. A form that is posted takes the page away with the click;
 * a worker that only then wakes up would never hear of it.
 */
function keepAwake(stage: Stage, form: () => FoundForm | undefined): void {
  let last = Number.NEGATIVE_INFINITY;
  const onNear = (event: Event) => {
    const [target] = event.composedPath();
    if (!(target instanceof Node) || !form()?.scope.contains(target) || event.timeStamp - last < AWAKE) return;
    last = event.timeStamp;
    stage.run(async (ask) => void (await ask({ kind: 'stay' })));
  };
  // Not the focus, which we borrow ourselves while we fill.
  for (const type of ['pointerover', 'keydown'])
    stage.view.addEventListener(type, onNear, { capture: true, passive: true, signal: stage.signal });
}
