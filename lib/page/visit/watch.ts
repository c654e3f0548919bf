/** What can show or hide something that stood there before. */
const ATTRIBUTES = ['hidden', 'style', 'class', 'open', 'disabled', 'aria-hidden', 'aria-disabled', 'aria-checked'];
/** What forms, and what names them, are made of. */
const PARTS =
  'form,[role=form],input,textarea,select,button,label,legend,h1,h2,h3,h4,h5,h6,dialog,[contenteditable],[role=heading],[role=button],[role=textbox],[role=radio],[role=combobox],[role=dialog],[role=radiogroup]';
/** Our element, by the name that nodes have. */
const OURS = 'WIDERSPRUCHSLOTSE-GUIDE';

/**
 * So many looks in a row are taken at once; a page that still does not rest (`rest` ms without change) is left alone for
 * a while before each further one, and not even listened to meanwhile. In ms.
 */
const PACE = { free: 30, pause: 250, longest: 2000, rest: 1000 };
/** So many additions between two looks are as good as a new page. */
const MANY = 300;

type Part = Document | ShadowRoot | Element;
type How = {
  /** Also sees what was only revealed, removed or reworded, as forms are; a policy is told by what is added to it. */
  readonly closely: boolean;
  /** Whether any word may matter now, as when an answer is awaited; else only what forms are made of. */
  readonly concerns: () => boolean;
};

/**
 * Calls `look` with what was added, and with whether the page had rested before, at most once a frame, after something
 * on the page changed that can matter. Nothing is read inside the observer's callback; no timer runs while the page is still. Answers with a way to watch a shadow
 * root besides.
 */
export function watch(
  root: Document,
  { closely, concerns }: How,
  signal: AbortSignal,
  look: (added: readonly Part[], rested: boolean) => void,
): (inner: ShadowRoot) => void {
  const view = root.defaultView;
  if (!view || signal.aborted) return () => {};
  const roots: (Document | ShadowRoot)[] = [root];
  const pace = openPace(view, signal);
  let changed = new Set<Node>();
  let added: Part[] = [];
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (changed.size + added.length > MANY) break;
      if (record.type !== 'childList') changed.add(record.target);
      for (const node of record.addedNodes)
        if (!(node instanceof Element)) changed.add(record.target);
        else if (node.nodeName !== OURS) added.push(node);
      for (const node of record.removedNodes) if (node.nodeName !== OURS) changed.add(node);
    }
    if (changed.size + added.length > 0) pace.next(go, pause);
  });
  const listen = () => {
    const more = closely ? { characterData: true, attributes: true, attributeFilter: ATTRIBUTES } : {};
    for (const one of roots) observer.observe(one, { childList: true, subtree: true, ...more });
  };
  const pause = () => {
    observer.disconnect();
    added = roots.slice();
    return listen;
  };
  const go = (rested: boolean) => {
    const whole = changed.size + added.length > MANY;
    const [parts, nodes] = [whole ? roots : added, changed];
    [added, changed] = [[], new Set()];
    if (whole || !closely || concerns() || [...parts, ...nodes].some(isOfForm)) look(parts, rested);
  };
  listen();
  // What the user chooses changes no node; what they leave, some pages empty.
  const onUser = () => pace.next((rested) => look([], rested), pause);
  for (const type of closely ? ['change', 'focusout'] : [])
    root.addEventListener(type, onUser, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return (inner) => {
    if (roots.includes(inner)) return;
    roots.push(inner);
    listen();
  };
}

/** Whether what was found of a form can be another one after this has changed. */
function isOfForm(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return !(node instanceof CharacterData);
  return element.closest(PARTS) !== null || (element === node && element.querySelector(PARTS) !== null);
}

/** One deed a frame, as long as the page rests now and then; else fewer and fewer. */
function openPace(view: Window, signal: AbortSignal) {
  let asked: (() => void) | undefined;
  let row = 0;
  let last = Number.NEGATIVE_INFINITY;
  const inFrame = (deed: (rested: boolean) => void) => {
    const frame = view.requestAnimationFrame(() => {
      asked = undefined;
      row += 1;
      last = performance.now();
      if (!signal.aborted) deed(row === 1);
    });
    asked = () => view.cancelAnimationFrame(frame);
  };
  signal.addEventListener('abort', () => asked?.());
  return {
    /** `pause` is called before a longer wait; what it answers, at its end. */
    next: (deed: (rested: boolean) => void, pause: () => () => void) => {
      if (asked || signal.aborted) return;
      if (performance.now() - last > PACE.rest) row = 0;
      if (row < PACE.free) return inFrame(deed);
      const goOn = pause();
      const wait = Math.min(PACE.longest, PACE.pause * 1.2 ** (row - PACE.free));
      const timer = setTimeout(() => {
        goOn();
        inFrame(deed);
      }, wait);
      asked = () => clearTimeout(timer);
    },
  };
}
