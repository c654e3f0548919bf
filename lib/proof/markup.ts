/** Text that is HTML already. Only `html` makes it, so that whatever else is put into a report gets escaped. */
export type Markup = { readonly markup: string };
type Piece = string | number | Markup | readonly Markup[] | undefined;

/** HTML from a template literal: every value is escaped unless `html` made it. `undefined` leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return { markup: parts.map((part, at) => part + (at < values.length ? written(values[at]) : '')).join('') };
}

function written(value: Piece): string {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('markup' in value) return value.markup;
  return value.map((one) => one.markup).join('\n');
}

/** Text as it may stand in HTML, between tags as well as between quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
