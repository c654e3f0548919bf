import type { Lexicon } from '../types';
import { BG } from './bg';
import { CS } from './cs';
import { DA } from './da';
import { DE } from './de';
import { EL } from './el';
import { EN } from './en';
import { ES } from './es';
import { ET } from './et';
import { FI } from './fi';
import { FR } from './fr';
import { GA } from './ga';
import { HR } from './hr';
import { HU } from './hu';
import { IS } from './is';
import { IT } from './it';
import { LT } from './lt';
import { LV } from './lv';
import { MT } from './mt';
import { NB } from './nb';
import { NL } from './nl';
import { PL } from './pl';
import { PT } from './pt';
import { RO } from './ro';
import { SK } from './sk';
import { SL } from './sl';
import { SV } from './sv';

export const LEXICONS: readonly Lexicon[] = [
  BG,
  CS,
  DA,
  DE,
  EL,
  EN,
  ES,
  ET,
  FI,
  FR,
  GA,
  HR,
  HU,
  IS,
  IT,
  LT,
  LV,
  MT,
  NB,
  NL,
  PL,
  PT,
  RO,
  SK,
  SL,
  SV,
];

/** Languages that are written so much alike that one lexicon does for both. */
const SAME: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb' };

/**
 * The words to look for on a page: those of its own language and English. Where it names no language that we know, those
 * of the `further` languages (what the browser asks pages for), English and German: never all at once, since a word of
 * one language may mean something else in another.
 * `tag` is the page's `lang`, such as `de-DE` or `de_DE`; `further` are tags too.
 */
export function lexiconsFor(tag: string, further: readonly string[] = []): readonly Lexicon[] {
  const own = languageOf(tag);
  const known = LEXICONS.some((one) => one.language === own);
  const wanted = known ? [own, 'en'] : [...further.map(languageOf), 'en', 'de'];
  return LEXICONS.filter((one) => wanted.includes(one.language));
}

function languageOf(tag: string): string {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return SAME[language] ?? language;
}
