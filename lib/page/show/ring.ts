import { autoUpdate } from '@floating-ui/dom';
import type { Host } from './host';

/** Marks drawn around targets; each is an element with `part="ring"`. */
export type Rings = {
  /** Marks exactly these. Those already marked stay as they are; the first target ever is brought into view, once. */
  readonly mark: (targets: readonly HTMLElement[]) => void;
};

/**
 * Rings that follow their targets through scrolling, resizing and layout shifts, and never take a click. `onPlace` hears
 * where the first one is.
 */
export function openRings(host: Host, signal: AbortSignal, onPlace: (box: DOMRect) => void): Rings {
  const drawn = new Map<HTMLElement, () => void>();
  let shown = false;
  const drop = (target: HTMLElement) => {
    drawn.get(target)?.();
    drawn.delete(target);
  };
  signal.addEventListener('abort', () => [...drawn.keys()].forEach(drop));
  return {
    mark: (targets) => {
      for (const old of drawn.keys()) if (!targets.includes(old)) drop(old);
      for (const target of targets)
        if (!drawn.has(target)) drawn.set(target, drawRing(host, target, target === targets[0] ? onPlace : undefined));
      if (shown || !targets[0]) return;
      shown = true;
      targets[0].scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    },
  };
}

/** One ring; the returned function takes it away. */
function drawRing(host: Host, target: HTMLElement, onPlace: ((box: DOMRect) => void) | undefined): () => void {
  const ring = target.ownerDocument.createElement('div');
  ring.setAttribute('part', 'ring');
  ring.className = 'ring';
  host.root.append(ring);
  const place = () => {
    const box = target.getBoundingClientRect();
    ring.hidden = box.width === 0 || box.height === 0;
    ring.style.transform = `translate(${box.x}px, ${box.y}px)`;
    ring.style.width = `${box.width}px`;
    ring.style.height = `${box.height}px`;
    onPlace?.(box);
  };
  const stop = autoUpdate(target, ring, place, { layoutShift: true });
  return () => {
    stop();
    ring.remove();
  };
}
