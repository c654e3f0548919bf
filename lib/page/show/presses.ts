/** So many presses in a row without a click are no accident. */
const MOST_LOST = 2;

/**
 * Notices that the page keeps clicks from the card. No event tells of that, since the page can keep every event; but a
 * button that is held down widens `probe` (guide.css), and sizes are told by the browser itself. A press that ended on
 * its button without a click was kept away. Calls `onLost` once, until `signal` aborts.
 */
export function watchPresses(card: HTMLElement, probe: HTMLElement, signal: AbortSignal, onLost: () => void): void {
  let held: Element | undefined;
  let clicked = false;
  let lost = 0;
  const onClick = () => {
    clicked = true;
  };
  // On their way down: the buttons keep their clicks from the page. A long press of a finger ends in a menu.
  for (const type of ['click', 'contextmenu']) card.addEventListener(type, onClick, { capture: true });
  const sized = new ResizeObserver(([entry]) => {
    const isDown = (entry?.contentRect.width ?? 0) > 0;
    if (isDown) {
      held = card.querySelector('button:active') ?? undefined;
      clicked = false;
      return;
    }
    // Left with the pointer, a press is taken back.
    if (!held?.matches(':hover')) return;
    lost = clicked ? 0 : lost + 1;
    held = undefined;
    if (lost < MOST_LOST) return;
    sized.disconnect();
    onLost();
  });
  sized.observe(probe);
  signal.addEventListener('abort', () => sized.disconnect());
}
