/**
 * Calls `look` at most once a frame, after something was added to or taken from the page. Nothing is read inside the
 * observer's callback; no timer runs while the page is still.
 */
export function watch(root: Document, signal: AbortSignal, look: () => void): void {
  const view = root.defaultView;
  if (!view || signal.aborted) return;
  let asked = 0;
  const observer = new MutationObserver(() => {
    asked ||= view.requestAnimationFrame(() => {
      asked = 0;
      if (!signal.aborted) look();
    });
  });
  observer.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.cancelAnimationFrame(asked);
  });
}
