import { describe, expect, it } from 'vitest';
import { STATEMENTS } from '../../../lib/model/account';
import { LANGUAGES } from '../../../lib/model/case';
import { fill } from '../../../lib/templates/fill';
import { letterFor, statementFor } from '../../../lib/templates/pick';
import { read, TEMPLATES } from '../../../lib/templates/texts';
import { account } from '../build';

describe('filling a text', () => {
  it('puts values in', () => {
    expect(fill('Konto: {label}', { label: 'Mara' })).toBe('Konto: Mara');
  });
  it('runs once: a value that looks like a placeholder stays as it is', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '{a}' })).toBe('{b} {a}');
  });
  it('takes values literally, dollars and all', () => {
    expect(fill('{label}', { label: "$& $1 $' $$" })).toBe("$& $1 $' $$");
  });
  it('leaves out a line whose value is empty', () => {
    expect(fill('eins\nKonto: {label}\nzwei', { label: '' })).toBe('eins\nzwei');
  });
  it('refuses a placeholder it does not know', () => {
    expect(() => fill('{labell}', { label: '' })).toThrow('{labell}');
  });
  it('does not take inherited names for values', () => {
    expect(() => fill('{constructor}', {})).toThrow('{constructor}');
  });
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  it.each(STATEMENTS.filter((one) => one !== 'none'))(
    'the statement "%s" is ready and says where it comes from',
    (id) => {
      const made = statementFor(
        account({ language, statement: id, details: { organisation: 'Stadt', page: 'Seite' } }),
      );
      expect(made?.text).toMatch(/Art\. 21/);
      expect(made?.text).not.toMatch(/[{}]/);
      expect(made?.template).toEqual({ id, version: expect.any(Number), language });
    },
  );
  it('no statement leaves the box empty', () => {
    expect(statementFor(account({ language, statement: 'none' }))).toBeUndefined();
  });
  it('the letter names the account, its address and the day', () => {
    const mine = account({ language, label: 'Mara {email}', email: 'mara@example.org', case: 'instagram-private' });
    const { text } = letterFor(mine, new Date(2026, 10, 21));
    expect(text).toContain('Instagram');
    expect(text).toContain('Mara {email}');
    expect(text).toContain('mara@example.org');
    expect(text).toContain(language === 'de' ? '21. November 2026' : '21 November 2026');
  });
  it('the letter leaves out what is not known', () => {
    const { text } = letterFor(account({ language }), new Date(2026, 10, 21));
    expect(text).not.toMatch(/[{}]/);
    expect(text).not.toMatch(/(Konto|Account|E-Mail-Adresse des Kontos|E-mail address of the account): *$/m);
  });
});

it('every text exists in every language with the same version', () => {
  const of = (language: string) =>
    TEMPLATES.filter((one) => one.language === language).map(({ id, version }) => `${id} ${version}`);
  expect(of('en')).toEqual(of('de'));
});

it('a text file with a heading it can’t read is refused', () => {
  expect(() => read('# privacy 1\ntext', 'de', 'private')).toThrow('not a heading');
});
