import type { Language } from '../model/case';
import dePrivate from './texts/de/private.txt?raw';
import enPrivate from './texts/en/private.txt?raw';

/** One text of ours. `date` is the day of this version. */
export type Template = {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly language: Language;
  readonly text: string;
};

/** All texts for private people. */
export const TEMPLATES: readonly Template[] = [...read(dePrivate, 'de'), ...read(enPrivate, 'en')];

/** A text file holds texts one after the other, each under a heading `# id · version · date`. */
export function read(file: string, language: Language): Template[] {
  return file
    .split(/^(?=# )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const found = /^# ([a-z-]+) · (\d+) · (\d{4}-\d{2}-\d{2})$/.exec(heading);
      if (!found) throw new Error(`not a heading of a text: ${heading}`);
      const [, id = '', version, date = ''] = found;
      return { id, version: Number(version), date, language, text: lines.join('\n').trim() };
    });
}
