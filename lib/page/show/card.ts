import type { Words } from '../../../locales';
import type { Host } from './host';
import { watchPresses } from './presses';

/** One thing the user can do on the card. Runs only on the user's own click. */
export type Action = { readonly label: string; readonly primary?: boolean; readonly run: () => void };

/** What the card says now. */
export type View = {
  readonly tone: 'guide' | 'ask' | 'good' | 'warn';
  readonly account?: string;
  /** Where on the way this is. */
  readonly step?: string;
  readonly title: string;
  readonly text: readonly string[];
  /** Shown word for word, to be selected by hand. */
  readonly quote?: string;
  readonly actions: readonly Action[];
  /** Worth unfolding the card for, or showing it again after it was closed. */
  readonly insist?: boolean;
};

export type Card = {
  readonly show: (view: View) => void;
  readonly hide: () => void;
  /** Moves to the other side of the window where it would cover this. */
  readonly avoid: (box: DOMRect) => void;
  /** Whether the user has closed it. */
  readonly isClosed: () => boolean;
};

/** What the user can always do on the card, whatever it says; the words that come back are said below. */
type Always = { readonly label: string; readonly run: () => Promise<string> };

/** What becomes of the card: closed by the user, taken away by the page, its buttons pressed in vain. */
export type Fate = {
  readonly onClose: () => void;
  readonly onRemoved: () => void;
  readonly onLost: () => void;
};

type Opening = {
  readonly words: Words['card'];
  readonly language: string;
  readonly always: Always;
  readonly signal: AbortSignal;
  readonly fate: Fate;
};

/**
 * The card in the corner of the page, `part="card"`. It never takes the focus; changes are announced politely. What the
 * user does on it counts only when it is theirs (`isTrusted`).
 */
export function openCard(host: Host, { words, language, always, signal, fate }: Opening): Card {
  const h = maker(host.element.ownerDocument);
  const live = h('div', { role: 'status', class: 'body' });
  const actions = h('div', { class: 'actions' });
  const note = h('p', { role: 'status' });
  const content = h('div', { class: 'content' }, live, actions, footer(h, note, always));
  const fold = button(h, words.minimise, () => setFolded(content.hidden === false), 'icon', '–');
  let closed = false;
  const close = button(
    h,
    words.close,
    () => {
      closed = true;
      card.remove();
      fate.onClose();
    },
    'icon',
    '×',
  );
  const bar = h('div', { class: 'bar' }, h('span', { class: 'name' }, words.name), fold, close);
  const probe = h('div', { class: 'probe' });
  const named = { part: 'card', class: 'card', 'aria-label': words.region, lang: language };
  const card = h('section', named, bar, content, probe);

  const avoid = dodge(card, signal, fate.onRemoved);
  watchPresses(card, probe, signal, () => {
    setFolded(false);
    note.textContent = words.unheard;
    fate.onLost();
  });

  const setFolded = (folded: boolean) => {
    content.hidden = folded;
    fold.setAttribute('aria-label', folded ? words.expand : words.minimise);
    fold.setAttribute('title', folded ? words.expand : words.minimise);
    fold.setAttribute('aria-expanded', String(!folded));
    fold.firstChild?.replaceWith(folded ? '+' : '–');
  };

  return {
    show: (view) => {
      // Who closed the card is left alone, but for what became of their sending.
      if (closed && !view.insist) return;
      if (view.insist) setFolded(false);
      card.dataset.tone = view.tone;
      live.replaceChildren(
        ...(view.account ? [h('p', { class: 'account', dir: 'auto' }, view.account)] : []),
        ...(view.step ? [h('p', { class: 'step' }, view.step)] : []),
        h('h2', {}, view.title),
        ...view.text.map((text) => h('p', {}, text)),
        ...(view.quote ? [h('pre', { tabindex: '0' }, view.quote)] : []),
      );
      actions.replaceChildren(
        ...view.actions.map((one) => button(h, one.label, one.run, one.primary ? 'primary' : 'plain')),
      );
      actions.hidden = view.actions.length === 0;
      if (!card.isConnected) host.root.append(card);
    },
    hide: () => card.remove(),
    avoid,
    isClosed: () => closed,
  };
}

/** The quiet way out, and what became of it. */
function footer(h: Make, note: HTMLElement, { label, run }: Always): HTMLElement {
  let busy = false;
  const press = async () => {
    if (busy) return;
    busy = true;
    note.textContent = await run();
    busy = false;
  };
  return h(
    'div',
    { class: 'footer' },
    button(h, label, () => void press(), 'quiet'),
    note,
  );
}

/**
 * Keeps the card away from what it speaks about. Its size comes from the browser after each layout, and its place
 * follows from the style sheet, so that asking costs no layout. Without size, though we did not take it away
 * ourselves, the page did.
 */
function dodge(card: HTMLElement, signal: AbortSignal, onRemoved: () => void): (box: DOMRectReadOnly) => void {
  let size: ResizeObserverSize | undefined;
  let shunned: DOMRectReadOnly | undefined;
  const avoid = () => {
    if (!size || !shunned || !overlap(placeOf(size, card.dataset.side === 'top'), shunned)) return;
    card.dataset.side = shunned.y + shunned.height / 2 > innerHeight / 2 ? 'top' : 'bottom';
  };
  const sized = new ResizeObserver(([entry]) => {
    size = entry?.borderBoxSize[0];
    if (size?.inlineSize === 0 && card.parentNode) onRemoved();
    avoid();
  });
  sized.observe(card);
  signal.addEventListener('abort', () => sized.disconnect());
  return (box) => {
    shunned = box;
    avoid();
  };
}

type Edges = Pick<DOMRectReadOnly, 'left' | 'top' | 'right' | 'bottom'>;

/** Where guide.css puts a card of this size: so far from the window's edges. */
function placeOf({ inlineSize, blockSize }: ResizeObserverSize, isTop: boolean): Edges {
  const edge = 16;
  const right = document.documentElement.clientWidth - edge;
  const top = isTop ? edge : innerHeight - blockSize - edge;
  return { left: Math.max(0, right - inlineSize), top, right, bottom: top + blockSize };
}

/** Whether two boxes touch, with some room around the line that is drawn about a target. */
function overlap(a: Edges, b: Edges): boolean {
  const room = 10;
  return a.left < b.right + room && b.left < a.right + room && a.top < b.bottom + room && b.top < a.bottom + room;
}

type Make = (tag: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]) => HTMLElement;

function maker(document: Document): Make {
  return (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
}

function button(
  h: Make,
  label: string,
  run: () => void,
  kind: 'primary' | 'plain' | 'icon' | 'quiet',
  sign = label,
): HTMLElement {
  const element = h(
    'button',
    { type: 'button', class: kind, ...(sign === label ? {} : { 'aria-label': label, title: label }) },
    sign,
  );
  element.addEventListener('click', (event) => {
    event.stopPropagation();
    // The second click of a double click would hit what the first one put there.
    if (event.isTrusted && event.detail < 2) run();
  });
  return element;
}
