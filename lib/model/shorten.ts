/**
 * A text of at most `most` UTF-16 units, which is how forms count (`maxlength`). One that is longer ends, at a whole
 * character, with `sign`, so that a reader sees that something is missing.
 */
export function shorten(text: string, most: number, sign: string): string {
  if (text.length <= most) return text;
  if (sign.length > most) return '';
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length + sign.length > most) break;
    kept += segment;
  }
  return kept.trimEnd() + sign;
}
