import type { Lexicon } from '../types';
import { DE } from './de';
import { EN } from './en';

export const LEXICONS: readonly Lexicon[] = [DE, EN];

/**
 * The words to look for on a page: its own language and English; all of them where it names no language that we know.
 * `tag` is the page's `lang`, such as `de-DE` or `de_DE`.
 */
export function lexiconsFor(tag: string): readonly Lexicon[] {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  const known = LEXICONS.some((one) => one.language === language);
  return known ? LEXICONS.filter((one) => one.language === language || one.language === 'en') : LEXICONS;
}
