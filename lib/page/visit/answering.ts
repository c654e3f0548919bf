import type { Recorded, Refused } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import { readAnswer, wordsOn } from '../find/answer';
import type { FoundForm } from '../find/form';
import * as views from '../show/views';
import type { Stage } from './stage';
import type { Trip } from './visit';

/** How long, in ms, an answer may stay without words we know, and a click without an answer. */
const PATIENCE = { unknown: 2500, silent: 30_000 };

/**
 * After the user's click, or after the form went away without one: what does the page answer? `awaiting` says that the
 * click was on the page before this one.
 */
export function openAnswers(stage: Stage, awaiting: boolean, trip: Trip) {
  let waiting: { readonly before: ReadonlySet<string> } | undefined = awaiting ? { before: new Set() } : undefined;
  /** The click was in another document: its form may stand here again, and not all words here are an answer. */
  let elsewhere = awaiting;
  let concluded = false;
  /** The page's words while the form stood there, to know later what is new. */
  let standing: ReadonlySet<string> | undefined;
  let form: FoundForm | undefined;
  let wondering = false;
  let recorded: Recorded['kind'] = 'saved';
  let told = '';

  const look = (here: FoundForm | undefined): boolean => {
    form = here;
    if (concluded) return true;
    if (here && elsewhere) stopWaiting();
    if (here && !waiting) standing ??= wordsOn(stage.document);
    const since = waiting?.before ?? (here ? undefined : standing);
    if (!since) return false;
    const answer = readAnswer(stage.document, since, stage.lexicons);
    if (answer?.verdict === 'confirmed' || answer?.verdict === 'refused') conclude(answer.verdict, answer.text);
    else if (!waiting) return false;
    else if (answer?.verdict === 'code' || answer?.verdict === 'incomplete') tell(answer.verdict);
    else if (answer && !here && !elsewhere) wonder();
    return true;
  };
  const conclude = (verdict: 'confirmed' | 'refused' | 'unknown', answer: string) => {
    const clicked = waiting !== undefined;
    stopWaiting();
    concluded = true;
    standing = undefined;
    stage.mark([]);
    stage.run(async (ask) => {
      const result = await ask({ kind: 'answered', ...stage.place(), verdict, answer });
      stage.show(
        views.outcomeView(stage.voice, verdict === 'confirmed' && !clicked ? 'unclicked' : verdict, kindOf(result)),
      );
    });
  };
  const stopWaiting = () => {
    waiting = undefined;
    elsewhere = false;
    trip.awaiting = false;
  };
  /** New words that we don't know, and no form: give the page a moment more, then record what it says. */
  const wonder = () => {
    if (wondering) return;
    wondering = true;
    stage.after(PATIENCE.unknown, () => {
      wondering = false;
      const answer = waiting && !form ? readAnswer(stage.document, waiting.before, stage.lexicons) : undefined;
      if (answer?.verdict === 'unknown') conclude('unknown', answer.text);
    });
  };
  const tell = (outcome: views.Outcome) => {
    if (told !== outcome) stage.show(views.outcomeView(stage.voice, outcome, recorded));
    told = outcome;
  };
  return {
    /** The form as it stands now, replaced or not. */
    form: () => form,
    /** Looks for an answer; true where one is awaited or was found, and the form is of no other interest. */
    look,
    /** The user has just sent the form. */
    expect: (sent: Sent) => {
      waiting = { before: wordsOn(stage.document) };
      trip.awaiting = true;
      elsewhere = false;
      concluded = false;
      told = '';
      stage.run(async (ask) => {
        recorded = kindOf(await ask({ kind: 'submitted', ...stage.place(), sent }));
        if (waiting && told === '') tell('submitted');
      });
      stage.after(PATIENCE.silent, () => waiting && told === 'submitted' && tell('silent'));
    },
  };
}

function kindOf(answer: Recorded | Refused): Recorded['kind'] {
  return answer.kind === 'refused' ? 'failed' : answer.kind;
}
