import type { Address } from './types';

/**
 * Where each page lives, most specific first: the first page that matches an address is the one. Apart from the pages
 * themselves, because the sentinel carries this list and nothing else on every page of Meta's.
 * Source: meta-pages.md §2.1 to §2.5, compiled 2026-11-21.
 */
export const ADDRESSES: readonly (readonly [page: string, ...addresses: Address[]])[] = [
  ['facebook-ai-form', { host: 'facebook.com', path: '/help/contact/(6359191084165019|712876720715583)(/.*)?' }],
  [
    'instagram-ai-form',
    { host: 'instagram.com', path: '(/help)?/contact/(233964459562201|767264225370182)(/.*)?' },
    { host: 'facebook.com', path: '/help/instagram/contact/(233964459562201|767264225370182)(/.*)?' },
  ],
  ['third-party-form', { host: 'facebook.com', path: '/help/contact/(510058597920541|1266025207620918)(/.*)?' }],
  [
    'general-form',
    { host: 'facebook.com', path: '/help/contact/(367438723733209|1994830130782319|1638046109617856)(/.*)?' },
    { host: 'instagram.com', path: '(/help)?/contact/(117037592428568|1845713985721890)(/.*)?' },
  ],
  ['portal', { host: '=help.meta.com', path: '/support/privacy(/.*)?' }],
  ['portal-form', { host: '=help.meta.com', path: '/requests/\\d{6,20}(/.*)?' }],
  [
    'other-form',
    { host: 'facebook.com', path: '/help/(instagram/)?contact/\\d{6,20}(/.*)?' },
    { host: 'instagram.com', path: '(/help)?/contact/\\d{6,20}(/.*)?' },
    // Where a posted form shows its answer (meta-pages.md §4.1).
    { host: 'facebook.com', path: '(/a|/ajax)?/help/contact_us(/.*)?' },
    { host: 'facebook.com', path: '/ajax/help/contact/.*' },
  ],
  [
    'login',
    { host: 'facebook.com', path: '/login(\\.php|/.*)?' },
    { host: 'instagram.com', path: '/accounts/login(/.*)?' },
  ],
  ['facebook-policy', { host: 'facebook.com', path: '/privacy/policy(?!/logging)(/.*)?' }],
  ['facebook-privacy-centre', { host: 'facebook.com', path: '/privacy/(center|guide|genai|dialog)(/.*)?' }],
  [
    'instagram-policy',
    { host: '=privacycenter.instagram.com', path: '(/(policy|privacy|guide|dialog).*)?' },
    { host: 'instagram.com', path: '/legal/privacy(/.*)?' },
  ],
];

/** The id of the page at this address, or undefined where none of ours is. https only. */
export function pageIdAt(url: string): string | undefined {
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:') return undefined;
  const path = pathname.replace(/\/$/, '');
  for (const [page, ...addresses] of ADDRESSES)
    for (const one of addresses) if (isHost(one.host, hostname) && isPath(one.path, path)) return page;
  return undefined;
}

/** Most paths differ in how they begin; to build an expression is dear. */
function isPath(pattern: string, path: string): boolean {
  const [beginning = ''] = /^([\w/-](?![?*{]))*/.exec(pattern) ?? [];
  return path.startsWith(beginning) && new RegExp(`^${pattern}$`).test(path);
}

/** `=a.b` is that host only; `a.b` that host and its subdomains, and never a name that merely contains it. */
function isHost(pattern: string, hostname: string): boolean {
  return pattern[0] === '=' ? hostname === pattern.slice(1) : `.${hostname}`.endsWith(`.${pattern}`);
}
