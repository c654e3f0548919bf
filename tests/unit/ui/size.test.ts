import { expect, it } from 'vitest';
import { sizeText } from '../../../lib/ui/settings/size';

it.each([
  [0, 'de', '0 Byte'],
  [999, 'en', '999 bytes'],
  [1000, 'de', '1 kB'],
  [2560, 'de', '2,6 kB'],
  [2560, 'en', '2.6 kB'],
  [12_345_678, 'de', '12,3 MB'],
])('%d bytes are in %s: %s', (bytes, language, text) => {
  expect(sizeText(bytes, language).replace(/\s/g, ' ')).toBe(text);
});
