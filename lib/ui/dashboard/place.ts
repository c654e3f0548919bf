import { useEffect, useState } from 'preact/hooks';

/** Where in the dashboard one is; the address after `#` says so, so that links, back and reload work. */
export type Place =
  | { readonly kind: 'log' }
  | { readonly kind: 'letters' }
  | { readonly kind: 'letter'; readonly account: string };

/** Anything unknown is the log. */
export function placeIn(hash: string): Place {
  const [kind, account] = hash.replace(/^#/, '').split('/');
  if (kind !== 'letter') return { kind: 'log' };
  return account ? { kind: 'letter', account: decoded(account) } : { kind: 'letters' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an address of ours; as it stands it matches no account, and the letter view says so.
    return text;
  }
}

export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeIn(location.hash));
  useEffect(() => {
    const over = new AbortController();
    addEventListener('hashchange', () => setPlace(placeIn(location.hash)), { signal: over.signal });
    return () => over.abort();
  }, []);
  return place;
}
