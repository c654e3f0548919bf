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
 * `/privacy/policy/logging/?redirect_uri=` (meta-pages.md §4.3), and leads who is logged out through `/login/?next=`. Undefined for what is not a web address.
 */
export function unwrap(href: string, base: string): URL | undefined {
  let url = parse(href, base);
  for (let depth = 0; url && depth < 4; depth++) {
    const target = wrapped(url);
    if (!target) return url;
    url = parse(target, url.href);
  }
  return url;
}

function wrapped(url: URL): string | null {
  const meta = /(^|\.)(facebook|instagram)\.com$/.test(url.hostname);
  if (!meta) return null;
  const { pathname } = url;
  if (/^\/(l\.php|flx\/warn)/.test(pathname) || /^lm?\./.test(url.hostname)) return inner(url, 'u');
  if (pathname.startsWith('/privacy/policy/logging')) return inner(url, 'redirect_uri');
  // Who is not logged in is sent there first, and from there to where the link led.
  if (/^\/(login|accounts\/login|checkpoint)(\.php)?\/?$/.test(pathname)) return inner(url, 'next');
  return null;
}

/** The address in a query key, encoded once or, by a wrapper in a wrapper, twice. */
function inner(url: URL, key: string): string | null {
  const value = url.searchParams.get(key);
  if (!value || !/^https?%3a/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return null; // Cut off in the middle of a character: it leads nowhere.
  }
}

function parse(href: string, base: string): URL | undefined {
  const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
