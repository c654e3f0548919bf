import type { Arrival, Ask, AskOrGone } from '../../messages/answers';
import { type Action, type Card, openCard, type View } from '../show/card';
import { type Host, isOnTop, openHost, raise } from '../show/host';
import { openRings, type Rings } from '../show/ring';
import { goneView, type Voice } from '../show/views';

/** What the background says of a page that it knows. */
export type PageArrival = Extract<Arrival, { kind: 'arrival' }>;
export type Stage = ReturnType<typeof openStage>;

/** How often the page may throw our element out before we leave it alone. */
const MOST_RETURNS = 20;

/** What the parts of a visit share: the page, its words, the card and the rings. */
export function openStage(document: Document, page: PageArrival, ask: AskOrGone, signal: AbortSignal) {
  const voice: Voice = {
    words: page.words,
    language: page.language,
    account: page.task?.account,
    ...(page.page.title === 'third-party' ? { caution: page.words.thirdParty } : {}),
  };
  /** Where the extension is gone (updated, switched off) the card says so, and what was asked is never answered. */
  const asking: Ask = async (request) => {
    const answer = await ask(request);
    if (answer.kind !== 'gone') return answer;
    screen(false)?.rings.mark([]);
    screen(true)?.card.show(goneView(voice));
    return new Promise(() => {});
  };
  const report = async () => {
    const { kind } = await asking({ kind: 'report' });
    return kind === 'reported' ? page.words.reported : page.words.unreported;
  };
  const screen = openScreen(document, page, report, signal);
  return {
    document,
    view: document.defaultView ?? window,
    page: page.page,
    lexicons: page.lexicons,
    voice,
    signal,
    place: () => ({ page: page.page.id, title: document.title.slice(0, 500) }),
    show: (view: View) => screen(true)?.card.show(view),
    hide: () => screen(false)?.card.hide(),
    mark: (targets: readonly HTMLElement[]) => {
      const shown = screen(targets.length > 0);
      shown?.rings.mark(shown.card.isClosed() ? [] : targets);
    },
    run: (deed: (ask: Ask) => Promise<void>) => void deed(asking),
    after: (ms: number, then: () => void) => {
      const timer = setTimeout(() => signal.aborted || then(), ms);
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
  };
}

/** Card and rings, put on the page when first wanted, and back again where the page threw them out. */
function openScreen(document: Document, page: PageArrival, report: () => Promise<string>, signal: AbortSignal) {
  let opened: { card: Card; rings: Rings; host: Host } | undefined;
  let returns = 0;
  return (wanted: boolean) => {
    if (signal.aborted || (!opened && !wanted)) return undefined;
    if (!opened) {
      const host = openHost(document, signal);
      const card = openCard(host, page.words, page.language, { label: page.words.report, run: report }, () =>
        rings.mark([]),
      );
      const rings: Rings = openRings(host, signal, card.avoid);
      opened = { host, rings, card };
    }
    if (!isOnTop(opened.host) && returns < MOST_RETURNS) {
      returns += 1;
      raise(opened.host);
    }
    return opened;
  };
}

/** Copies a text; where the page's rules forbid it, shows it to be copied by hand. `view` is what the card says besides. */
export function copyAction(stage: Stage, text: string, view: () => View | undefined): Action {
  const { words } = stage.voice;
  const copy = async () => {
    const now = view();
    if (!now) return;
    try {
      await navigator.clipboard.writeText(text);
      stage.show({ ...now, text: [...now.text, words.copied] });
    } catch {
      // Refused by the page's permissions policy, or the tab lost focus: the user can still select it.
      stage.show({ ...now, text: [...now.text, words.notCopied], quote: text });
    }
  };
  return { label: words.copy, run: () => void copy() };
}
