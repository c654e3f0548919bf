// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { findForm } from '../../../lib/page/find/form';
import { nextDeed } from '../../../lib/page/visit/deed';
import { lexiconsFor } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';
import type { Page } from '../../../lib/routes/types';

const pageOf = (id: string): Page => PAGES.find((page) => page.id === id) as Page;
const MINE = 'I want to object to the use of my information for Meta AI';
const THIRD = 'I want to object to the use of my information from third parties for Meta AI';
const OTHER = 'I have a different objection';
const button = (name: string, more = '') => `<div role="button" ${more}>${name}</div>`;
const option = (id: string, text: string, more = '') =>
  `<label id="${id}"><input type="radio" ${more}> ${text}</label>`;
const CODE = '<input aria-label="Confirmation code">';
const ENTERED = CODE.replace('>', ' value="1">');
const TITLE = '<h1>Object to Your Information Being Used for AI at Meta</h1>';
const EMAIL = '<div>Email</div><input id="email"><div>Confirm</div><input id="again">';

function look(html: string, { page = pageOf('portal-form'), led = false } = {}) {
  document.title = 'Privacy rights request';
  document.body.innerHTML = `<main>${html}</main>`;
  return findForm(document, page, lexiconsFor('en'), led);
}

describe('a wizard’s first step', () => {
  test('is recognised by the option that means the objection, and points at it', () => {
    const form = look(option('third', THIRD) + option('other', OTHER) + option('mine', MINE) + button('Next'));
    expect(form).toMatchObject({ certainty: 'likely', chosen: false, submit: undefined });
    expect(form?.question?.id).toBe('mine');
  });

  test('points at the button once the option is chosen', () => {
    const form = look(option('mine', MINE, 'checked') + option('other', OTHER) + button('Next', 'id="next"'));
    expect(form).toMatchObject({ chosen: true, question: undefined });
    expect(form && nextDeed(form)).toMatchObject({ kind: 'next', element: { id: 'next' } });
  });

  test('goes on pointing at it while another one is chosen', () =>
    expect(look(option('mine', MINE) + option('other', OTHER, 'checked'))?.question?.id).toBe('mine'));

  test('is not ours without that option', () =>
    expect(look(option('third', THIRD) + option('other', OTHER) + button('Next'))).toBeUndefined());

  test('takes the option about third parties only on their own form', () => {
    const page = pageOf('third-party-form');
    expect(look(option('third', THIRD) + option('mine', MINE), { page })?.question?.id).toBe('third');
  });

  test('may have options that are no fields of the browser’s', () => {
    const radio = (id: string, on: boolean) => `<div role="radio" id="${id}" aria-checked="${on}">${MINE}</div>`;
    expect(look(radio('mine', false))?.question?.id).toBe('mine');
    expect(look(radio('mine', true) + button('Next'))?.question).toBeUndefined();
  });

  test('asks with yes and no, and yes is marked', () => {
    const ask = '<p>Is your request about AI at Meta?</p>';
    const answers = option('no', 'No', 'checked') + option('yes', 'Yes');
    expect(look(`${TITLE}${ask}${answers}`)?.question?.id).toBe('yes');
    expect(look(`${TITLE}<p>Are you a robot?</p>${answers}`)).toBeUndefined();
  });
});

describe('the steps after it', () => {
  test('belong to it only if that option was chosen, or the title says so', () => {
    expect(look(EMAIL + button('Next'))).toBeUndefined();
    expect(look(EMAIL + button('Next'), { led: true })?.certainty).toBe('likely');
    expect(look(TITLE + EMAIL + button('Next'))?.certainty).toBe('likely');
  });

  test('have an e-mail field and another that only says “confirm”', () =>
    expect(look(TITLE + EMAIL)?.fields.map(({ role, element }) => `${role}:${element.id}`)).toEqual([
      'email:email',
      'email:again',
    ]));

  test.each([
    ['complete', '', EMAIL + button('Next')],
    ['request-code', '', button('Request code') + button('Next')],
    ['code', '', CODE + button('Request code') + button('Next')],
    ['code', 'though no button is known', CODE + button('Check it')],
    ['send', '', button('Submit') + button('Next')],
    ['next', 'while sending is not possible', button('Submit', 'aria-disabled="true"') + button('Next')],
    [undefined, 'while the code is unchecked', ENTERED + button('Next', 'aria-disabled="true"')],
    [
      'next',
      'by the button that has the code checked',
      ENTERED + button('Verify') + button('Submit', 'aria-disabled="true"'),
    ],
    [undefined, 'while that one is pressed', ENTERED + button('Verify', 'aria-disabled="true"')],
    ['send', 'once the code is checked', ENTERED + button('Verify') + button('Submit')],
  ])('%s is next %s', (kind, _, html) => {
    const form = look(html, { led: true });
    expect(form).toBeDefined();
    expect(form && nextDeed(form)?.kind).toBe(kind);
  });

  test('never take a button that only leads on for the one that sends', () => {
    for (const name of ['Next', 'Request code', 'Onwards'])
      expect(look(`${EMAIL}<button type="submit">${name}</button>`, { led: true })?.submit).toBeUndefined();
    const classic = { page: pageOf('facebook-ai-form') };
    const form = (name: string) =>
      `${TITLE}<form><input type="email" name="email"><label>Why?<textarea></textarea></label><button type="submit">${name}</button></form>`;
    expect(look(form('Next'), classic)?.submit).toBeUndefined();
    expect(look(form('Go'), classic)?.submit).toBeDefined();
    // Where a code is asked for, "Verify" has it checked; elsewhere it may as well send.
    expect(look(form('Verify').replace('<button', `${CODE}<button`), classic)?.submit).toBeUndefined();
    expect(look(form('Verify'), classic)?.submit).toBeDefined();
  });
});

describe('the question of the classic form', () => {
  const general = { page: pageOf('general-form') };
  const row = (yes: string) =>
    `<form><div id="SupportFormRow.1">Is your request about AI at Meta? ${option('yes', 'Yes', yes)}${option('no', 'No')}</div>
    <input type="email" name="email"><label>Why?<textarea></textarea></label><button>Submit</button></form>`;

  test('makes the form certain only once it is answered with yes', () => {
    expect(look(row(''), general)).toMatchObject({ certainty: 'likely', question: { id: 'yes' } });
    expect(look(row('checked'), general)).toMatchObject({ certainty: 'certain', question: undefined });
  });
});

describe('a country', () => {
  const deed = (html: string) => {
    const form = look(`${TITLE}<form>${html}<input type="email" value="a@b.c"><button>Submit</button></form>`, {
      page: pageOf('facebook-ai-form'),
    });
    return form && nextDeed(form)?.kind;
  };
  const typed = (code: string) =>
    `<label>Country<input name="Field1" value="Germany"></label><input type="hidden" name="Field1_iso2_country_code" value="${code}"><label>Why?<textarea></textarea></label>`;

  test('that is typed counts when the form has understood it', () => {
    expect(deed(typed(''))).toBe('complete');
    expect(deed(typed('DE'))).toBe('send');
  });
});
