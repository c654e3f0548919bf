import { describe, expect, it } from 'vitest';
import { csv } from '../../../lib/proof/bundle/csv';
import { plain } from '../../../lib/proof/plain';
import { gapsIn, runsOf, runsText } from '../../../lib/proof/ranges';

describe('a damaged row in an export', () => {
  it('is no failure where JSON has no words for it', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const raw = {
      big: 1n,
      none: undefined,
      map: new Map([['a', circle]]),
      bytes: new Uint8Array([1, 2]),
      not: Number.NaN,
    };
    expect(plain(raw)).toEqual({
      big: { $: 'bigint', value: '1' },
      none: { $: 'undefined' },
      map: { $: 'map', value: [['a', { self: { $: 'circle' } }]] },
      bytes: { $: 'bytes', value: [1, 2] },
      not: { $: 'number', value: 'NaN' },
    });
  });
  it('shows the same object twice where it stands twice', () => {
    const twin = { a: 1 };
    expect(plain([twin, twin])).toEqual([twin, twin]);
  });
});

it.each([
  [[], ''],
  [[4], '4'],
  [[1, 2, 3, 5, 7, 8], '1–3, 5, 7–8'],
])('numbers are told as runs: %j', (numbers, text) => {
  expect(runsText(runsOf(numbers))).toBe(text);
});

it.each([
  [[1, 2, 3], 3, ''],
  [[2, 5], 7, '1, 3–4, 6–7'],
  [[], 2, '1–2'],
  [[], 0, ''],
])('gaps among %j up to %i', (numbers, end, text) => {
  expect(runsText(gapsIn(numbers, end))).toBe(text);
});

describe('a table for spreadsheets', () => {
  it('quotes what needs it, and marks itself as UTF-8', () => {
    expect(csv([['a', 'b,c', 'd"e', 'f\ng']])).toBe('\ufeffa,"b,c","d""e","f\ng"\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets nothing be taken for a formula: %j', (text) => {
    expect(csv([[text]])).toMatch(/^\ufeff"?'/);
  });
});
