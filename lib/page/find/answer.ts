import type { Lexicon } from '../../routes/types';
import { type Block, blocksOf } from './blocks';
import { isCodeField } from './fields';
import { isShown } from './shown';
import { endOf, hasWord, isQuestion, says } from './words';

export type Verdict = 'confirmed' | 'refused' | 'code' | 'incomplete';

/** What the page said since a moment, word by word, and what we make of it. */
export type Answer = { readonly verdict: Verdict | 'unknown'; readonly text: string };

const REGION = '[role=dialog],dialog,[role=alertdialog],[role=alert],[role=status],main,[role=main],form,body';
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
  const judged = fresh.map((block) => ({ block, verdicts: judge(block.words, lexicons) }));
  for (const verdict of order) {
    const deciding = judged.find((one) => one.verdicts.has(verdict));
    if (!deciding || (verdict === 'code' && !hasCodeField(root, lexicons))) continue;
    return { verdict, text: around(deciding.block, fresh) };
  }
  return { verdict: 'unknown', text: cut(fresh.map((block) => block.text)) };
}

/** Everything clear that a passage says, sentence by sentence: one may receive what the next one refuses. `words` are normalised. */
export function judge(words: string, lexicons: readonly Lexicon[]): ReadonlySet<Verdict> {
  const sentences = words.replace(QUOTED, ' ').split(SURE_END);
  const said = new Set(sentences.flatMap((sentence) => judgeGrowing(sentence.split(UNSURE_END), lexicons) ?? []));
  if (lexicons.some((lexicon) => says(lexicon.doubt, words))) said.delete('confirmed');
  return said;
}

/** The end of a sentence, after a word of at least four letters, a number in brackets and the like. */
const SURE_END = /(?<=[!?]|(?:[\p{L}\p{M}\p{N}]{4}|[^\p{L}\p{M}\p{N}.\s])\.)\s/u;
/** Perhaps an end, perhaps "z. B." within a sentence: an "if" before it still counts for what comes after. */
const UNSURE_END = /(?<=[.;:])\s/;

function judgeGrowing(parts: readonly string[], lexicons: readonly Lexicon[]): Verdict | undefined {
  for (let n = 1; n <= parts.length; n++) {
    const verdict = judgeSentence(parts.slice(0, n).join(' '), lexicons);
    if (verdict) return verdict;
  }
  return undefined;
}

/** What somebody else says, or the page at another time: a passage of at least three words in quotation marks. */
const QUOTED = /[„“«»][^„“”«»]*\s[^„“”«»]*\s[^„“”«»]*[“”«»]|"[^"]*\s[^"]*\s[^"]*"/g;

/** A question says nothing, nor does a sentence with an "if"; one with a "not" before its point, or a "but", never confirms. */
function judgeSentence(sentence: string, lexicons: readonly Lexicon[]): Verdict | undefined {
  if (isQuestion(sentence)) return undefined;
  if (lexicons.some((lexicon) => hasWord(lexicon.conditional, sentence))) return undefined;
  const said = (key: Exclude<Verdict, 'confirmed'>) => lexicons.some((lexicon) => says(lexicon[key], sentence));
  for (const verdict of ['refused', 'incomplete', 'code'] as const) if (said(verdict)) return verdict;
  const end = Math.max(...lexicons.map((lexicon) => endOf(lexicon.confirmed, sentence)));
  const denied = lexicons.some(
    ({ negation, but }) => hasWord(negation, sentence.slice(0, end)) || hasWord(but, sentence),
  );
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
