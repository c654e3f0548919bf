import { measured } from '../measured';
import { follow } from './follow';
import type { Host } from './host';

/** Marks drawn around targets; each is an element with `part="ring"`. */
export type Rings = {
  /** Marks exactly these. Those already marked stay as they are; the first target ever is brought into view, once. */
  readonly mark: (targets: readonly HTMLElement[]) => void;
};

/** More than these are no marks any more. */
const MOST_RINGS = 20;

/** Rings that follow their targets and never take a click. `onPlace` hears where the first one is. */
export function openRings(host: Host, signal: AbortSignal, onPlace: (box: DOMRectReadOnly) => void): Rings {
  const drawn = new Map<HTMLElement, HTMLElement>();
  let shown = false;
  const firstOf = () => drawn.keys().next().value;
  const bringIntoView = () => {
    if (!shown) firstOf()?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    shown = true;
  };
  const following = follow(host.element.ownerDocument, signal, bringIntoView, (boxes) => {
    const first = firstOf();
    const box = first && boxes.get(first);
    // Before anything is drawn: it asks for the window's size, which else would cost a layout.
    if (box) onPlace(box);
    for (const [target, place] of boxes) {
      const ring = drawn.get(target);
      if (ring) draw(host, ring, place);
    }
  });
  return {
    mark: (targets) => {
      const wanted = targets.slice(0, MOST_RINGS);
      for (const [old, ring] of drawn) {
        if (wanted.includes(old)) continue;
        following.leave(old);
        ring.remove();
        drawn.delete(old);
      }
      for (const target of wanted) {
        if (drawn.has(target)) continue;
        drawn.set(target, newRing(host));
        following.join(target);
      }
    },
  };
}

function newRing(host: Host): HTMLElement {
  const ring = host.element.ownerDocument.createElement('div');
  ring.setAttribute('part', 'ring');
  ring.className = 'ring';
  return ring;
}

function draw(host: Host, ring: HTMLElement, box: DOMRectReadOnly): void {
  ring.hidden = box.width === 0 || box.height === 0;
  ring.style.cssText = `transform:translate(${box.x}px,${box.y}px);width:${box.width}px;height:${box.height}px`;
  if (ring.isConnected) return;
  host.root.append(ring);
  measured('ring');
}
