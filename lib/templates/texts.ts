import { LANGUAGES, type Language } from '../model/case';

/**
 * One text of ours. `audience` is the file it stands in; `date` is the day of this version; `needs` names the
 * placeholders without which the text makes no sense (all others may be empty: their line is left out).
 */
export type Template = {
  readonly id: string;
  readonly audience: string;
  readonly version: number;
  readonly date: string;
  readonly language: Language;
  readonly needs: readonly string[];
  readonly text: string;
};

/** texts/<language>/<audience>.txt: a new audience or language is a new file, and nothing here changes. */
const FILES = import.meta.glob<string>('./texts/*/*.txt', { query: '?raw', import: 'default', eager: true });

const HEADING = /^# ([a-z-]+) · (\d+) · (\d{4}-\d{2}-\d{2})(?: · needs ([a-z]+(?:, [a-z]+)*))?$/;

/** All texts. Ids are unique within a language. */
export const TEMPLATES: readonly Template[] = Object.entries(FILES).flatMap(([path, file]) => {
  const [, folder, audience = ''] = /([^/]+)\/([^/]+)\.txt$/.exec(path) ?? [];
  const language = LANGUAGES.find((one) => one === folder);
  if (!language) throw new Error(`not a language of ours: ${path}`);
  return read(file, language, audience);
});

/**
 * A text file holds texts one after the other, each under a heading `# id · version · date`, followed by
 * ` · needs name, page` where the text can't do without these placeholders.
 */
export function read(file: string, language: Language, audience: string): Template[] {
  return file
    .split(/^(?=# )/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      const found = HEADING.exec(heading);
      if (!found) throw new Error(`not a heading of a text: ${heading}`);
      const [, id = '', version, date = '', needs] = found;
      const text = lines.join('\n').trim();
      return { id, audience, version: Number(version), date, language, needs: needs?.split(', ') ?? [], text };
    });
}
