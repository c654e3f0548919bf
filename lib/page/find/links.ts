import { unwrap } from '../../model/address';
import { pageIdAt } from '../../routes/addresses';
import type { Lexicon } from '../../routes/types';
import { nameOf } from './name';
import { isShown } from './shown';
import { isNamed } from './words';

/** A link to mark. `to` says what it leads to: the objection itself, or the policy's chapter about it. */
export type FoundLink = {
  readonly element: HTMLElement;
  readonly to: 'objection' | 'chapter';
  readonly why: readonly Why[];
};
type Why = 'ai-form' | 'rights-channel' | 'chapter-key' | 'name';

/** The policy's own key for its chapter "Object" (meta-pages.md §2.3); addresses carry it, in every language. */
const CHAPTER = 'ObjectYouHaveThe';
/** What an interesting address contains, wrapped or not: one native selector, the cheapest look there is. */
const CANDIDATES = ['contact', 'help.meta.com', CHAPTER].map((part) => `a[href*="${part}"]`).join();
/** Where people speak, not Meta: a quoted word there is no link of the policy's. */
const OTHERS = '[role=article],[role=feed],[contenteditable]:not([contenteditable=false])';

/**
 * The links that lead to an objection. Three looks, cheapest first, each only where the one before found nothing: link
 * targets; links to the policy's chapter; names. The general rights channel serves every right, so that a link to it
 * counts only with a second sign: the chapter's key in its address, or its name.
 */
export function findLinks(root: Document, lexicons: readonly Lexicon[]): readonly FoundLink[] {
  const candidates = [...root.querySelectorAll<HTMLAnchorElement>(CANDIDATES)].flatMap((link) => judge(link, lexicons));
  const objection = candidates.filter((one) => one.to === 'objection');
  if (objection.length > 0) return objection;
  if (candidates.length > 0) return candidates;
  return named(root, lexicons);
}

function judge(element: HTMLAnchorElement, lexicons: readonly Lexicon[]): FoundLink[] {
  const url = unwrap(element.getAttribute('href') ?? '', element.baseURI);
  if (!url || !isOffered(element)) return [];
  const page = pageIdAt(url.href);
  if (page === 'facebook-ai-form' || page === 'instagram-ai-form')
    return [{ element, to: 'objection', why: ['ai-form'] }];
  const inChapter = (url.search + url.hash).includes(CHAPTER);
  if (page === 'portal' || page === 'portal-form' || page === 'general-form') {
    const signs: Why[] = [
      ...(inChapter ? ['chapter-key' as const] : []),
      ...(hasName(element, lexicons) ? ['name' as const] : []),
    ];
    return signs.length > 0 ? [{ element, to: 'objection', why: ['rights-channel', ...signs] }] : [];
  }
  return page && leadsToChapter(url) ? [{ element, to: 'chapter', why: ['chapter-key'] }] : [];
}

/** Opens the chapter, rather than being a link within it that carries the key as the place it came from. */
function leadsToChapter(url: URL): boolean {
  return url.hash.includes(CHAPTER) || (url.searchParams.get('subpage') ?? '').includes(CHAPTER);
}

/** The dearest look: every link and button of the page. Most are dismissed by length and first letter alone. */
function named(root: Document, lexicons: readonly Lexicon[]): readonly FoundLink[] {
  const phrases = lexicons.flatMap((lexicon) => lexicon.object);
  const letters = new Set(phrases.map((phrase) => phrase[0]));
  const most = Math.max(...phrases.map((phrase) => phrase.length)) + 20;
  const found: FoundLink[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('a[href],[role=link],[role=button],button')) {
    const text = (element.getAttribute('aria-label') ?? element.textContent).trim();
    const first = text[0]?.toLowerCase() ?? '';
    // A quotation mark or a mark of direction may stand before the first letter.
    if (text.length > most || (isLetter(first) && !letters.has(first))) continue;
    if (hasName(element, lexicons) && isOffered(element)) found.push({ element, to: 'objection', why: ['name'] });
  }
  return found;
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function hasName(element: Element, lexicons: readonly Lexicon[]): boolean {
  const name = nameOf(element);
  return name.length > 0 && name.length < 200 && lexicons.some((lexicon) => isNamed(lexicon.object, name));
}

/** To be seen, and not among other people's words. */
function isOffered(element: HTMLElement): boolean {
  return !element.closest(OTHERS) && isShown(element);
}
