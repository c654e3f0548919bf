/**
 * Puts values into a text's `{placeholders}` in one pass: a value that looks like a placeholder stays as it is. A line
 * whose placeholder has an empty value is left out, so that nobody sends "E-mail: ", and a paragraph that is left out
 * takes its blank line along. An unknown placeholder throws: it is a mistake in a text of ours, which a test finds first.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  const valueFor = (key: string): string => {
    if (!Object.hasOwn(values, key)) throw new Error(`unknown placeholder {${key}}`);
    return values[key] ?? '';
  };
  return text
    .split('\n')
    .filter((line) => [...line.matchAll(PLACEHOLDER)].every(([, key]) => valueFor(key ?? '') !== ''))
    .filter((line, at, lines) => line !== '' || separates(lines, at))
    .map((line) => line.replace(PLACEHOLDER, (_, key: string) => valueFor(key)))
    .join('\n');
}

/** Whether a blank line still stands between two paragraphs. Of several in a row the last one stays. */
function separates(lines: readonly string[], at: number): boolean {
  return lines[at + 1] !== undefined && lines[at + 1] !== '' && lines.slice(0, at).some((line) => line !== '');
}

const PLACEHOLDER = /\{([a-z]+)\}/g;
