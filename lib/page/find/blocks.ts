import { OTHERS } from './regions';
import { type Root, shadowRoots } from './roots';
import { isShown } from './shown';
import { read } from './text';
import { normalise } from './words';

/** A run of text that a reader sees as one: a paragraph, a heading, a cell. */
export type Block = { readonly element: Element; readonly text: string; readonly words: string };

const BLOCK =
  'p,li,h1,h2,h3,h4,h5,h6,td,th,dd,dt,legend,label,[role=alert],[role=status],[role=heading],div,section,article,main,form,fieldset,header,dialog,body';
/** Not the page's words: code, fields, what is being written, and what other people say. */
const NOT_SAID = `${OTHERS},script,style,noscript,template,textarea,select,[contenteditable=true],[role=textbox],[role=marquee],q,nav,[role=navigation],aside,[role=complementary],footer,[role=contentinfo]`;
const MOST_NODES = 20_000;

/** What a person reads on this page now, block by block, without what other people say on it. */
export function blocksOf(root: Document): readonly Block[] {
  const elements = new Set([root, ...shadowRoots(root)].flatMap(speaking));
  return [...elements]
    .filter(isShown)
    .map(blockOf)
    .filter((block) => block.words !== '');
}

/** The blocks in which the page's own words stand. */
function speaking(root: Root): readonly Element[] {
  const top = 'body' in root ? root.body : root;
  const walker = top.ownerDocument.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const elements: Element[] = [];
  for (let n = 0; n < MOST_NODES && walker.nextNode(); n++) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.nodeValue?.trim() || !parent || parent.closest(NOT_SAID)) continue;
    elements.push(parent.closest(BLOCK) ?? parent);
  }
  return elements;
}

/** A block's own words, without those of the blocks inside it. */
function blockOf(element: Element): Block {
  const own = [...element.childNodes].filter(
    (node) =>
      !(node instanceof Element && (node.matches(BLOCK) || node.matches(NOT_SAID) || node.querySelector(BLOCK))),
  );
  const text = own.map(read).join('');
  return { element, text: text.replace(/\s+/g, ' ').trim().slice(0, 2000), words: normalise(text).slice(0, 2000) };
}
