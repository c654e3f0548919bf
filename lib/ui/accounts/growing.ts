import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * How many of a long list to draw: some at first, more each time the element in `end` comes near. A list of thousands
 * opens as fast as a short one. `about` says which list it is: another one begins anew.
 */
export function useGrowing<E extends HTMLElement>(total: number, step: number, about: string) {
  const [grown, setGrown] = useState({ about, drawn: step });
  const drawn = Math.min(total, grown.about === about ? grown.drawn : step);
  const end = useRef<E>(null);
  const more = () => setGrown({ about, drawn: drawn + step });
  const latest = useRef(more);
  latest.current = more;
  useEffect(() => {
    const element = end.current;
    if (!element || drawn >= total) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: '800px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
    // Observed anew after each growth: an end that is still near reports itself again.
  }, [drawn, total]);
  return { drawn, end, more };
}
