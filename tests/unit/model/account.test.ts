import { describe, expect, it } from 'vitest';
import { accountSchema, isEmailOrEmpty } from '../../../lib/model/account';
import { account } from '../build';

describe('an e-mail address', () => {
  it.each(['', 'mara@example.org', 'm.müller+meta@sub.bücher.example', 'a@b.de'])('may be "%s"', (text) => {
    expect(isEmailOrEmpty(text)).toBe(true);
  });
  it.each([
    ' ',
    'mara',
    'mara@',
    '@example.org',
    'mara@example',
    'mara@example.',
    'a b@example.org',
    'a@b@example.org',
    'Mara <mara@example.org>',
    'mara@example.org\n',
  ])('may not be "%s"', (text) => {
    expect(isEmailOrEmpty(text)).toBe(false);
  });
});

describe('a stored account', () => {
  it('is read where every part is right', () => {
    expect(accountSchema.safeParse(account()).success).toBe(true);
  });
  it.each([
    { email: 'falsch' },
    { case: 'myspace-private' },
    { language: 'fr' },
    { statement: 'because' },
    { added: 'yesterday' },
    { id: '' },
  ])('is refused with %o', (part) => {
    expect(accountSchema.safeParse({ ...account(), ...part }).success).toBe(false);
  });
});
