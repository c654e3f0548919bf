import type { Recorded, Refused } from '../../messages/answers';
import type { Sent } from '../../model/evidence';
import { readAnswer, wordsOn } from '../find/answer';
import type { FoundForm } from '../find/form';
import { measured } from '../measured';
import type { Outcome } from '../show/views';
import type { Stage } from './stage';
import type { Trip } from './visit';

/** How long, in ms, the page may take to answer before the card says what was seen until then. */
const PATIENCE = 15_000;

const NOTHING: ReadonlySet<string> = new Set();

/** What is waited for: new words, after the user's click here, or after one in the document before this (`elsewhere`). */
type Waiting = { readonly before: ReadonlySet<string>; readonly elsewhere: boolean };

/**
 * After the user's click, or after the form went away without one: what does the page answer? `standing` are the words
 * that stood on the page when the user clicked in the document before this one; undefined where nobody did.
 */
export function openAnswers(stage: Stage, standing: readonly string[] | undefined, trip: Trip) {
  let waiting: Waiting | undefined = standing && { before: new Set(standing), elsewhere: true };
  let form: FoundForm | undefined;
  let stood = false;
  let concluded = false;
  let told = '';

  const look = (here: FoundForm | undefined): boolean => {
    form = here;
    if (concluded) return true;
    // The form again, in a new document: a reload, or an error of the server's. Either way no answer.
    if (here && waiting?.elsewhere) stopWaiting();
    // A form that goes away without a click: whatever the page then says was not said to the user's own sending.
    const before = waiting?.before ?? (!here && stood ? NOTHING : undefined);
    stood ||= here !== undefined;
    const answer = before && readAnswer(stage.document, before, stage.lexicons, here !== undefined);
    if (answer?.verdict === 'confirmed' || answer?.verdict === 'refused') conclude(answer.verdict, answer.text);
    else if (waiting && (answer?.verdict === 'code' || answer?.verdict === 'incomplete')) tell(answer.verdict);
    return waiting !== undefined || concluded;
  };
  const conclude = (verdict: 'confirmed' | 'refused', answer: string) => {
    stopWaiting();
    concluded = true;
    measured('answer');
    stage.mark([]);
    stage.run(async (ask) => {
      const result = await ask({ kind: 'answered', ...stage.place(), verdict, answer });
      const unclicked = result.kind !== 'refused' && result.as === 'answered' && verdict === 'confirmed';
      stage.show((views, voice) => views.outcomeView(voice, unclicked ? 'unclicked' : verdict, kindOf(result)));
    });
  };
  const stopWaiting = () => {
    waiting = undefined;
    trip.awaiting = false;
  };
  const tell = (outcome: Outcome, recorded: Recorded['kind'] = 'saved') => {
    if (told !== outcome) stage.show((views, voice) => views.outcomeView(voice, outcome, recorded));
    told = outcome;
  };
  /** Time is up. New words that we don't know, and no form: they are recorded, and a clear answer may still follow. */
  const wonder = () => {
    if (!waiting || told !== 'submitted') return;
    const answer = form ? undefined : readAnswer(stage.document, waiting.before, stage.lexicons, false);
    if (answer?.verdict !== 'unknown') return tell('silent');
    stage.run(async (ask) => {
      tell(
        'unknown',
        kindOf(await ask({ kind: 'answered', ...stage.place(), verdict: 'unknown', answer: answer.text })),
      );
    });
  };
  return {
    /** The form as it stands now, replaced or not. */
    form: () => form,
    /** Looks for an answer; true where one is awaited or was found, and the form is of no other interest. */
    look,
    /** The user has just sent the form. */
    expect: (sent: Sent) => {
      const before = wordsOn(stage.document);
      waiting = { before, elsewhere: false };
      trip.awaiting = true;
      concluded = false;
      told = '';
      stage.run(async (ask) => {
        const recorded = kindOf(await ask({ kind: 'submitted', ...stage.place(), sent, standing: shortened(before) }));
        if (waiting && told === '') tell('submitted', recorded);
      });
      stage.after(PATIENCE, wonder);
    },
  };
}

/** What the message door takes: enough to tell the same page again. */
function shortened(words: ReadonlySet<string>): string[] {
  return [...words].filter((text) => text.length <= 500).slice(0, 500);
}

function kindOf(answer: Recorded | Refused): Recorded['kind'] {
  return answer.kind === 'refused' ? 'failed' : answer.kind;
}
