import type { Arrival, Ask, AskOrGone, Spoken } from '../../messages/answers';
import { leave, take } from '../handover';
import type { Action } from '../show/card';
import type { Say, Screen, Tell } from '../show/screen';
import type { Voice } from '../show/views';
import type { OpenWork } from './work';

/** What the background says of a page that it knows. */
export type PageArrival = Extract<Arrival, { kind: 'arrival' }>;
export type Stage = ReturnType<typeof openStage>;

/** What the parts of a visit share: the page, its words, the card and the rings. */
export function openStage(document: Document, page: PageArrival, ask: AskOrGone, signal: AbortSignal) {
  const view = document.defaultView ?? window;
  /** Where the extension is gone (updated, switched off) the card says so, and what was asked is never answered. */
  const asking: Ask = async (request) => {
    const answer = await ask(request);
    if (answer.kind !== 'gone') return answer;
    screen.mark([]);
    stage.show((views, voice) => views.goneView(voice));
    return new Promise(() => {});
  };
  const tell: Tell = {
    fault: async () => (await asking({ kind: 'report' })).kind === 'reported',
    hindrance: (hindrance) => void asking({ kind: 'hindered', page: page.page.id, hindrance }),
  };
  const screen = openLate(document, page.page.id, ask, tell, signal);
  const stage = {
    document,
    view,
    page: page.page,
    lexicons: page.lexicons,
    isKnownForm: page.page.kind === 'form' && page.page.formIds.length > 0,
    /** For whom this is, as the card names them. */
    account: page.task?.account,
    signal,
    place: () => ({ page: page.page.id, title: document.title.slice(0, 500) }),
    show: (say: Say) => screen.show(say, { account: stage.account, isThirdParty: page.page.title === 'third-party' }),
    hide: screen.hide,
    mark: screen.mark,
    /** What is done with forms, as soon as it is there; undefined where nobody sends it. */
    bring: screen.bring,
    run: (deed: (ask: Ask) => Promise<void>) => void deed(asking),
    after: (ms: number, then: () => void) => {
      const clear = () => clearTimeout(timer);
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', clear);
        then();
      }, ms);
      signal.addEventListener('abort', clear);
    },
    idle: openIdle(view, signal),
  };
  return stage;
}

type Late = Omit<Screen, 'isClosed'> & { readonly bring: () => Promise<OpenWork | undefined> };

/**
 * Card and rings, and what is done with forms, are scripts of their own, which the background sends once there is
 * something to show. Until then, the last mark and the last words are kept.
 */
function openLate(document: Document, page: string, ask: AskOrGone, tell: Tell, signal: AbortSignal): Late {
  let screen: Screen | undefined;
  let asked = false;
  let marked: readonly HTMLElement[] = [];
  let said: Parameters<Screen['show']> | undefined;
  let drawn = new AbortController();
  const open = async (...parts: readonly ('card' | 'work')[]) => {
    asked = true;
    const missing = parts.filter((part) => !take(part));
    const spoken = (missing.length === 0 && take('spoken')) || (await ask({ kind: 'show', page, parts: missing }));
    if (signal.aborted || spoken.kind !== 'spoken') return;
    leave('spoken', spoken);
    if (!screen) draw(spoken);
  };
  const draw = (spoken: Spoken) => {
    drawn.abort('drawn anew');
    drawn = new AbortController();
    screen = take('card')?.(document, spoken, tell, AbortSignal.any([signal, drawn.signal]));
    screen?.mark(marked);
    if (said) screen?.show(...said);
  };
  /** Who closed the card is not shown it again for that. */
  const reword = async () => {
    const spoken = await ask({ kind: 'show', page, parts: [] });
    if (signal.aborted || spoken.kind !== 'spoken') return;
    leave('spoken', spoken);
    if (screen && !screen.isClosed()) draw(spoken);
  };
  leave('reword', () => void reword());
  return {
    show: (...saying) => {
      said = saying;
      if (screen) screen.show(...saying);
      else if (!asked) void open('card');
    },
    hide: () => {
      said = undefined;
      screen?.hide();
    },
    mark: (targets) => {
      marked = targets;
      if (screen) screen.mark(targets);
      else if (!asked && targets.length > 0) void open('card');
    },
    bring: async () => {
      await open('work', 'card');
      return signal.aborted ? undefined : take('work');
    },
  };
}

/** Does something when the page has time for it, bit by bit until it says that all is done. */
function openIdle(view: Window, signal: AbortSignal): (deed: (left: () => number) => boolean) => void {
  let asked = 0;
  signal.addEventListener('abort', () => view.cancelIdleCallback(asked));
  const idle = (deed: (left: () => number) => boolean) => {
    asked ||= view.requestIdleCallback(
      (deadline) => {
        asked = 0;
        if (!signal.aborted && !deed(() => deadline.timeRemaining())) idle(deed);
      },
      { timeout: 1000 },
    );
  };
  return idle;
}

/** Copies a text; where the page's rules forbid it, shows it to be copied by hand. `now` is what the card says besides. */
export function copyAction(stage: Stage, { words }: Voice, text: string, now: Say): Action {
  const tell = (word: string, quote?: string) =>
    stage.show((views, voice) => {
      const view = now(views, voice);
      return view && { ...view, text: [...view.text, word], ...(quote ? { quote } : {}) };
    });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(words.copied);
    } catch {
      // Refused by the page's permissions policy, or the tab lost focus: the user can still select it.
      tell(words.notCopied, text);
    }
  };
  return { label: words.copy, run: () => void copy() };
}
