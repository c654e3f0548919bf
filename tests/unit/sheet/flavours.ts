/** A table as a program writes it to disk. A string instead of cells is a line that somebody spoilt by hand. */
export type Lines = readonly (readonly string[] | string)[];
export type Flavour = (lines: Lines) => Uint8Array<ArrayBuffer>;

/** Excel, “CSV UTF-8”, German: a byte order mark, semicolons, and the table’s width in each line. */
export const excelUtf8: Flavour = (lines) => utf8(`\ufeff${rows(lines, ';', '\r\n', 'needed', 2)}`);
/** Excel, “CSV (Trennzeichen-getrennt)”, German: the system’s old encoding. */
export const excelAnsi: Flavour = (lines) => windows1252(rows(lines, ';', '\r\n', 'needed', 1));
/** Excel, “CSV (Comma delimited)”, English. */
export const excelEnglish: Flavour = (lines) => windows1252(rows(lines, ',', '\r\n', 'needed', 0));
/** Excel, “Unicode Text”: UTF-16 with a mark, tabulators. */
export const excelUnicode: Flavour = (lines) => utf16(`\ufeff${rows(lines, '\t', '\r\n', 'needed', 0)}`);
/** Excel for a CSV that it is to open itself, with the line that names the separator. */
export const excelSep: Flavour = (lines) => utf8(`sep=;\r\n${rows(lines, ';', '\r\n', 'needed', 0)}`);
/** Excel on a Mac of old, “CSV (Macintosh)”, but for its encoding. */
export const excelMac: Flavour = (lines) => windows1252(rows(lines, ';', '\r', 'needed', 0));
/** LibreOffice’s own choice: UTF-8 without a mark, commas, quotes where needed, the system’s line ends. */
export const calc: Flavour = (lines) => utf8(rows(lines, ',', '\n', 'needed', 0));
/** LibreOffice, “quote all text cells”. */
export const calcQuoted: Flavour = (lines) => utf8(rows(lines, ';', '\n', 'all', 0));

export const FLAVOURS: Readonly<Record<string, Flavour>> = {
  excelUtf8,
  excelAnsi,
  excelEnglish,
  excelUnicode,
  excelSep,
  excelMac,
  calc,
  calcQuoted,
};

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** Latin-1, and what Windows put between: enough for German and English. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const between: Readonly<Record<string, number>> = {
    '€': 0x80,
    '„': 0x84,
    '“': 0x93,
    '”': 0x94,
    '’': 0x92,
    '–': 0x96,
  };
  return Uint8Array.from([...text], (one) => {
    const code = between[one] ?? one.charCodeAt(0);
    if (code > 255) throw new Error(`no ${one} in Windows-1252`);
    return code;
  });
}

function rows(lines: Lines, separator: string, end: string, quotes: 'needed' | 'all', empty: number): string {
  const cell = (text: string) =>
    (quotes === 'all' && text !== '') || text.includes(separator) || /["\r\n]/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const row = (cells: readonly string[]) => [...cells, ...new Array<string>(empty).fill('')].map(cell).join(separator);
  return lines.map((one) => (typeof one === 'string' ? one.replaceAll(';', separator) : row(one)) + end).join('');
}
