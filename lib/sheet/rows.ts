import Papa from 'papaparse';
import { columnsOf } from './columns';

/** One row of a table, with the line of the file on which it begins, counted from 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] };
export type Separator = ';' | ',' | '\t';
export type Rows = {
  readonly separator: Separator;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Lines with a quotation mark that nothing closes, or that has something behind it. */
  readonly unquoted: readonly number[];
};

/** How many lines with wrong quotation marks are found one by one; a file with more is broken as a whole. */
export const MOST_UNQUOTED = 200;

/** The rows of a table whose line breaks are `\n`, without empty ones; undefined where its quotation marks are wrong throughout. */
export function rowsIn(text: string): Rows | undefined {
  const { separator, from } = separatorOf(text);
  const rows: Row[] = [];
  const unquoted: number[] = [];
  let at = from;
  let line = from === 0 ? 1 : 2;
  while (at < text.length) {
    const part = readUntilBroken(text.slice(at), line, separator);
    rows.push(...part.rows);
    if (part.broken === undefined) break;
    unquoted.push(part.broken.line);
    if (unquoted.length > MOST_UNQUOTED) return undefined;
    // What a wrong quotation mark swallowed are lines of their own.
    const end = text.indexOf('\n', at + part.broken.at);
    at = end < 0 ? text.length : end + 1;
    line = part.broken.line + 1;
  }
  const [first, ...others] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { separator, headings: first?.cells.map((one) => one.trim()) ?? [], rows: others, unquoted };
}

/** All rows before the first with a wrong quotation mark, and where that begins. */
function readUntilBroken(text: string, first: number, delimiter: Separator) {
  const rows: Row[] = [];
  let broken: { readonly at: number; readonly line: number } | undefined;
  let [at, line] = [0, first];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      if (errors.some(({ type }) => type === 'Quotes')) {
        broken = { at, line };
        parser.abort();
        return;
      }
      rows.push({ line, cells: data });
      line += linesIn(text, at, meta.cursor);
      at = meta.cursor;
    },
  });
  return { rows, broken };
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** By Excel's own line (`sep=;`), or by what parts the first line into the most headings that we know, or into the most. */
function separatorOf(text: string): { readonly separator: Separator; readonly from: number } {
  const said = /^sep=([;,\t])\n/i.exec(text);
  if (said) return { separator: said[1] as Separator, from: said[0].length };
  const [, first = ''] = /^\s*(.*)/.exec(text) ?? [];
  const score = (separator: Separator) => {
    const cells = Papa.parse<string[]>(first, { delimiter: separator }).data[0] ?? [];
    return columnsOf(cells).filter(Boolean).length * 1000 + cells.length;
  };
  const separators: readonly Separator[] = [';', ',', '\t'];
  return { separator: separators.reduce((best, one) => (score(one) > score(best) ? one : best)), from: 0 };
}
