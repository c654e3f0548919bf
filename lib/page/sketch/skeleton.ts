import type { SketchNode } from '../../messages/sketch';
import type { Lexicon } from '../../routes/types';
import { OTHERS } from '../find/regions';
import { hostOf, shadowRoots } from '../find/roots';
import { isShown } from '../find/shown';
import { textOf } from '../find/text';
import { describe } from './describe';
import { type Disguise, wordingOf } from './wording';

/** The nodes of a sketch, and at which place in it an element stands. */
export type Skeleton = {
  readonly nodes: readonly SketchNode[];
  readonly at: ReadonlyMap<Element, number>;
  readonly cut: boolean;
};

type Tools = { readonly lexicons: readonly Lexicon[]; readonly disguise: Disguise; readonly most: Most };
/** How many nodes, how deep; and how many of those that recognition does not look at. */
type Most = { readonly nodes: number; readonly depth: number; readonly plain: number };
type Place = {
  readonly parent: number;
  readonly depth: number;
  /** Among other people's words. */
  readonly silent: boolean;
  /** In something that has these words as its name already. */
  readonly named: boolean;
  /** In a form or dialog, where everything counts. */
  readonly inside: boolean;
};

/** What recognition can look at. Everything else is only a box around it. */
const KEPT = [
  'body,blockquote,caption,h1,h2,h3,h4,h5,h6,legend,summary,form,fieldset,textarea,select,button,dialog,iframe,details',
  'input:not([type=hidden]),input[name=support_form_id],a[href],[contenteditable]:not([contenteditable=false])',
  'main,header,footer,nav,article,aside,[id^="SupportFormRow."],#login_form,[data-testid^="cookie-policy-"]',
  '[id*="ObjectYouHaveThe"],[data-subpage*="ObjectYouHaveThe"]',
  ...['heading', 'form', 'dialog', 'alertdialog', 'main', 'banner', 'navigation', 'contentinfo', 'search', 'feed'],
  ...['article', 'log', 'alert', 'status', 'radiogroup', 'group', 'radio', 'checkbox', 'button', 'link', 'textbox'],
  ...['combobox', 'searchbox', 'switch', 'option'],
]
  .map((one) => (/^[a-z]+$/.test(one) ? `[role=${one}]` : one))
  .join();
const SKIPPED = 'script,style,noscript,template,svg,option,datalist,object,canvas,video,audio,widerspruchslotse-guide';
/** Where other people speak, and boxes in which the user does. */
const WRITING = 'textarea,select,[contenteditable]:not([contenteditable=false]),[role=textbox]';
/** Elements that have their words as a name already. */
const NAMED =
  'h1,h2,h3,h4,h5,h6,legend,caption,summary,a,button,[role=heading],[role=button],[role=link],[role=radio],[role=checkbox],[role=option],[role=switch]';
const INSIDE = 'form,dialog,[role=form],[role=dialog],[role=alertdialog],[role=alert],[role=status]';
const FIELDS = 'input:not([type=hidden]),textarea,[contenteditable=true],[role=textbox],[role=radio]';
const BUTTONS = 'button,[role=button],input[type=submit]';
const BLOCK = 'p,li,ul,ol,div,section,table,tbody,tr,td,th,dl,dd,dt,blockquote,label';
/** Nobody's page is built so deep; a hostile one might be. */
const DEEPEST = 400;
const MOST_SEEN = 40_000;

/** The skeleton of a page: in document order, each node after the one it lies in. */
export function skeletonOf(root: Document, tools: Tools): Skeleton {
  const hosts = new Set(shadowRoots(root).map(({ host }) => host));
  const around = new Set([...hosts].flatMap(ancestorsOf));
  const nodes: SketchNode[] = [];
  const at = new Map<Element, number>();
  let plain = 0;
  let seen = 0;
  let cut = false;

  const add = (node: Omit<SketchNode, 'in'>, { parent, inside }: Place): number | undefined => {
    const idle = !inside && isPlain(node);
    if (idle) plain += 1;
    if (nodes.length >= tools.most.nodes || (idle && plain > tools.most.plain)) {
      cut = true;
      return undefined;
    }
    return nodes.push({ in: parent, ...node }) - 1;
  };
  const addText = (text: string, place: Place) => {
    const words = place.silent || place.named ? undefined : wordingOf(text, tools.lexicons, tools.disguise);
    if (words) add({ tag: 'text', text: words }, place);
  };
  const walk = (element: Element, place: Place, level: number) => {
    seen += 1;
    if (element.matches(SKIPPED)) return;
    if (seen > MOST_SEEN || level > DEEPEST) {
      cut = true;
      return;
    }
    if (element.matches(KEPT) || hosts.has(element) || isGroup(element)) return keep(element, place, level);
    if (element.querySelector(`${KEPT},${BLOCK}`) || around.has(element)) return within(element, place, level);
    if (isShown(element)) addText(textOf(element), place);
  };
  const keep = (element: Element, place: Place, level: number) => {
    const index = add(describe(element, place.silent, tools.lexicons, tools.disguise), place);
    if (index !== undefined) at.set(element, index);
    if (element.matches(WRITING)) return;
    const deeper = index !== undefined && place.depth < tools.most.depth;
    const inner = {
      parent: deeper ? index : place.parent,
      depth: deeper ? place.depth + 1 : place.depth,
      silent: place.silent || element.matches(OTHERS),
      named: place.named || element.matches(NAMED),
      inside: place.inside || element.matches(INSIDE),
    };
    within(element, inner, level);
  };
  /** Children in order, and the words that stand between them. */
  const within = (element: Element, place: Place, level: number) => {
    const inner = hosts.has(element) ? (element.shadowRoot?.childNodes ?? []) : [];
    for (const child of [...inner, ...element.childNodes]) {
      if (child instanceof Element) walk(child, place, level + 1);
      else if (child.nodeType === child.TEXT_NODE && isShown(element)) addText(child.nodeValue ?? '', place);
    }
  };

  walk(root.body, { parent: -1, depth: 0, silent: false, named: false, inside: false }, 0);
  return { nodes: withForms(nodes, at), at, cut };
}

/** Nothing that recognition looks at, outside of forms and dialogs: one of many links, one of many paragraphs. */
function isPlain({ tag, role, text, to, marks }: Omit<SketchNode, 'in'>): boolean {
  if (text?.says || marks?.includes('chapter-key')) return false;
  return (
    tag === 'text' || to === 'elsewhere' || to === 'meta' || to === 'in-page' || to === 'nowhere' || role === 'link'
  );
}

/** All that an element lies in, beyond shadow roots. */
function ancestorsOf(element: Element): readonly Element[] {
  const parent = element.parentElement ?? hostOf(element);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** A box around fields that stand in no form, with a button: for want of one, recognition may take it for the form. */
function isGroup(element: Element): boolean {
  // A section's own header or foot is not the site's.
  if (element.matches('section') && element.querySelector('header,footer')) return true;
  if (element.closest('form,[role=form]') || !element.querySelector(FIELDS) || !element.querySelector(BUTTONS))
    return false;
  return [...element.children].filter((child) => child.matches(KEPT) || child.querySelector(KEPT)).length > 1;
}

/** Says of buttons outside of their form which one it is. */
function withForms(nodes: readonly SketchNode[], at: ReadonlyMap<Element, number>): readonly SketchNode[] {
  const forms = new Map<number, number>();
  for (const [element, index] of at) {
    const form = element.matches('[form]') ? at.get((element as HTMLButtonElement).form ?? element) : undefined;
    if (form !== undefined && form !== index) forms.set(index, form);
  }
  return nodes.map((node, index) => {
    const of = forms.get(index);
    return of === undefined ? node : { ...node, of };
  });
}
