/** How deep brackets may stand in each other; what we write needs far less. */
const MOST_DEPTH = 32;
const MOST_LENGTH = 100 * 1024 * 1024;

/**
 * JSON as a proof has it, and nothing else: valid UTF-8, written as ECMAScript writes it with this indentation. Since a
 * text that holds a key twice, a number in other words or a different space would be written differently again,
 * comparing is all it takes to refuse them. Undefined for any other bytes.
 */
export function strictJson(bytes: Uint8Array, indent: number, end: string): unknown {
  if (bytes.length > MOST_LENGTH) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (depthOf(text) > MOST_DEPTH) return undefined;
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, null, indent) + end === text ? value : undefined;
  } catch {
    return undefined; // no UTF-8, or no JSON
  }
}

/** How deep brackets stand in each other in a JSON text; one pass, whatever the text is. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (quoted && one === '\\') at += 1;
    else if (one === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (one === '[' || one === '{') depth += 1;
    else if (one === ']' || one === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
