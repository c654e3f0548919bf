import { WATCHED } from '../routes/watched';

/**
 * Watches where this tab is, and nothing else: on the first address that is on a route it asks for the guide, once, and
 * leaves the rest to it. No observer, no timer, no look at the page.
 */
export function follow(wake: (request: { readonly kind: 'wake' }) => Promise<unknown>): void {
  const handOver = new AbortController();
  const check = () => {
    if (!WATCHED.test(location.href)) return;
    handOver.abort();
    wake({ kind: 'wake' }).catch(() => {
      // The extension was updated or removed; the page's next load has the new sentinel.
    });
  };
  onNavigation(check, handOver.signal);
  check();
}

/** Every change of the address without a new document: pushState, replaceState, back, forward, fragment. */
export function onNavigation(then: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', then, { signal });
    return;
  }
  addEventListener('popstate', then, { signal });
  addEventListener('hashchange', then, { signal });
}
