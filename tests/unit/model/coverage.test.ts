import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../../../lib/model/account';
import type { CaseId } from '../../../lib/model/case';
import { coverage, objectionsNeeded } from '../../../lib/model/coverage';
import type { Evidence } from '../../../lib/model/evidence';

const account = (id: string, over: Partial<Account> = {}): Account => ({
  id,
  case: 'facebook-private',
  label: id,
  email: 'now@example.org',
  language: 'de',
  statement: 'privacy',
  added: '2026-11-21T10:00:00+01:00',
  ...over,
});
const declared = (id: string, email?: string): Evidence => ({
  kind: 'declared',
  id: `declared-${id}`,
  account: id,
  at: '2026-11-21T11:00:00+01:00',
  zone: 'Europe/Berlin',
  on: '2024-06-01',
  words: '',
  ...(email ? { email } : {}),
});

describe('coverage', () => {
  const family = [
    account('fb1', { centre: 'mine' }),
    account('fb2'),
    account('ig1', { case: 'instagram-private', centre: 'mine' }),
    account('ig2', { case: 'instagram-private', centre: 'mine' }),
    account('ig3', { case: 'instagram-private', centre: 'shop' }),
    account('threads', { case: 'threads-linked', centre: 'shop' }),
  ];

  test('two Facebook, three Instagram and Threads in two Accounts Centres and one alone need three objections', () => {
    expect(objectionsNeeded(family, [])).toBe(3);
    expect(coverage(family, []).get('ig2')).toEqual({ kind: 'shared', by: 'fb1' });
  });

  test('one that is done covers the others in its Accounts Centre, and nobody else', () => {
    const log = [declared('ig1')];
    const covered = coverage(family, log);
    expect(covered.get('fb1')).toEqual({ kind: 'covered', by: 'ig1' });
    expect(covered.get('fb2')).toEqual({ kind: 'own' });
    expect(objectionsNeeded(family, log)).toBe(2);
  });

  test('an earlier objection stays valid; with another e-mail address since, repeating is advised', () => {
    const one = [account('a')];
    expect(coverage(one, [declared('a', 'now@example.org')]).get('a')).toEqual({ kind: 'own' });
    expect(coverage(one, [declared('a')]).get('a')).toEqual({ kind: 'own' });
    expect(coverage(one, [declared('a', 'old@example.org')]).get('a')).toEqual({ kind: 'repeat' });
  });

  test('a letter to the operator of a page is no objection to be counted', () => {
    expect(objectionsNeeded([account('a'), account('b', { case: 'shown-adult', statement: 'none' })], [])).toBe(1);
  });

  test('a page is covered by nothing', () => {
    const all = [account('me', { centre: 'mine' }), account('page', { case: 'facebook-page', centre: 'mine' })];
    expect(coverage(all, [declared('me')]).get('page')).toEqual({ kind: 'own' });
  });

  test('whatever the grouping, as many objections are needed as there are groups without one that is done', () => {
    const cases: CaseId[] = ['facebook-private', 'instagram-private', 'threads-linked'];
    const row = fc.record({
      case: fc.constantFrom(...cases),
      centre: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
      done: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const accounts = rows.map((one, n) =>
          account(String(n), { case: one.case, ...(one.centre ? { centre: one.centre } : {}) }),
        );
        const log = rows.flatMap((one, n) => (one.done ? [declared(String(n))] : []));
        const groups = new Map<string, boolean>();
        rows.forEach((one, n) => {
          const group = one.centre ?? `alone ${n}`;
          groups.set(group, (groups.get(group) ?? false) || one.done);
        });
        expect(objectionsNeeded(accounts, log)).toBe([...groups.values()].filter((done) => !done).length);
      }),
    );
  });
});
