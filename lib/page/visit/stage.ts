import type { Arrival, Ask } from '../../messages/answers';
import { type Action, openCard, type View } from '../show/card';
import { openHost, raise } from '../show/host';
import { openRings } from '../show/ring';
import { goneView } from '../show/views';

/** What the background says of a page that it knows. */
export type PageArrival = Extract<Arrival, { kind: 'arrival' }>;
export type Stage = ReturnType<typeof openStage>;

/** What the parts of a visit share: the page, its words, the card and the rings (opened when first needed). */
export function openStage(document: Document, page: PageArrival, ask: Ask, signal: AbortSignal) {
  const voice = { words: page.words, language: page.language, ...(page.task ? { account: page.task.account } : {}) };
  let opened:
    | { card: ReturnType<typeof openCard>; rings: ReturnType<typeof openRings>; host: ReturnType<typeof openHost> }
    | undefined;
  const open = () => {
    if (!opened) {
      const host = openHost(document, signal);
      opened = { host, card: openCard(host, page.words, page.language), rings: openRings(host, signal) };
    }
    if (!opened.host.element.isConnected) document.documentElement.append(opened.host.element);
    raise(opened.host.element);
    return opened;
  };
  return {
    document,
    page: page.page,
    lexicons: page.lexicons,
    voice,
    signal,
    place: () => ({ page: page.page.id, title: document.title.slice(0, 500) }),
    show: (view: View) => void (signal.aborted || open().card.show(view)),
    hide: () => opened?.card.hide(),
    mark: (targets: readonly HTMLElement[]) =>
      void (signal.aborted || (targets.length === 0 && !opened) || open().rings.mark(targets)),
    /** Runs what may find the extension gone (updated, switched off) and says so instead of failing in silence. */
    run: (deed: (ask: Ask) => Promise<void>) => {
      deed(ask).catch((error: unknown) => {
        if (signal.aborted) return;
        opened?.rings.mark([]);
        open().card.show(goneView(voice));
        throw error;
      });
    },
    after: (ms: number, then: () => void) => {
      const timer = setTimeout(() => signal.aborted || then(), ms);
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
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
