import type { Language } from '../lib/model/case';
import de from './de.json';
import en from './en.json';

/** All words of the interface in one language. German is the first; a test keeps the other files complete. */
export type Words = typeof de;

const WORDS: Readonly<Record<Language, Words>> = { de, en };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}

/** The interface's language for a browser that speaks `tag` (BCP 47): German where it is German, else English. */
export function languageFor(tag: string): Language {
  return tag.toLowerCase().startsWith('de') ? 'de' : 'en';
}
