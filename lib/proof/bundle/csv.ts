/**
 * A table as CSV (RFC 4180), in UTF-8 with a mark that spreadsheets look for. A cell that a spreadsheet would take for
 * a formula begins with an apostrophe instead (OWASP, CSV injection): its words may come from a page.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
