import { useEffect, useState } from 'preact/hooks';

/** Where in the dashboard one is; the address after `#` says so, so that links, back and reload work. */
export type Place =
  | { readonly kind: 'log' }
  | { readonly kind: 'accounts' | 'import' | 'status' }
  | { readonly kind: 'account'; readonly account: string; readonly part?: 'text' }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backup' }
  | { readonly kind: 'letters' }
  | { readonly kind: 'letter'; readonly account: string; readonly followUp?: string }
  | { readonly kind: 'way'; readonly account: string; readonly route: string }
  | { readonly kind: 'facts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'about' }
  | { readonly kind: 'access' }
  | { readonly kind: 'report' };

/** Anything unknown is the log. */
export function placeIn(hash: string): Place {
  const [kind, account, part] = hash.replace(/^#/, '').split('/').map(decoded);
  switch (kind) {
    case 'facts':
    case 'verify':
    case 'report':
    case 'backup':
    case 'import':
    case 'status':
    case 'settings':
    case 'about':
    case 'access':
      return { kind };
    case 'accounts':
      if (!account) return { kind };
      return part === 'text' ? { kind: 'account', account, part } : { kind: 'account', account };
    case 'letter':
      if (!account) return { kind: 'letters' };
      return part ? { kind, account, followUp: part } : { kind, account };
    case 'way':
      return account && part ? { kind, account, route: part } : { kind: 'log' };
    default:
      return { kind: 'log' };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an address of ours; as it stands it matches no account, and the view says so.
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
