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
const TARGETS = `a:is(${['contact', 'help.meta.com', '/support/privacy', '/requests/', CHAPTER]
  .map((part) => `[href*="${part}"]`)
  .join()})`;
/** What may bear the name. */
const NAMED = 'a,[role=link],[role=button],button';
/** Where people speak, not Meta: a quoted word there is no link of the policy's. */
const WRITTEN = `${OTHERS},[contenteditable]:not([contenteditable=false])`;
/** A text of so many characters, blanks and all, is no name of a link. */
const LONG = 400;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** The links that lead to an objection, in the document or else in a component on it. */
export function findLinks(root: Document, lexicons: readonly Lexicon[]): readonly FoundLink[] {
  return firstIn(root, (within) => {
    const links = openLinks(lexicons);
    const found = links.look([within]);
    if (found.length > 0) return found;
    links.read(() => 1);
    return links.look([]);
  });
}

/** Looks for links on a page that grows. */
export type Links = {
  /** What is there now, given what was added since the look before; looks at nothing else. */
  readonly look: (added: readonly Part[]) => readonly FoundLink[];
  /** Reads names that `look` has passed over, as long as there is time `left`, in ms. True when all are read. */
  readonly read: (left: () => number) => boolean;
};
type Part = Root | Element;

/** So many links that may be it are no help any more; the first ones stand for all. */
const MOST = 200;
/** So many names are read in one look, and so many more between two looks at the clock. */
const BATCH = { look: 2000, idle: 200 };

/**
 * Three looks, cheapest first, each only where the one before found nothing: link targets; links to the policy's
 * chapter; names. The general rights channel serves every right, so that a link to it counts only with a second sign:
 * the chapter's key in its address, its name, or the chapter that it stands in. On a very long page the last names are
 * read when there is time (`read`).
 */
export function openLinks(lexicons: readonly Lexicon[]): Links {
  const mayBe = dismiss(lexicons);
  const byTarget = new Set<HTMLElement>();
  const byName = new Set<HTMLElement>();
  let passed: readonly Part[] = [];
  let unread: readonly HTMLElement[] = [];
  const readSome = (most: number) => {
    const some = unread.slice(0, most);
    unread = unread.slice(most);
    keep(
      byName,
      some.filter((link) => mayBe(link) && hasName(link, lexicons)),
    );
  };
  const look = (added: readonly Part[]): readonly FoundLink[] => {
    for (const part of added) keep(byTarget, within(part, TARGETS));
    const targets = here(byTarget).flatMap((link) => judge(link as HTMLAnchorElement, lexicons));
    const objection = targets.filter((one) => one.to === 'objection');
    passed = together(passed, added);
    if (targets.length > 0) return outermost(objection.length > 0 ? objection : targets);
    unread = [...unread, ...passed.flatMap((part) => within(part, NAMED))];
    passed = [];
    readSome(BATCH.look);
    return outermost(here(byName).flatMap((link) => judgeName(link, lexicons)));
  };
  const read = (left: () => number): boolean => {
    while (unread.length > 0) {
      readSome(BATCH.idle);
      if (left() <= 0) break;
    }
    return unread.length === 0;
  };
  return { look, read };
}

function keep(links: Set<HTMLElement>, more: readonly HTMLElement[]): void {
  for (const link of more) if (links.size < MOST) links.add(link);
}

/** Parts of a page; where they are many, the whole of it. */
function together(parts: readonly Part[], more: readonly Part[]): readonly Part[] {
  const all = [...parts, ...more];
  const [first] = all;
  return all.length > 100 && first ? [first.ownerDocument ?? (first as Document)] : all;
}

/** Those of a set that are still on the page, in its order; forgets the others. */
function here(links: Set<HTMLElement>): readonly HTMLElement[] {
  for (const link of links) if (!link.isConnected) links.delete(link);
  return [...links].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

function within(part: Part, selector: string): readonly HTMLElement[] {
  const inside = [...part.querySelectorAll<HTMLElement>(selector)];
  return part instanceof HTMLElement && part.matches(selector) ? [part, ...inside] : inside;
}

/**
 * As few parts of words as stand in all the phrases between them: mostly the root of the one word that they share. A
 * word's first letter, which may be a capital, is none of it; Romanian ones are typed in two ways.
 */
function stemsOf(phrases: readonly string[]): readonly string[] {
  const stems: string[] = [];
  for (let left = phrases; left.length > 0; ) {
    const counts = new Map<string, number>();
    for (const stem of left.flatMap(stemsIn)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const [best = ''] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0] ?? [];
    stems.push(best.replace(/[șş]/g, '[șş]').replace(/[țţ]/g, '[țţ]'));
    left = left.filter((phrase) => !phrase.includes(best));
  }
  return stems;
}

function stemsIn(phrase: string): readonly string[] {
  const words = phrase.split(/[\s…'’"(),.-]+/);
  const long = words.filter((word) => word.length > 5).map((word) => word.slice(1, 6));
  return long.length > 0 ? long : words.sort((a, b) => b.length - a.length).slice(0, 1);
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

/**
 * Tells of most links and buttons that their names are no phrase of ours: by their length, and by a part of each phrase
 * that stands in it however it is written. Marks without width and accents of their own may hide it.
 */
function dismiss(lexicons: readonly Lexicon[]): (element: HTMLElement) => boolean {
  const stems = stemsOf(lexicons.flatMap(({ object }) => object));
  const parts = new RegExp(`${stems.join('|')}|[\\u00ad\\u200b-\\u200f\\u2060\\u0300-\\u036f]`, 'i');
  return (element) => {
    const text = element.getAttribute('aria-label') ?? element.textContent;
    return (text.length < LONG && parts.test(text)) || element.matches('[aria-labelledby],[title]');
  };
}

/** A link that bears the right name: where does it stand, and where does it lead? */
function judgeName(element: HTMLElement, lexicons: readonly Lexicon[]): FoundLink[] {
  const to = hasName(element, lexicons) && !isAround(element) && isOffered(element) ? targetOf(element) : undefined;
  return to ? [{ element, to, why: ['name'] }] : [];
}

/** Meta's places that are not the objection, whatever leads there: articles, advertising, accounts; and settings, wherever they are. */
const ELSEWHERE =
  /^\/?$|\/(settings|preferences|accounts?|log(in|out)(\.php)?|checkpoint|recover|notifications)(\/|$)|^\/((help\/(instagram\/)?|support\/article\/)?\d|(help\/search|policies|ad(s|preferences|_preferences)|sharer|ai|saved|bookmarks|business|careers|about|download|gaming|home(\.php)?)\b)/;
/** What people make. In the policy itself nobody speaks but Meta: a word of its own is meant, wherever it leads. */
const PEOPLE =
  /^\/(profile\.php|people|pages|groups|hashtag|events|marketplace|messages|photo|watch|reel|p|stories|friends)\b/;

/** Where a link that bears the right name leads; undefined where that can't be the objection. */
function targetOf(element: HTMLElement): FoundLink['to'] | undefined {
  const href = element.closest('a[href]')?.getAttribute('href');
  if (!href || /^(#|javascript:)/.test(href)) return element.closest('label') ? undefined : 'objection';
  const url = unwrap(href, element.baseURI);
  if (!url || !isMeta(url) || !isPlace(url, element.baseURI)) return undefined;
  const page = pageIdAt(url.href);
  if (page === 'third-party-form') return undefined;
  return page?.endsWith('policy') ? 'chapter' : 'objection';
}

/** Whether a host is one of Meta's own. */
export function isMeta({ hostname }: URL): boolean {
  return /(^|\.)(facebook|instagram|meta)\.com$/.test(hostname);
}

/** Whether an address of Meta's may be that of the objection, for a link that stands at `at`. */
export function isPlace({ pathname }: URL, at: string): boolean {
  return !ELSEWHERE.test(pathname) && (!PEOPLE.test(pathname) || pageIdAt(at)?.endsWith('policy') === true);
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
