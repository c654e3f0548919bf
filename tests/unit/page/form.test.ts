// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findForm } from '../../../lib/page/find/form';
import { lexiconsFor } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';
import type { Page } from '../../../lib/routes/types';

const pageOf = (id: string): Page => PAGES.find((page) => page.id === id) as Page;
const AI = pageOf('facebook-ai-form');
const TITLE = '<h2>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2>';
const ID = '<input type="hidden" name="support_form_id" value="712876720715583">';
const EMAIL = '<label>E-Mail-Adresse <input type="email" name="email"></label>';
const REASON = '<label>Bitte erläutere, wie sich das auf dich auswirkt <textarea></textarea></label>';
const SEND = '<button type="submit">Senden</button>';

function look(html: string, page = AI) {
  document.title = 'Facebook';
  document.body.innerHTML = html;
  const found = findForm(document, page, lexiconsFor('de'));
  return (
    found && {
      ...found,
      roles: found.fields.map((field) => `${field.role}:${field.element.id || field.element.localName}`),
    }
  );
}

describe('which form it is', () => {
  test.each([
    ['certain', 'address and id', `<form>${ID}${EMAIL}${REASON}${SEND}</form>`],
    ['certain', 'address and title', `${TITLE}<form>${EMAIL}${REASON}${SEND}</form>`],
    ['certain', 'a title inside', `<form>${TITLE}${EMAIL}${REASON}${SEND}</form>`],
    ['likely', 'the address alone', `<form>${EMAIL}${REASON}${SEND}</form>`],
    [
      undefined,
      'a newsletter below the title',
      `${TITLE}<form><input type="email" name="email"><button>Abonnieren</button></form>`,
    ],
    [
      undefined,
      'a login that begins with the e-mail',
      `${TITLE}<form action="/login/">${EMAIL}${REASON}${SEND}</form>`,
    ],
    [undefined, 'a form with a password', `${TITLE}<form>${EMAIL}${REASON}<input type="password">${SEND}</form>`],
    [undefined, 'the login form', `${TITLE}<form id="login_form">${EMAIL}${REASON}${SEND}</form>`],
    [undefined, 'a form in a footer', `${TITLE}<footer><form>${EMAIL}${REASON}${SEND}</form></footer>`],
    [undefined, 'a comment in a thread', `${TITLE}<div role="article"><form>${EMAIL}${REASON}${SEND}</form></div>`],
    [undefined, 'a search', `${TITLE}<form role="search">${EMAIL}${REASON}${SEND}</form>`],
  ])('%s: %s', (certainty, _, html) => expect(look(html)?.certainty).toBe(certainty));

  test('the form below another one does not have its title', () => {
    const feedback = `<form id="feedback"><label>Warum nicht? <textarea></textarea></label>${EMAIL}<button>Senden</button></form>`;
    expect(look(`${TITLE}<form id="real">${EMAIL}${REASON}${SEND}</form>${feedback}`)?.scope.id).toBe('real');
  });

  test('a form at an address nobody knows is ours only by its words', () => {
    const other = pageOf('other-form');
    expect(look(`<form>${EMAIL}${REASON}${SEND}</form>`, other)).toBeUndefined();
    expect(look(`${TITLE}<form>${EMAIL}${REASON}${SEND}</form>`, other)?.certainty).toBe('likely');
  });

  test('a question about AI at Meta is pointed at until it is answered', () => {
    const question = (checked: string) =>
      `<form>${ID}<div id="SupportFormRow.1">Bezieht sich deine Anfrage auf KI bei Meta?<input type="radio" ${checked}></div>${SEND}</form>`;
    expect(look(question(''))?.question?.id).toBe('SupportFormRow.1');
    expect(look(question('checked'))?.question).toBeUndefined();
  });
});

describe('which field is which', () => {
  const fields = (html: string) => look(`${TITLE}<form>${ID}${html}${SEND}</form>`)?.roles;

  test.each([
    ['a search box in the form', '<label>Suche <input id="x"></label>'],
    ['a comment box in the form', '<label>Schreib einen Kommentar <textarea id="x"></textarea></label>'],
    ['a message box in the form', '<label>Nachricht schreiben <textarea id="x"></textarea></label>'],
    ['a field in a header', '<header><input id="x" type="email"></header>'],
    ['a field in an article', '<div role="article"><label>Warum? <textarea id="x"></textarea></label></div>'],
    ['a field that nobody sees', '<input id="x" type="email" name="email" aria-hidden="true">'],
    ['a box for something else', '<label>Dein Profil <textarea id="x"></textarea></label>'],
    ['the e-mail of somebody else', '<label>E-Mail deiner Vertretung <input id="x"></label>'],
  ])('%s is none of ours', (_, html) =>
    expect(fields(`${EMAIL}${REASON}${html}`)).toEqual(['email:input', 'reason:textarea']),
  );

  test('a second e-mail field is ours if it repeats the first', () => {
    const again = '<label>E-Mail-Adresse bestätigen <input id="again"></label>';
    expect(fields(`${EMAIL}${again}${REASON}`)).toEqual(['email:input', 'email:again', 'reason:textarea']);
  });

  test('a second box for words is read, not filled', () => {
    const more = '<label>Weitere Informationen <textarea id="more"></textarea></label>';
    expect(fields(`${EMAIL}${REASON}${more}`)).toEqual(['email:input', 'reason:textarea', 'more:more']);
  });

  test('an e-mail field that speaks of a code is still one', () => {
    expect(
      fields(`<label>E-Mail-Adresse (du bekommst einen Bestätigungscode) <input type="email" id="e"></label>${REASON}`),
    ).toEqual(['email:e', 'reason:textarea']);
  });

  test('fields without a name have the words before them', () => {
    expect(fields(`<div>E-Mail-Adresse</div><div><input id="e" type="text"></div>${REASON}`)).toEqual([
      'email:e',
      'reason:textarea',
    ]);
  });
});

test('the button is found by its name, also outside the form, and cancelling is no sending', () => {
  const outside = `<div role="dialog">${TITLE}<form id="f">${ID}${EMAIL}${REASON}<button type="submit">Abbrechen</button></form><button id="send" form="f">Senden</button></div>`;
  expect(look(outside)?.submit?.id).toBe('send');
});
