import { useEffect, useState } from 'preact/hooks';

/** Where in the practice one is; the address after `#` says so, so that its links are links and back works. */
export const PLACES = ['start', 'policy', 'form', 'proof'] as const;
export type Place = (typeof PLACES)[number];

/** Anything unknown is the start. */
export function placeIn(hash: string): Place {
  return PLACES.find((one) => `#${one}` === hash) ?? 'start';
}

/** A practice begins at its start, also where the page was loaded again in the middle of one. */
export function usePlace(): Place {
  const [place, setPlace] = useState<Place>('start');
  useEffect(() => {
    const over = new AbortController();
    history.replaceState(null, '', location.pathname);
    addEventListener('hashchange', () => setPlace(placeIn(location.hash)), { signal: over.signal });
    return () => over.abort();
  }, []);
  return place;
}
