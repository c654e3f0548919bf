// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findForm } from '../../../lib/page/find/form';
import { findLinks } from '../../../lib/page/find/links';
import { LEXICONS, lexiconsFor } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';
import type { Page } from '../../../lib/routes/types';

const PAGE = PAGES.find((page) => page.id === 'facebook-ai-form') as Page;
const ID = '<input type="hidden" name="support_form_id" value="6359191084165019">';
const EMAIL = '<label>Email <input type="email" id="mine"></label>';
const REASON = '<label>Explain <textarea></textarea></label>';

function look(language: string, title: string, more = '', id = ID) {
  document.title = '';
  document.body.innerHTML = `<main><h1>${title}</h1><form>${id}${more}${EMAIL}${REASON}<button>OK</button></form></main>`;
  return findForm(document, PAGE, lexiconsFor(language));
}

describe('a form that takes an objection back', () => {
  const titles = [
    ['en', 'Cancel your request to object to your information being used for AI at Meta'],
    ['en', 'Withdraw my objection to the use of my information for AI at Meta'],
    ['de', 'Widerspruch gegen die Verwendung deiner Informationen für KI bei Meta zurückziehen'],
    ['fr', 'Retirer votre opposition à l’utilisation de vos informations pour l’IA chez Meta'],
    ['es', 'Retirar tu oposición al uso de tu información para la IA en Meta'],
    ['it', 'Revoca la tua opposizione all’uso delle tue informazioni per l’IA di Meta'],
  ] as const;
  test.each(titles)('is not ours, %s: %s', (language, title) => {
    expect(look(language, title)).toBeUndefined();
    expect(look(language, title, '', '')).toBeUndefined();
  });

  test('is not ours in any language, wherever its title says so', () => {
    const said = LEXICONS.flatMap((one) => one.withdraw.map((words) => [one.language, words.replace('…', ' x ')]));
    fc.assert(
      fc.property(fc.constantFrom(...said), fc.lorem({ maxCount: 3 }), ([language = '', words = ''], before) => {
        expect(look(language, `${before} ${words}`)).toBeUndefined();
      }),
    );
  });
});

describe('an option that means the opposite', () => {
  test.each([
    ['en', 'I do not want to object to the use of my information for AI at Meta'],
    ['en', 'I want to withdraw my objection: I no longer object to AI at Meta'],
    ['de', 'Ich möchte der Verwendung meiner Informationen für KI nicht widersprechen'],
  ])('is not the chosen one, %s: %s', (language, name) => {
    const form = look(language, '', `<label><input type="radio" checked> ${name}</label>`);
    expect(form?.chosen).toBeUndefined();
    expect(form?.certainty).toBe('likely');
  });
  test('leaves the one beside it', () => {
    const mine =
      '<label><input type="radio" checked> I want to object to the use of my information for Meta AI</label>';
    expect(look('en', '', mine)).toMatchObject({ chosen: true, certainty: 'certain' });
  });
});

test.each([
  ['certain', 'Object to your information being used for AI at Meta'],
  ['certain', ''],
  ['likely', 'Report a problem with a shop'],
])('a known id is %s under “%s”', (certainty, title) => expect(look('en', title)?.certainty).toBe(certainty));

describe('an address of somebody else', () => {
  test.each([
    ['en', 'Email of the person who referred you'],
    ['en', 'Your friend’s email'],
    ['de', 'E-Mail-Adresse deines Freundes'],
    ['fr', 'Adresse e-mail de votre ami'],
    ['it', 'E-mail di un’altra persona'],
    ['es', 'Correo electrónico de tu amigo'],
    ['pl', 'Adres e-mail znajomego'],
  ])('has no role, %s: %s', (language, label) => {
    const form = look(language, '', `<label>${label} <input type="email" id="theirs"></label>`);
    expect(form?.fields.filter(({ role }) => role === 'email').map(({ element }) => element.id)).toEqual(['mine']);
  });
});

test.each([
  ['/settings', 0],
  ['/settings/?tab=privacy', 0],
  ['/privacy/settings/', 0],
  ['/accounts/edit/', 0],
  ['/', 0],
  ['/help/contact/6359191084165019', 1],
  ['#', 1],
])('a link found by name alone to %s: %i', (href, count) => {
  const to = href.startsWith('/') ? `https://www.facebook.com${href}` : href;
  document.body.innerHTML = `<main><a href="${to}">Right to object</a></main>`;
  expect(findLinks(document, lexiconsFor('en'))).toHaveLength(count);
});
