import type { Hindrance, Spoken } from '../../messages/answers';
import { openCard, type View } from './card';
import { isOnTop, openHost, raise } from './host';
import { openRings } from './ring';
import * as views from './views';

/** What the card is to say, worked out where the words are; undefined leaves it as it is. */
export type Say = (views: views.Views, voice: views.Voice) => View | undefined;

/** For whom, and whether what stands here asks for more caution than other forms. */
export type About = { readonly account: string | undefined; readonly isThirdParty: boolean };

/** Card and rings on one page, put there when first wanted, and back again where the page threw them out. */
export type Screen = {
  readonly show: (say: Say, about: About) => void;
  readonly hide: () => void;
  readonly mark: (targets: readonly HTMLElement[]) => void;
  /** Whether the user has closed the card. */
  readonly isClosed: () => boolean;
};
export type OpenScreen = typeof openScreen;

/** Whom the screen tells what the user says of this page, and what the page does to it. */
export type Tell = {
  /** Something is wrong here. Makes a report of the page, and answers whether there is one. */
  readonly fault: () => Promise<boolean>;
  readonly hindrance: (how: Hindrance) => void;
};

/** How often in a row the page may throw our element out before we leave it alone; with so long a rest (ms) it begins anew. */
const MOST_RETURNS = 20;
const REST = 5000;

export function openScreen(document: Document, { words, language }: Spoken, tell: Tell, signal: AbortSignal): Screen {
  const host = openHost(document, signal);
  const always = { label: words.report, run: async () => ((await tell.fault()) ? words.reported : words.unreported) };
  const fate = {
    onClose: () => rings.mark([]),
    onRemoved: () => stay(true),
    onLost: () => tell.hindrance('clicks'),
  };
  const card = openCard(host, { words, language, always, signal, fate });
  const rings = openRings(host, signal, card.avoid);
  let returns = 0;
  let last = 0;
  const stay = (isGone = !isOnTop(host)) => {
    if (signal.aborted || !isGone || returns > MOST_RETURNS) return;
    const now = performance.now();
    returns = now - last < REST ? returns + 1 : 1;
    last = now;
    if (returns > MOST_RETURNS) return tell.hindrance('removed');
    raise(host);
    // Thrown out before it was ever drawn, it had no size to lose.
    requestAnimationFrame(() => stay());
  };
  return {
    show: (say, { account, isThirdParty }) => {
      const caution = isThirdParty ? { caution: words.thirdParty } : {};
      const view = say(views, { words, language, account, ...caution });
      if (!view) return;
      if (!card.isClosed() || view.insist) stay();
      card.show(view);
    },
    hide: card.hide,
    isClosed: card.isClosed,
    mark: (targets) => {
      const wanted = card.isClosed() ? [] : targets;
      if (wanted.length > 0) stay();
      rings.mark(wanted);
    },
  };
}
