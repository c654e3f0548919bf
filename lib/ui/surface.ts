import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Words, wordsIn } from '../../locales/index';
import { type Message, say } from '../../locales/say';
import type { Language } from '../model/case';
import type { Managed } from '../model/managed';
import type { Database } from '../store/database';
import type { Settings } from '../store/settings';

/** The interface's language and its words. */
export type Speech = {
  readonly language: Language;
  readonly words: Words;
  readonly say: (message: Message, values?: Readonly<Record<string, string | number>>) => string;
};

export function speechIn(language: Language): Speech {
  return { language, words: wordsIn(language), say: (message, values) => say(message, values, language) };
}

/** What every component of a surface may need and none should pass on. */
export type Surface = Speech & {
  readonly database: Database;
  /** What an administrator has set beforehand. */
  readonly managed: Managed;
  /** Whether the surface stands in a tab; a popup closes when the user is sent elsewhere, a tab stays. */
  readonly inTab: boolean;
  readonly settings: Settings;
  /** In which language the texts of a new account begin. */
  readonly textLanguage: Language;
  /** The extension's version. */
  readonly version: string;
};

export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('a component stands outside of its surface');
  return surface;
}
