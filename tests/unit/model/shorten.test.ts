import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shorten } from '../../../lib/model/shorten';

const SIGN = ' … (gekürzt)';
const any = fc.string({ unit: 'grapheme', maxLength: 80 });

it.each([
  ['kurz', 10, 'kurz'],
  ['genau zehn', 10, 'genau zehn'],
  ['das ist zu lang für zwanzig', 20, 'das ist … (gekürzt)'],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 21, '👩‍👩‍👧 … (gekürzt)'],
  ['zu lang', 3, ''],
])('%s in %i is "%s"', (text, most, short) => {
  expect(shorten(text, most, SIGN)).toBe(short);
});
it('never exceeds the limit, never cuts a character, and says so where it cut', () => {
  fc.assert(
    fc.property(any, fc.integer({ min: SIGN.length, max: 60 }), (text, most) => {
      const short = shorten(text, most, SIGN);
      expect(short.length).toBeLessThanOrEqual(most);
      const kept = text.length <= most ? text : short.slice(0, -SIGN.length);
      expect(short).toBe(text.length <= most ? text : kept + SIGN);
      const ends = [...new Intl.Segmenter().segment(text)].map(({ index }) => text.slice(0, index).trimEnd());
      expect([...ends, text]).toContain(kept);
    }),
  );
});
