import type { Wording } from '../../../lib/messages/sketch';
import { keysIn, NAMES, WHOLE } from '../../../lib/page/sketch/wording';
import type { Lexicon, LexiconKey } from '../../../lib/routes/types';

/** About as many characters as the text had; none of them is a letter, so that they mean nothing in any language. */
const SIZE = { word: 8, line: 50, paragraph: 250, long: 2000 } as const;
/** Keys whose phrases are a whole name. */
const NAMED: readonly string[] = [...NAMES, ...WHOLE];
/** Keys that say the phrases of another one among other words. */
const AMONG: Readonly<Record<string, string>> = { speaks: 'object' };

/** Words that say what a text said, as far as the lexicon has words for it, and no more if that can be helped. */
export function phrasesFor({ says = [], length, asks }: Wording, lexicons: readonly Lexicon[]): string {
  const named = says.filter((key) => NAMED.includes(key.split('.')[1] ?? ''));
  if (named.length > 0)
    return closest(
      named.flatMap((key) => phrasesOf(key, lexicons)),
      says,
      lexicons,
    );
  let text = '';
  for (const key of says) {
    if (keysIn(text, lexicons).includes(key)) continue;
    const before = text === '' && !key.endsWith('.speaks') ? '' : `${text} 0 `.trimStart();
    const longer = phrasesOf(key, lexicons).map((phrase) => `${before}${phrase}`);
    text = closest(longer, says, lexicons);
  }
  const room = SIZE[length] - text.length;
  const fill = room > 0 ? '▢▢▢▢ '.repeat(Math.ceil(room / 5)).trim() : '';
  const whole = [text, fill].filter((part) => part !== '').join(' ');
  return asks ? `${whole}?` : whole;
}

function phrasesOf(said: string, lexicons: readonly Lexicon[]): readonly string[] {
  const [language, key = ''] = said.split('.');
  const lexicon = lexicons.find((one) => one.language === language);
  const phrases = lexicon?.[(AMONG[key] ?? key) as LexiconKey] ?? [];
  return phrases.map((phrase) => phrase.replaceAll('…', ' '));
}

/** The text that says least besides, and misses least, of what is wanted. */
function closest(texts: readonly string[], wanted: readonly string[], lexicons: readonly Lexicon[]): string {
  const distance = (text: string) => {
    const said = keysIn(text, lexicons);
    const missing = wanted.filter((key) => !said.includes(key)).length;
    return missing + said.filter((key) => !wanted.includes(key)).length;
  };
  return texts.toSorted((a, b) => distance(a) - distance(b))[0] ?? '';
}
