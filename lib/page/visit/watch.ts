/** What can show or hide something that stood there before. */
const ATTRIBUTES = ['hidden', 'style', 'class', 'open', 'disabled', 'aria-hidden', 'aria-disabled', 'aria-checked'];

/**
 * Calls `look` at most once a frame, after something on the page changed. `closely` also sees what was only revealed or
 * reworded, as forms and their answers are; a policy is told by what is added to it. Nothing is read inside the
 * observer's callback; no timer runs while the page is still. Answers with a way to watch a shadow root besides.
 */
export function watch(root: Document, closely: boolean, signal: AbortSignal, look: () => void) {
  const view = root.defaultView;
  if (!view || signal.aborted) return () => {};
  let asked = 0;
  const later = () => {
    asked ||= view.requestAnimationFrame(() => {
      asked = 0;
      if (!signal.aborted) look();
    });
  };
  const observer = new MutationObserver((records) => records.every(isOwn) || later());
  const more = closely ? { characterData: true, attributes: true, attributeFilter: ATTRIBUTES } : {};
  const also = (one: Node) => observer.observe(one, { childList: true, subtree: true, ...more });
  also(root);
  // What the user chooses changes no node; what they leave, some pages empty.
  const events = closely ? ['change', 'focusout'] : [];
  for (const type of events) root.addEventListener(type, later, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(asked);
  });
  return also;
}

/** A change that is our own element coming or going. */
function isOwn({ addedNodes, removedNodes, type }: MutationRecord): boolean {
  return type === 'childList' && [...addedNodes, ...removedNodes].every((node) => node.nodeName === OURS);
}

/** Our element, by the name that nodes have. */
const OURS = 'WIDERSPRUCHSLOTSE-GUIDE';
