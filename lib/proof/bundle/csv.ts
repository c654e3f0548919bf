/**
 * A table as CSV (RFC 4180), in UTF-8 with a mark that spreadsheets look for. German spreadsheets part cells by
 * semicolons, all others by commas. A cell that a spreadsheet would take for a formula begins with an apostrophe instead
 * (OWASP, CSV injection): its words may come from a page.
 */
export function csv(rows: readonly (readonly string[])[], separator: ',' | ';' = ','): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}

/** What stood in a cell before it was guarded; a cell that needs no guard stays as it is. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** With apostrophes before it as well, so that one that stood there is told from ours. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
