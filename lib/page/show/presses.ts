/** So many presses in a row without a click are no accident. */
const MOST_LOST = 2;

/** What a press may end in: a click of any button, a menu, or the browser's own scrolling below a finger. */
const ENDS = ['click', 'auxclick', 'contextmenu', 'pointercancel'];

/**
 * Notices that the page keeps clicks from the card. No event tells of that, since the page can keep every event; but a
 * button that is held down widens `probe` (guide.css), and sizes are told by the browser itself. A press that ended on
 * its button without anything heard of it was kept away. Calls `onLost` once, until `signal` aborts.
 */
export function watchPresses(card: HTMLElement, probe: HTMLElement, signal: AbortSignal, onLost: () => void): void {
  let held: Element | undefined;
  /** Since the last release: of a finger's short press the end is heard before its beginning is seen. */
  let heard = false;
  let lost = 0;
  const onEnd = () => {
    heard = true;
  };
  // On their way down: the buttons keep their clicks from the page.
  for (const type of ENDS) card.addEventListener(type, onEnd, { capture: true });
  const sized = new ResizeObserver(([entry]) => {
    const isDown = (entry?.contentRect.width ?? 0) > 0;
    if (isDown) {
      held = card.querySelector('button:active') ?? undefined;
      return;
    }
    if (heard) lost = 0;
    // Left with the pointer, a press is taken back.
    else if (held?.matches(':hover')) lost += 1;
    heard = false;
    held = undefined;
    if (lost < MOST_LOST) return;
    sized.disconnect();
    onLost();
  });
  sized.observe(probe);
  signal.addEventListener('abort', () => sized.disconnect());
}
