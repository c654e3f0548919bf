import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Json, wellFormed } from '../../../lib/chain/canonical';

/** What can be sealed: RFC 8785 without fractions. */
const sealable = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('canonical JSON', () => {
  it('writes the strings of RFC 8785 §3.2.2.2 as it says', () => {
    expect(canonical('\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });
  it('sorts keys as RFC 8785 §3.2.3 says: by UTF-16 code units, not by code points', () => {
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(keys)) as object)).toHaveLength(7);
    expect([...canonical(keys).matchAll(/:"([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });
  it('knows one nought', () => {
    expect(canonical([0, -0])).toBe('[0,0]');
  });
  it('leaves out what is undefined, and all spaces', () => {
    expect(canonical({ b: [1, null, true], a: undefined, c: {} })).toBe('{"b":[1,null,true],"c":{}}');
  });
  it('says the same again after reading and in any order of keys', () => {
    fc.assert(
      fc.property(sealable, (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text) as Json)).toBe(text);
        expect(canonical(reversed(value))).toBe(text);
      }),
    );
  });
  it.each([
    ['a fraction', 0.5],
    ['a number too large', 2 ** 53],
    ['half a surrogate pair', 'a\ud800'],
    ['a key with half a pair', { '\udc00': 1 }],
  ])('refuses %s, which others might write differently', (_, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });
});

it('what a page shows can be sealed: half pairs become U+FFFD, all else stays', () => {
  expect(wellFormed({ a: ['x\ud800y', '😀', 1, undefined], 'k\udfff': null })).toEqual({
    a: ['x\ufffdy', '😀', 1, undefined],
    'k\ufffd': null,
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return (value as Json[]).map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Record<string, Json>).map(([key, one]) => [key, reversed(one)] as const);
  return Object.fromEntries(entries.reverse());
}
