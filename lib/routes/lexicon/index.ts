import type { Lexicon } from '../types';
import { DE } from './de';
import { EN } from './en';

export const LEXICONS: readonly Lexicon[] = [DE, EN];

/** The words to look for on a page: its own language and English. `tag` is the page's `lang`, such as `de-DE`. */
export function lexiconsFor(tag: string): readonly Lexicon[] {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  return LEXICONS.filter((one) => one.language === language || one.language === 'en');
}
