import type { Sketch } from '../../messages/sketch';
import * as known from '../../messages/sketch-words';
import { unwrap } from '../../model/address';
import { pageIdAt } from '../../routes/addresses';
import { PAGES } from '../../routes/pages';
import { isMeta, isPlace } from '../find/links';
import { oneOf } from './one-of';
import type { Disguise } from './wording';

type Where = Pick<Sketch['page'], 'id' | 'host' | 'subdomain' | 'path' | 'query' | 'otherQuery'>;
type Target = { readonly to: NonNullable<Sketch['nodes'][number]['to']>; readonly marks: readonly Mark[] };
type Mark = 'wrapped' | 'chapter' | 'chapter-key';

/** The policy's own key for its chapter "Object" (meta-pages.md §2.3). */
const CHAPTER = 'ObjectYouHaveThe';
const FORM_IDS: readonly string[] = PAGES.flatMap((page) => page.formIds);

/** An address without what may name anybody: known parts of the path stand for themselves, all others for a random number. */
export function whereIs(href: string, disguise: Disguise): Where {
  const url = new URL(href);
  const host = known.HOSTS.find((one) => `.${url.hostname}`.endsWith(`.${one}`)) ?? 'other';
  const under = host === 'other' ? '' : url.hostname.slice(0, -host.length).replace(/\.$/, '');
  const locale = /^[a-z]{2}-[a-z]{2}$/.test(under) ? 'locale' : under;
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const keys = [...new Set(url.searchParams.keys())];
  const query = known.QUERY.filter((key) => keys.includes(key));
  const id = pageIdAt(href);
  return {
    ...(id ? { id } : {}),
    host,
    subdomain: oneOf(known.SUBDOMAINS, locale) ?? 'other',
    path: parts.slice(0, 12).map((part) => oneOf(known.PATH, part) ?? oneOf(FORM_IDS, part) ?? disguise(part)),
    query,
    otherQuery: keys.length - query.length,
  };
}

/** Where a link leads: to a page of ours by its id, or only whether it leaves. The address itself is not kept. */
export function targetOf(link: Element): Target {
  const href = link.getAttribute('href') ?? '';
  if (/^(#|javascript:)/.test(href) && !href.includes(CHAPTER)) return { to: 'in-page', marks: [] };
  const url = unwrap(href, link.baseURI);
  if (!url) return { to: 'nowhere', marks: [] };
  const plain = URL.canParse(href, link.baseURI) && new URL(href, link.baseURI).href === url.href;
  const marks: Mark[] = plain ? [] : ['wrapped'];
  if ((url.search + url.hash).includes(CHAPTER)) marks.push('chapter-key');
  if (url.hash.includes(CHAPTER) || (url.searchParams.get('subpage') ?? '').includes(CHAPTER)) marks.push('chapter');
  const other = !isMeta(url) ? 'elsewhere' : isPlace(url, link.baseURI) ? 'meta-place' : 'meta';
  return { to: pageIdAt(url.href) ?? other, marks };
}
