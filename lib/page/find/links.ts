import { unwrap } from '../../model/address';
import { pageIdAt } from '../../routes/addresses';
import type { Lexicon } from '../../routes/types';
import { nameOf } from './name';
import { isAround, OTHERS } from './regions';
import { closest, firstIn, type Root } from './roots';
import { isShown } from './shown';
import { textOf } from './text';
import { isNamed, normalise, says } from './words';

/** A link to mark. `to` says what it leads to: the objection itself, or the policy's chapter about it. */
export type FoundLink = {
  readonly element: HTMLElement;
  readonly to: 'objection' | 'chapter';
  readonly why: readonly Why[];
};
/** `chapter`: it stands in the chapter about objecting. */
type Why = 'ai-form' | 'rights-channel' | 'form' | 'chapter-key' | 'name' | 'chapter';

/** The policy's own key for its chapter "Object" (meta-pages.md §2.3); addresses carry it, in every language. */
const CHAPTER = 'ObjectYouHaveThe';
/** What an interesting address contains, wrapped or not: one native selector, the cheapest look there is. */
const CANDIDATES = ['contact', 'help.meta.com', '/support/privacy', '/requests/', CHAPTER]
  .map((part) => `a[href*="${part}"]`)
  .join();
/** Where people speak, not Meta: a quoted word there is no link of the policy's. */
const WRITTEN = `${OTHERS},[contenteditable]:not([contenteditable=false])`;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/**
 * The links that lead to an objection. Three looks, cheapest first, each only where the one before found nothing: link
 * targets; links to the policy's chapter; names. The general rights channel serves every right, so that a link to it
 * counts only with a second sign: the chapter's key in its address, its name, or the chapter that it stands in.
 */
export function findLinks(root: Document, lexicons: readonly Lexicon[]): readonly FoundLink[] {
  return firstIn(root, (within) => linksIn(within, lexicons));
}

function linksIn(root: Root, lexicons: readonly Lexicon[]): readonly FoundLink[] {
  const candidates = [...root.querySelectorAll<HTMLAnchorElement>(CANDIDATES)].flatMap((link) => judge(link, lexicons));
  const objection = candidates.filter((one) => one.to === 'objection');
  if (objection.length > 0) return outermost(objection);
  if (candidates.length > 0) return outermost(candidates);
  return outermost(named(root, lexicons));
}

function judge(element: HTMLAnchorElement, lexicons: readonly Lexicon[]): FoundLink[] {
  const url = unwrap(element.getAttribute('href') ?? '', element.baseURI);
  if (!url || !isOffered(element)) return [];
  const page = pageIdAt(url.href);
  if (page === 'facebook-ai-form' || page === 'instagram-ai-form')
    return [{ element, to: 'objection', why: ['ai-form'] }];
  const channel = page === 'portal' || page === 'portal-form' || page === 'general-form';
  if (channel || page === 'other-form') {
    const signs = signsOf(element, url, lexicons, channel);
    return signs.length > 0 ? [{ element, to: 'objection', why: [channel ? 'rights-channel' : 'form', ...signs] }] : [];
  }
  return page && leadsToChapter(url) ? [{ element, to: 'chapter', why: ['chapter-key'] }] : [];
}

/** What makes a link to a form that serves more than objections one to the objection. */
function signsOf(element: HTMLElement, url: URL, lexicons: readonly Lexicon[], channel: boolean): readonly Why[] {
  // A form that nobody knows: only the objection's whole name will do.
  if (!channel) return hasName(element, lexicons) && !isAround(element) ? ['name'] : [];
  const signs: Why[] = [];
  if ((url.search + url.hash).includes(CHAPTER)) signs.push('chapter-key');
  if (hasName(element, lexicons) || speaks(element, lexicons)) signs.push('name');
  // The dearest of the three, where neither of the others is there.
  if (signs.length === 0 && !namesOther(url) && isInChapter(element, lexicons)) signs.push('chapter');
  return signs;
}

/** A place in the policy other than its chapter "Object", as the address itself says. */
function namesOther(url: URL): boolean {
  return /subpage|section/i.test(url.search) && !url.search.includes(CHAPTER);
}

/** Opens the chapter, rather than being a link within it that carries the key as the place it came from. */
function leadsToChapter(url: URL): boolean {
  return url.hash.includes(CHAPTER) || (url.searchParams.get('subpage') ?? '').includes(CHAPTER);
}

/** The dearest look: every link and button of the page. Most are dismissed by length and first letter alone. */
function named(root: Root, lexicons: readonly Lexicon[]): readonly FoundLink[] {
  const phrases = lexicons.flatMap((lexicon) => lexicon.object);
  const letters = new Set(phrases.map((phrase) => phrase[0]));
  const most = Math.max(...phrases.map((phrase) => phrase.length)) + 60;
  const found: FoundLink[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('a,[role=link],[role=button],button')) {
    const text = (element.getAttribute('aria-label') ?? element.textContent).trim();
    const first = normalise(text.slice(0, 4))[0] ?? '';
    // A quotation mark or a mark of direction may stand before the first letter.
    if (text.length > most || (isLetter(first) && !letters.has(first))) continue;
    if (!hasName(element, lexicons) || isAround(element) || !isOffered(element)) continue;
    const to = targetOf(element);
    if (to) found.push({ element, to, why: ['name'] });
  }
  return found;
}

/** Meta's places that are not the objection, whatever leads there: articles, advertising, and what people make. */
const ELSEWHERE =
  /^\/((help\/(instagram\/)?|support\/article\/)?\d|(help\/search|policies|ad(s|preferences|_preferences)|sharer|profile\.php|people|pages|groups|hashtag|events|marketplace|messages|photo|watch|reel|p|ai|stories)\b)/;

/** Where a link that bears the right name leads; undefined where that can't be the objection. */
function targetOf(element: HTMLElement): FoundLink['to'] | undefined {
  const href = element.closest('a[href]')?.getAttribute('href');
  if (!href || /^(#|javascript:)/.test(href)) return element.closest('label') ? undefined : 'objection';
  const url = unwrap(href, element.baseURI);
  if (!url || !isMeta(url) || !isPlace(url)) return undefined;
  const page = pageIdAt(url.href);
  if (page === 'third-party-form') return undefined;
  return page?.endsWith('policy') ? 'chapter' : 'objection';
}

/** Whether a host is one of Meta's own. */
export function isMeta({ hostname }: URL): boolean {
  return /(^|\.)(facebook|instagram|meta)\.com$/.test(hostname);
}

/** Whether a path of Meta's may lead to the objection. */
export function isPlace({ pathname }: URL): boolean {
  return !ELSEWHERE.test(pathname);
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function hasName(element: Element, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(element);
  return name.length > 0 && name.length < 200 && lexicons.some((lexicon) => isNamed(lexicon.object, name));
}

/** Whether a link's words say it among others, such as "this form for your right to object". */
function speaks(element: Element, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(element);
  return (
    name.length < 200 && lexicons.some((lexicon) => says(lexicon.object, name) && !says(lexicon.thirdPartyTitle, name))
  );
}

/** Whether the policy's chapter about objecting holds this: by the chapter's own id, or by the heading just before. */
function isInChapter(element: Element, lexicons: readonly Lexicon[]): boolean {
  if (closest(element, `[id*="${CHAPTER}"],[data-subpage*="${CHAPTER}"]`)) return true;
  const heading = [...(element.getRootNode() as Root).querySelectorAll(HEADINGS)].findLast(
    (one) => (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && isShown(one),
  );
  const name = heading ? normalise(textOf(heading)) : '';
  return lexicons.some((lexicon) => isNamed([...(lexicon.chapter ?? []), ...lexicon.object], name));
}

/** A link within a link is one to the reader. */
function outermost(links: readonly FoundLink[]): readonly FoundLink[] {
  return links.filter(({ element }) => !links.some((one) => one.element !== element && one.element.contains(element)));
}

/** To be seen, and not among other people's words. */
function isOffered(element: HTMLElement): boolean {
  return !closest(element, WRITTEN) && isShown(element);
}
