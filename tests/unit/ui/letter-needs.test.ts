import { expect, it } from 'vitest';
import { CASES } from '../../../lib/model/case';
import { missingIn, needsOf } from '../../../lib/ui/letters/needs';
import { kindOf, recipientOf } from '../../../lib/ui/letters/recipient';
import { account } from '../build';

it('asks for what the chosen letter names besides its case', () => {
  expect(needsOf(account({ case: 'facebook-page' }))).toEqual(['name', 'page']);
  expect(needsOf(account({ case: 'facebook-page', body: 'public-body' }))).toContain('organisation');
});
it('lacks whatever the letter would have to leave out', () => {
  const details = { organisation: 'Verein', page: 'Seite' };
  expect(missingIn(account({ case: 'instagram-organisation', details }))).toEqual(['name', 'responsible', 'contact']);
  expect(missingIn(account({ case: 'facebook-page', body: 'public-body', details: { page: 'Seite' } }))).toContain(
    'organisation',
  );
  expect(missingIn(account())).toEqual(['name']);
});
it('wants nothing for the user’s own text', () => {
  expect(missingIn(account({ case: 'facebook-page', texts: { 'page-letter.de': 'Mein Brief' } }))).toEqual([]);
});
it('knows for every case whom its letter goes to', () => {
  const kinds = Object.fromEntries(CASES.map(({ id }) => [id, recipientOf(account({ case: id }))]));
  expect(kinds).toMatchObject({ 'facebook-page': 'imprint', 'shown-child': 'operator', whatsapp: 'meta' });
  expect(kindOf(account({ case: 'facebook-page' }))).toBe('page');
  expect(kindOf(account({ case: 'facebook-page', body: 'organisation' }))).toBe('organisation');
  expect(kindOf(account({ case: 'instagram-organisation' }))).toBe('organisation');
  expect(kindOf(account({ case: 'shown-adult', body: 'public-body' }))).toBe('operator');
});
