import type { Wording } from '../../messages/sketch';
import { KEYS } from '../../messages/sketch-words';
import type { Lexicon } from '../../routes/types';
import { hasWord, isNamed, isQuestion, normalise, says } from '../find/words';

/** Turns words into random numbers, the same for the same word, until it is forgotten. */
export type Disguise = (word: string) => string;

type Key = (typeof KEYS)[number];

const MOST_TEXT = 2000;
const MOST_WORDS = 8;

/** Names are compared whole (`find/links`, `find/form`), a few words wherever they stand, all else as phrases. */
export const WHOLE: readonly Key[] = ['submit', 'next', 'requestCode', 'verify', 'yes'];
export const NAMES: readonly Key[] = ['object', 'chapter'];
const SINGLE: readonly Key[] = ['conditional', 'negation', 'but'];

const SCRIPTS = [
  ['latin', /\p{Script=Latin}/u],
  ['greek', /\p{Script=Greek}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
] as const;

/**
 * A disguise for one sketch. No hash, which somebody could try words on: each new word draws a number at random, and the
 * only list of what belongs together is gone with this function.
 */
export function openDisguise(): Disguise {
  const drawn = new Map<string, string>();
  return (word) => {
    const known = drawn.get(word);
    if (known) return known;
    const bytes = crypto.getRandomValues(new Uint8Array(3));
    const token = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    drawn.set(word, token);
    return token;
  };
}

/** A text without its words; undefined where it has none. Without a disguise, only what it says of the lexicon is kept. */
export function wordingOf(
  text: string,
  lexicons: readonly Lexicon[],
  disguise: Disguise | undefined,
): Wording | undefined {
  const words = normalise(text.slice(0, MOST_TEXT));
  if (words === '') return undefined;
  const says = keysIn(words, lexicons);
  const asks = isQuestion(words) ? { asks: true as const } : {};
  if (!disguise)
    return says.length > 0 ? { length: 'word', script: 'other', says: [...says], ...asks, words: [] } : undefined;
  return {
    length: lengthOf(text.trim().length),
    script: scriptOf(words),
    ...(says.length > 0 ? { says: [...says] } : {}),
    ...asks,
    words: words.split(' ').slice(0, MOST_WORDS).map(disguise),
  };
}

/** What a normalised text says, as `language.key` of the lexicons, each compared as recognition does. */
export function keysIn(words: string, lexicons: readonly Lexicon[]): readonly string[] {
  return lexicons.flatMap((lexicon) =>
    KEYS.flatMap((key) => (isSaid(key, lexicon, words) ? [`${lexicon.language}.${key}`] : [])),
  );
}

function isSaid(key: Key, lexicon: Lexicon, words: string): boolean {
  if (key === 'speaks') return says(lexicon.object, words) && !isNamed(lexicon.object, words);
  const phrases = lexicon[key] ?? [];
  if (NAMES.includes(key)) return isNamed(phrases, words);
  if (WHOLE.includes(key)) return phrases.includes(words);
  return SINGLE.includes(key) ? hasWord(phrases, words) : says(phrases, words);
}

function lengthOf(characters: number): Wording['length'] {
  if (characters <= 20) return 'word';
  if (characters <= 80) return 'line';
  return characters <= 500 ? 'paragraph' : 'long';
}

function scriptOf(words: string): Wording['script'] {
  const found = SCRIPTS.filter(([, expression]) => expression.test(words)).map(([name]) => name);
  if (found.length > 1) return 'mixed';
  if (found[0]) return found[0];
  if (/\p{L}/u.test(words)) return 'other';
  return /\p{N}/u.test(words) ? 'digits' : 'signs';
}
