/**
 * Text as it is compared: NFKC, lower case, straight quotes and hyphens, no marks without width, single spaces; Romanian
 * letters with a comma below, however they were typed.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/ş/g, 'ș')
    .replace(/ţ/g, 'ț')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a normalised text says one of the phrases somewhere, each part beginning at the beginning of a word. A part of
 * one or two letters (`ki`, `ia`) is a whole word: longer words that begin like it ("Kind") say something else.
 */
export function says(phrases: readonly string[], text: string): boolean {
  return endOf(phrases, text) >= 0;
}

/** Whether one of these words stands in a normalised text, as a whole word. */
export function hasWord(words: readonly string[], text: string): boolean {
  // Most texts hold none of them in any way, and to take a text apart is dear.
  if (!words.some((word) => text.includes(word))) return false;
  return text.split(/[^\p{L}\p{M}\p{N}']+/u).some((word) => words.includes(word));
}

/** How far apart, in characters, the parts of a phrase may stand: within one clause, not across a paragraph. */
const MOST_BETWEEN = 80;
/** Up to so many letters a part is a whole word. */
const SHORT = 2;

/** Where the first phrase that a normalised text says ends in it; -1 where it says none. */
export function endOf(phrases: readonly string[], text: string): number {
  for (const phrase of phrases) {
    const end = endOfOne(phrase.split('…'), text);
    if (end >= 0) return end;
  }
  return -1;
}

/** Whether a normalised name is one of the phrases, but for punctuation around it and a note in brackets after it. */
export function isNamed(phrases: readonly string[], name: string): boolean {
  if (phrases.includes(name)) return true;
  const bare = name.replace(/\s*[([][^)\]]*[)\]]\s*$/, '');
  return phrases.includes(bare.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, ''));
}

function endOfOne(parts: readonly string[], text: string): number {
  let from = 0;
  for (const part of parts) {
    const at = wordAt(part, text, from);
    if (at < 0 || (from > 0 && at - from > MOST_BETWEEN)) return -1;
    from = at + part.length;
  }
  return from;
}

/** Where `part` begins a word of `text`, or is one where it is short, at `from` or later; -1 where it does not. */
function wordAt(part: string, text: string, from: number): number {
  const ends = (at: number) => part.length > SHORT || at === text.length || !isOfWord(text[at] ?? '');
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if ((at === 0 || !isOfWord(text[at - 1] ?? '')) && ends(at + part.length)) return at;
  return -1;
}

/** Whether a character belongs to a word. Its commonest kinds without the expression, which is dear to compile. */
function isOfWord(character: string): boolean {
  if (/[\s\w.,;:!?'"()-]/.test(character)) return /\w/.test(character) && character !== '_';
  return /[\p{L}\p{M}\p{N}]/u.test(character);
}

/** Whether a normalised sentence or heading asks something. A Greek question ends with what NFKC makes a semicolon. */
export function isQuestion(text: string): boolean {
  return /[?\u061f]$/.test(text) || /[\u0370-\u03ff][^;]*;$/.test(text);
}
