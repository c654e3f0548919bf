/** Tells where elements are: where they stand when they join, and whenever they have moved. */
export type Following = {
  readonly join: (target: HTMLElement) => void;
  readonly leave: (target: HTMLElement) => void;
};

type Boxes = ReadonlyMap<HTMLElement, DOMRectReadOnly>;

/**
 * Follows elements through scrolling, resizing, and layout shifts of any cause, until `signal` aborts. `before` runs
 * before their boxes are read (in the window's coordinates), `place` gets them: once a frame at most, and not at all
 * while all is still. That something moved the browser itself reports: an element has left the frame in which it stood,
 * an intersection with a root as large as its box (the idea is floating-ui's `layoutShift`). Boxes are read where no
 * layout is forced by it: just after the browser's own.
 */
export function follow(
  document: Document,
  signal: AbortSignal,
  before: () => void,
  place: (boxes: Boxes) => void,
): Following {
  const view = document.defaultView ?? window;
  const guards = new Map<HTMLElement, Guard>();
  const measure = () => {
    if (guards.size === 0) return;
    before();
    const boxes = new Map([...guards.keys()].map((target) => [target, target.getBoundingClientRect()]));
    for (const [target, box] of boxes) guards.get(target)?.stand(box);
    place(boxes);
  };
  const layout = openLayout(document, measure);
  const soon = () => {
    if (guards.size > 0) layout.next();
  };
  for (const type of ['scroll', 'resize']) view.addEventListener(type, soon, { capture: true, passive: true, signal });
  const resized = new ResizeObserver((entries) => {
    if (entries.some(({ target }) => guards.get(target as HTMLElement)?.isResized())) soon();
  });
  const leave = (target: HTMLElement) => {
    guards.get(target)?.end();
    guards.delete(target);
    resized.unobserve(target);
  };
  signal.addEventListener('abort', () => {
    layout.end();
    for (const target of [...guards.keys()]) leave(target);
  });
  return {
    join: (target) => {
      guards.set(target, openGuard(target, view, soon));
      resized.observe(target);
      soon();
    },
    leave,
  };
}

/**
 * Calls back after the browser's next layout, in the same frame: an observer of sizes is told the first one then, and
 * here it is told a first one again and again.
 */
function openLayout(document: Document, then: () => void) {
  let asked = false;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    asked = false;
    then();
  });
  return {
    next: () => {
      if (!asked) observer.observe(document.documentElement);
      asked = true;
    },
    end: () => observer.disconnect(),
  };
}

type Guard = {
  /** This is where it stands now. */
  readonly stand: (box: DOMRectReadOnly) => void;
  /** Whether a report of its size is news, rather than the one that comes at first. */
  readonly isResized: () => boolean;
  readonly end: () => void;
};

/** A ratio that any part of an element reaches. */
const ANY = 1e-7;

/** Reports that an element has left the place where it stands. */
function openGuard(target: HTMLElement, view: Window, moved: () => void): Guard {
  let observer: IntersectionObserver | undefined;
  let known: DOMRectReadOnly | undefined;
  let told = false;
  /** Waits for the element to leave `around`, or for less or more of it to be seen than `threshold`. */
  const watch = (around: DOMRectReadOnly | undefined, threshold: number, onFirst?: (ratio: number) => void) => {
    observer?.disconnect();
    let isFirst = true;
    const onChange = ([entry]: readonly IntersectionObserverEntry[]) => {
      if (!entry) return;
      if (isFirst && known && isSame(known, entry.boundingClientRect)) {
        isFirst = false;
        return onFirst?.(entry.intersectionRatio);
      }
      known = undefined;
      moved();
    };
    observer = new IntersectionObserver(onChange, { rootMargin: around ? marginTo(around, view) : '0px', threshold });
    observer.observe(target);
  };
  return {
    stand: (box) => {
      if (known && isSame(known, box)) return;
      known = box;
      watch(box, 1, (ratio) => {
        // Cut by something around it: from here on as it is now. Hidden or outside the window: until it comes in.
        if (ratio === 0) watch(undefined, ANY);
        else if (ratio < 1) watch(box, ratio);
      });
    },
    isResized: () => {
      const news = told;
      told = true;
      return news;
    },
    end: () => observer?.disconnect(),
  };
}

/** The margin that shrinks the window to this box. */
function marginTo(box: DOMRectReadOnly, view: Window): string {
  const { clientWidth, clientHeight } = view.document.documentElement;
  const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}

function isSame(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
