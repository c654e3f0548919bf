/** Query keys that say where somebody came from and nothing about the page (meta-pages.md §2.5, §4.3). */
const TRACKING =
  /^(fbclid|igshid|ref|helpref|refsrc|_rdr|_rdc|paipv|eav|h|s|cft|__\w+(\[\d+\])?|utm_\w+|entry_point|hc_ref|hc_location|source|mibextid)$/;

/** How much of an address evidence keeps, in characters. */
const MOST = 2000;

/** An address without tracking keys and without what may name a person (fragment, credentials), cut where it is endless. */
export function strip(href: string): string {
  const url = new URL(href);
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.slice(0, MOST);
}

/**
 * Where a link really leads: Meta wraps addresses in `l.facebook.com/l.php?u=` (also `lm.`, and Instagram's), and in
 * `/privacy/policy/logging/?redirect_uri=` (meta-pages.md §4.3). Undefined for what is not a web address.
 */
export function unwrap(href: string, base: string): URL | undefined {
  let url = parse(href, base);
  for (let depth = 0; url && depth < 3; depth++) {
    const inner = wrapped(url);
    if (!inner) return url;
    url = parse(inner, url.href);
  }
  return url;
}

function wrapped(url: URL): string | null {
  const meta = /(^|\.)(facebook|instagram)\.com$/.test(url.hostname);
  if (!meta) return null;
  if (url.pathname === '/l.php' || /^lm?\./.test(url.hostname)) return url.searchParams.get('u');
  if (url.pathname.startsWith('/privacy/policy/logging')) return url.searchParams.get('redirect_uri');
  return null;
}

function parse(href: string, base: string): URL | undefined {
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
