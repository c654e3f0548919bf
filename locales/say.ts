/** A message, or its plural forms by `Intl.PluralRules` category, chosen by the value `n`. */
export type Message = string | { readonly one: string; readonly other: string };

/** A message with its `{placeholders}` filled in one pass; a placeholder without a value stays visible, which a test finds. */
export function say(message: Message, values: Readonly<Record<string, string | number>> = {}, language = 'de'): string {
  const text = typeof message === 'string' ? message : message[plural(language, Number(values.n))];
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

function plural(language: string, n: number): 'one' | 'other' {
  return new Intl.PluralRules(language).select(n) === 'one' ? 'one' : 'other';
}
