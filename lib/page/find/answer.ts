import type { Lexicon } from '../../routes/types';
import { isCodeField } from './fields';
import { isShown } from './shown';
import { endOf, hasWord, normalise, says } from './words';

export type Verdict = 'confirmed' | 'refused' | 'code' | 'incomplete';

/** What the page said since a moment, word by word, and what we make of it. */
export type Answer = { readonly verdict: Verdict | 'unknown'; readonly text: string };

/** A run of text that a reader sees as one: a paragraph, a heading, a cell. */
type Block = { readonly element: Element; readonly text: string; readonly words: string };

const BLOCK =
  'p,li,h1,h2,h3,h4,h5,h6,td,th,dd,dt,legend,label,[role=alert],[role=status],[role=heading],div,section,article';
const REGION = '[role=dialog],dialog,[role=alertdialog],[role=alert],[role=status],main,[role=main],form,body';
/** Not the page's words: code, fields, what is being written, and what other people say. */
const NOT_SAID =
  'script,style,noscript,template,textarea,select,[contenteditable=true],[role=feed],[role=article],[role=log]';
const MOST_NODES = 20_000;
const MOST_TEXT = 8000;

/** The words that stand on the page now, to tell later what is new. */
export function wordsOn(root: Document): ReadonlySet<string> {
  return new Set(blocksOf(root).map((block) => block.words));
}

/**
 * What the page answers in words that were not there `before`. What weighs most against the user decides: a refusal,
 * then a code that is asked for, then (while the form still stands there) a complaint about a field, and a confirmation
 * only after these. Undefined where nothing new is said.
 */
export function readAnswer(
  root: Document,
  before: ReadonlySet<string>,
  lexicons: readonly Lexicon[],
  formStands: boolean,
): Answer | undefined {
  const fresh = blocksOf(root).filter((block) => !before.has(block.words));
  if (fresh.length === 0) return undefined;
  const order = formStands
    ? (['refused', 'code', 'incomplete', 'confirmed'] as const)
    : (['refused', 'code', 'confirmed'] as const);
  const judged = fresh.map((block) => ({ block, verdict: judge(block.words, lexicons) }));
  for (const verdict of order) {
    const deciding = judged.find((one) => one.verdict === verdict);
    if (!deciding || (verdict === 'code' && !hasCodeField(root, lexicons))) continue;
    return { verdict, text: around(deciding.block, fresh) };
  }
  return { verdict: 'unknown', text: cut(fresh.map((block) => block.text)) };
}

/** The first sentence of a block that says something clear. */
function judge(words: string, lexicons: readonly Lexicon[]): Verdict | undefined {
  for (const sentence of words.split(/(?<=[.!?;:])\s/)) {
    const verdict = judgeSentence(sentence, lexicons);
    if (verdict) return verdict;
  }
  return undefined;
}

/** A sentence with an "if" says nothing yet, and one with a "not" before its point never confirms. */
function judgeSentence(sentence: string, lexicons: readonly Lexicon[]): Verdict | undefined {
  if (lexicons.some((lexicon) => hasWord(lexicon.conditional, sentence))) return undefined;
  const said = (key: Exclude<Verdict, 'confirmed'>) => lexicons.some((lexicon) => says(lexicon[key], sentence));
  for (const verdict of ['refused', 'incomplete', 'code'] as const) if (said(verdict)) return verdict;
  const end = Math.max(...lexicons.map((lexicon) => endOf(lexicon.confirmed, sentence)));
  const denied = lexicons.some((lexicon) => hasWord(lexicon.negation, sentence.slice(0, end)));
  return end >= 0 && !denied ? 'confirmed' : undefined;
}

function hasCodeField(root: Document, lexicons: readonly Lexicon[]): boolean {
  const fields = [...root.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox])')];
  return fields.some((field) => isShown(field) && isCodeField(field, lexicons));
}

/** Everything new in the region of the page in which the deciding words stand. */
function around(deciding: Block, fresh: readonly Block[]): string {
  const region = deciding.element.closest(REGION);
  return cut(fresh.filter((block) => !region || region.contains(block.element)).map((block) => block.text));
}

function cut(texts: readonly string[]): string {
  return texts.join('\n').slice(0, MOST_TEXT);
}

function blocksOf(root: Document): readonly Block[] {
  const walker = root.createTreeWalker(root.body, NodeFilter.SHOW_TEXT);
  const elements = new Set<Element>();
  for (let n = 0; n < MOST_NODES && walker.nextNode(); n++) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.nodeValue?.trim() || !parent || parent.closest(NOT_SAID)) continue;
    elements.add(parent.closest(BLOCK) ?? parent);
  }
  return [...elements]
    .filter(isShown)
    .map(blockOf)
    .filter((block) => block.words !== '');
}

/** A block's own words, without those of the blocks inside it. */
function blockOf(element: Element): Block {
  const own = [...element.childNodes].filter(
    (node) =>
      !(node instanceof Element && (node.matches(BLOCK) || node.matches(NOT_SAID) || node.querySelector(BLOCK))),
  );
  const text = own.map((node) => node.textContent).join('');
  return { element, text: text.replace(/\s+/g, ' ').trim().slice(0, 2000), words: normalise(text).slice(0, 2000) };
}
