import type { Lexicon, Page } from '../../routes/types';
import { labelledBy } from './name';
import { isAround, OTHERS } from './regions';
import { closest, hostOf, type Root } from './roots';
import { isForm } from './scopes';
import { select } from './select';
import { isWithdrawal } from './steps';
import { textOf } from './text';
import { isQuestion, normalise, says } from './words';

/**
 * What the words over a form make of it: `own` names it as the objection form; `page` says that the page is about that,
 * but another heading stands nearer; `question` asks something just before it, as feedback boxes do; `about` speaks of
 * objecting in words that we don't know; `other` names it as something else; `opposite` takes an objection back; `none` says nothing.
 */
export type Title = 'own' | 'page' | 'question' | 'about' | 'other' | 'opposite' | 'none';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'legend', 'caption', '[role=heading]'];
/** Headings of other people's words, and of what was left behind. */
const FOREIGN = `${OTHERS},[aria-hidden=true],[hidden]`;
const MOST_HEADINGS = 60;

/**
 * What names this form: its own accessible name, headings and legends in it, the heading that stands nearest before it.
 * The page's title counts where no heading contradicts it. `above`: the form before this one,
 * whose title is not this one's.
 */
export function titleOf(
  scope: HTMLElement,
  above: HTMLElement | undefined,
  page: Page,
  lexicons: readonly Lexicon[],
): Title {
  const isOurs = (text: string) => isTitle(text, page, lexicons);
  const names = above ? [] : documentNames(scope.ownerDocument);
  const inside = headingsIn(scope).filter((one) => !foreignWithin(one, scope) && textOf(one) !== '');
  const own = scope.matches('form,[role]') ? [scope.getAttribute('aria-label') ?? '', labelledBy(scope)] : [];
  const within = [...inside.map(textOf), ...own].some(isOurs);
  const before = headingsBefore(scope).filter((one) => !above || precedes(above, one));
  const nearest = read(nearestOf(before, inside, scope));
  const turned = [nearest, ...own, read(firstOf(inside, scope)), ...(isOurs(nearest) ? [] : names)];
  if (turned.some((text) => isWithdrawal(normalise(text), lexicons))) return 'opposite';
  if (within && isForm(scope)) return 'own';
  if (isOurs(nearest)) return 'own';
  const named = names.some(isOurs);
  if (named && nearest === '') return 'own';
  if (isQuestion(normalise(nearest)) && isForm(scope)) return 'question';
  if (named || within || before.map(textOf).some(isOurs)) return 'page';
  if (nearest === '' && inside.length === 0) return 'none';
  return lexicons.some((lexicon) => says(lexicon.object, normalise(nearest))) ? 'about' : 'other';
}

/** The heading that a form comes under: in a part of the page that only plays one, the last before its first field. */
function nearestOf(above: readonly Element[], inside: readonly Element[], scope: Element): Element | undefined {
  const before = isForm(scope) ? [] : overFields(inside, scope);
  return before.at(-1) ?? above.at(-1);
}

/** The heading that a form begins with. */
function firstOf(inside: readonly Element[], scope: Element): Element | undefined {
  return overFields(inside, scope)[0];
}

function overFields(inside: readonly Element[], scope: Element): readonly Element[] {
  const field = scope.querySelector('input:not([type=hidden]),textarea,[contenteditable=true]');
  return field ? inside.filter((one) => precedes(one, field)) : [];
}

/** Whether a heading is the title of the form that this page is for. A question is a heading of something else. */
function isTitle(text: string, page: Page, lexicons: readonly Lexicon[]): boolean {
  const words = normalise(text.slice(0, 300));
  if (words === '' || isQuestion(words) || isWithdrawal(words, lexicons)) return false;
  const said = (key: 'formTitle' | 'thirdPartyTitle') => lexicons.some((lexicon) => says(lexicon[key], words));
  return page.title === 'third-party' ? said('thirdPartyTitle') : said('formTitle') && !said('thirdPartyTitle');
}

function read(heading: Element | undefined): string {
  return heading ? textOf(heading) : '';
}

function headingsIn(scope: ParentNode): readonly Element[] {
  return select(scope, HEADINGS).slice(0, MOST_HEADINGS);
}

/** The headings before a form, those outside the shadow root it stands in first. */
function headingsBefore(scope: Element): readonly Element[] {
  const here = select(scope.getRootNode() as Root, HEADINGS)
    .filter((one) => precedes(one, scope) && !closest(one, FOREIGN) && !isAround(one))
    .slice(-MOST_HEADINGS);
  const host = hostOf(scope);
  return host ? [...headingsBefore(host), ...here] : here;
}

function precedes(one: Element, other: Element): boolean {
  const position = one.compareDocumentPosition(other);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

function foreignWithin(heading: Element, scope: Element): boolean {
  const foreign = heading.closest(FOREIGN);
  return foreign !== null && scope !== foreign && scope.contains(foreign);
}

/** How the document calls itself, to the tab and to whoever links to it. */
function documentNames(root: Document): readonly string[] {
  const meta = root.head?.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? '';
  return [root.title, meta];
}
