/** Text as it is compared: NFKC, lower case, straight quotes, no soft hyphens or zero-width marks, single spaces. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a normalised text says one of the phrases somewhere, each part beginning at the beginning of a word. */
export function says(phrases: readonly string[], text: string): boolean {
  return text !== '' && phrases.some((phrase) => saysOne(phrase.split('…'), text));
}

/** Whether a normalised name is one of the phrases, but for punctuation around it. */
export function isNamed(phrases: readonly string[], name: string): boolean {
  return phrases.includes(name.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, ''));
}

function saysOne(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    from = wordAt(part, text, from);
    if (from < 0) return false;
    from += part.length;
  }
  return true;
}

/** Where `part` begins a word of `text`, at `from` or later; -1 where it does not. */
function wordAt(part: string, text: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  return -1;
}
