import { describe, expect, it } from 'vitest';
import { accountSchema } from '../../../lib/model/account';
import { companionOf, companionsOf, joined } from '../../../lib/ui/account/centre';
import { applied, tidied } from '../../../lib/ui/account/changes';
import { account } from '../build';

describe('changes of an account', () => {
  it('are none where nothing was changed', () => {
    const whole = account({
      case: 'facebook-page',
      statement: 'page-statement',
      details: { page: 'Seite' },
      body: 'public-body',
      texts: { 'page-statement.de': 'Mein Text' },
    });
    expect(applied(whole, {})).toEqual(whole);
  });
  it('leave alone what another surface saved meanwhile', () => {
    const stored = account({ texts: { 'letter.de': 'Mein Brief' } });
    const texts = applied(stored, { texts: { 'privacy.de': 'Mein Text' } }).texts;
    expect(texts).toEqual({ 'letter.de': 'Mein Brief', 'privacy.de': 'Mein Text' });
  });
  it('take our own text again', () => {
    const own = account({ texts: { 'privacy.de': 'Mein Text' } });
    expect(applied(own, { texts: { 'privacy.de': null } })).toEqual(account());
  });
  it('give a new case a text that it offers, and drop what it does not know', () => {
    const page = account({ case: 'facebook-page', body: 'public-body', details: { page: 'Seite', name: 'Mara' } });
    const changed = tidied(applied(page, { case: 'threads-linked' }));
    expect(changed).toMatchObject({
      case: 'threads-linked',
      statement: 'threads-statement',
      details: { name: 'Mara' },
    });
    expect(changed.body).toBeUndefined();
    expect(accountSchema.safeParse(changed).success).toBe(true);
  });
  it('take who speaks away again', () => {
    expect(applied(account({ case: 'facebook-page', body: 'organisation' }), { body: '' }).body).toBeUndefined();
  });
  it('leave the Accounts Centre with a case that can be in none', () => {
    expect(applied(account({ centre: 'mine' }), { case: 'whatsapp' }).centre).toBeUndefined();
  });
});

describe('joining an Accounts Centre', () => {
  const facebook = account({ id: 'fb' });
  const instagram = account({ id: 'ig', case: 'instagram-private' });
  const threads = account({ id: 'th', case: 'threads-linked', centre: 'mine' });
  const all = [facebook, instagram, threads, account({ id: 'wa', case: 'whatsapp' })];

  it('is offered with profiles alone', () => {
    expect(companionsOf(facebook, all).map((one) => one.id)).toEqual(['ig', 'th']);
    expect(companionsOf(account({ id: 'wa', case: 'whatsapp' }), all)).toEqual([]);
  });
  it('takes over the other one’s', () => {
    expect(joined(facebook, 'th', all)).toEqual([{ ...facebook, centre: 'mine' }]);
  });
  it('makes a new one for both where there is none', () => {
    const saved = joined(facebook, 'ig', all, () => 'new');
    expect(saved.map((one) => [one.id, one.centre])).toEqual([
      ['fb', 'new'],
      ['ig', 'new'],
    ]);
  });
  it('brings along who shared one with it before', () => {
    const first = account({ id: 'a', centre: 'old' });
    const linked = account({ id: 'b', centre: 'old' });
    const third = account({ id: 'c' });
    const saved = joined(first, 'c', [first, linked, third], () => 'new');
    expect(saved.map((one) => [one.id, one.centre])).toEqual([
      ['a', 'new'],
      ['c', 'new'],
      ['b', 'new'],
    ]);
  });
  it('ends where no other account is chosen', () => {
    expect(joined({ ...facebook, centre: 'mine' }, '', all)).toEqual([facebook]);
    expect(companionOf({ ...facebook, centre: 'mine' }, all)?.id).toBe('th');
  });
});
