import { describe, expect, test } from 'vitest';
import { isNamed, normalise, says } from '../../../lib/page/find/words';

describe('normalise', () => {
  test.each([
    ['  Wider\u00adspruchs\u00adrecht \n', 'widerspruchsrecht'],
    ['droit d’opposition', "droit d'opposition"],
    ['ＲＩＧＨＴ\u00a0to  object', 'right to object'],
    ['a\u200bb\u200fc', 'abc'],
    ['Opoziţie, ŞI', 'opoziție, și'],
  ])('%j becomes %j', (text, normal) => expect(normalise(text)).toBe(normal));
});

describe('says', () => {
  test.each([
    [['begründ'], 'deine begründung (optional)', true],
    [['land'], 'in welchem land lebst du?', true],
    [['land'], 'deutschland', false],
    [['widerspruch…erhalten'], 'wir haben deinen widerspruch heute erhalten.', true],
    [['widerspruch…erhalten'], 'erhalten hast du keinen widerspruch', false],
    [['such'], 'besuch uns', false],
    [['widerspruch…ki'], 'widerspruch gegen ki-training', true],
    [['widerspruch…ki'], 'widerspruch zu kindern und ki', true],
    [['widerspruch…ki'], 'widerspruch für mein kind', false],
    [['object'], '', false],
  ])('%j in %j: %s', (phrases, text, result) => expect(says(phrases, text)).toBe(result));
});

test('a name is a phrase as a whole, punctuation around it aside', () => {
  expect(isNamed(['widerspruchsrecht'], '„widerspruchsrecht“.')).toBe(true);
  expect(isNamed(['object'], 'object to marketing')).toBe(false);
});
