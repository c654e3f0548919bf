/**
 * Puts values into a text's `{placeholders}` in one pass: a value that looks like a placeholder stays as it is. A line
 * whose placeholder has an empty value is left out, so that nobody sends "E-mail: ". An unknown placeholder throws: it
 * is a mistake in a text of ours, which a test finds first.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const valueFor = (key: string): string => {
    if (!Object.hasOwn(values, key)) throw new Error(`unknown placeholder {${key}}`);
    return values[key] ?? '';
  };
  return text
    .split('\n')
    .filter((line) => [...line.matchAll(PLACEHOLDER)].every(([, key]) => valueFor(key ?? '') !== ''))
    .map((line) => line.replace(PLACEHOLDER, (_, key: string) => valueFor(key)))
    .join('\n');
}

const PLACEHOLDER = /\{([a-z]+)\}/g;
