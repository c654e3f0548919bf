// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge, readAnswer } from '../../../lib/page/find/answer';
import { findForm } from '../../../lib/page/find/form';
import { findLinks } from '../../../lib/page/find/links';
import { isButtonNamed } from '../../../lib/page/find/steps';
import { findWall } from '../../../lib/page/find/wall';
import { isNamed, normalise, says } from '../../../lib/page/find/words';
import { LEXICONS, lexiconsFor } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';
import type { Lexicon, LexiconKey, Page } from '../../../lib/routes/types';
import type { Samples } from './samples/samples';

const FOLDER = 'lib/routes/lexicon';
const FILES = readdirSync(FOLDER).map((file) => file.replace('.ts', ''));
const SAMPLES = await samples();
const ALL = LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const);
const SPOKEN = Object.entries(SAMPLES);

describe('the list', () => {
  test('has every lexicon of the folder, once', () => {
    expect(LEXICONS.map((one) => one.language)).toEqual(FILES.filter((file) => file !== 'index').sort());
  });
  test.each(ALL)('%s has samples in tests/unit/routes/samples', (language) => expect(SAMPLES).toHaveProperty(language));
});

describe('which words a page is read with', () => {
  test.each([
    ['de-AT', [], ['de', 'en']],
    ['fr_FR', ['de'], ['en', 'fr']],
    ['no', [], ['en', 'nb']],
    ['nn-NO', [], ['en', 'nb']],
    ['PT-br', [], ['en', 'pt']],
    ['en', ['fr'], ['en']],
    ['', [], ['de', 'en']],
    ['', ['it-CH', 'fr', 'tlh'], ['de', 'en', 'fr', 'it']],
    ['zh-Hans', ['no'], ['de', 'en', 'nb']],
  ])('a page in "%s" for a browser that asks for %j: %j', (tag, further, languages) =>
    expect(lexiconsFor(tag, further).map((one) => one.language)).toEqual(languages),
  );
});

describe.each(ALL)('the lexicon %s', (_, lexicon) => {
  const lists = listsOf(lexicon);
  test('has words for everything', () => {
    expect(lists.map(([key]) => key)).toEqual(listsOf(lexiconsFor('en')[0] as Lexicon).map(([key]) => key));
    for (const [key, words] of lists) expect(words.length, key).toBeGreaterThan(0);
  });
  test('is written as it is compared', () => {
    for (const part of lists.flatMap(([, words]) => words.flatMap((phrase) => phrase.split('…'))))
      expect(normalise(part)).toBe(part);
  });
  test('says nothing twice', () => {
    for (const [key, words] of lists) expect([...new Set(words)], key).toEqual(words);
  });
  test('has single words where whole words are compared', () => {
    for (const word of [...lexicon.conditional, ...lexicon.negation, ...lexicon.not])
      expect(word).toMatch(/^[\p{L}\p{M}\p{N}']+$/u);
  });
  test('finds what Meta is known to have written', () => {
    for (const [key, literals] of Object.entries(lexicon.known ?? {}))
      for (const literal of literals)
        expect(isFound(lexicon, key as LexiconKey, literal), `${key}: ${literal}`).toBe(true);
  });
});

describe.each(SPOKEN)('a page in %s', (language, said) => {
  const lexicons = lexiconsFor(language);

  test.each(said.link)('link: %s', (text) => {
    document.body.innerHTML = `<main><p>… <a href="https://www.facebook.com/x">${text}</a> …</p></main>`;
    expect(findLinks(document, lexicons).map((link) => link.why)).toEqual([['name']]);
  });
  test.each(said.title)('title: %s', (text) => expect(formWith(lexicons, text)?.signs).toContain('title'));
  test.each(said.thirdParty)('title of the other form: %s', (text) =>
    expect(formWith(lexicons, text, '', 'third-party-form')?.signs).toContain('title'),
  );
  test.each(said.question)('question: %s', (text) => {
    const asked = formWith(lexicons, '', `<fieldset id="q">${text}<input type="radio"></fieldset>`);
    expect(asked?.question?.id).toBe('q');
  });
  test.each(said.option)('option: %s', (text) => {
    expect(optionIn(lexicons, text)?.question?.id).toBe('o');
    expect(optionIn(lexicons, text, 'checked')).toMatchObject({ chosen: true, question: undefined });
    expect(optionIn(lexicons, text, 'checked', 'third-party-form')?.chosen).toBeUndefined();
  });
  test.each(said.thirdOption)('option of the other form: %s', (text) => {
    expect(optionIn(lexicons, text, 'checked', 'third-party-form')?.chosen).toBe(true);
    expect(optionIn(lexicons, text, 'checked')?.chosen).toBeUndefined();
  });
  test.each(said.otherOption)('another option: %s', (text) => {
    for (const page of ['facebook-ai-form', 'third-party-form'])
      expect(optionIn(lexicons, text, 'checked', page)?.chosen, page).toBeUndefined();
  });
  test.each(fieldsOf(said))('%s: %s', (role, html, expected) =>
    expect(rolesIn(lexicons, html), role).toEqual(expected),
  );
  test.each(said.submit)('button: %s', (text) => expect(kindsOf(text, lexicons)).toEqual(['submit']));
  test.each(said.next)('button that leads on: %s', (text) => expect(kindsOf(text, lexicons)).toEqual(['next']));
  test.each(said.requestCode)('button for a code: %s', (text) =>
    expect(kindsOf(text, lexicons)).toEqual(['requestCode']),
  );
  test.each(said.verify)('button that checks a code: %s', (text) =>
    expect(kindsOf(text, lexicons)).toEqual(['verify']),
  );

  test.each(said.confirmed)('confirmed: %s', (text) => expect(verdictOf(text, lexicons)).toBe('confirmed'));
  test.each(said.refused)('refused: %s', (text) => expect(verdictOf(text, lexicons)).toBe('refused'));
  test.each(said.incomplete)('incomplete: %s', (text) => expect(verdictOf(text, lexicons)).toBe('incomplete'));
  test.each(said.unsure)('unsure: %s', (text) => expect(verdictOf(text, lexicons)).toBe('unknown'));

  test.each(said.unavailable)('unavailable: %s', (text) => expect(wallOf(text, lexicons)).toBe('unavailable'));
  test.each(said.region)('not in this region: %s', (text) => expect(wallOf(text, lexicons)).toBe('region'));
  test.each(said.asPage)('signed in as a page: %s', (text) => expect(wallOf(text, lexicons)).toBe('as-page'));
  test.each(said.login)('login: %s', (text) => expect(wallOf(text, lexicons)).toBe('login'));
  test.each(said.cookies)('cookies: %s', (text) => expect(wallOf(text, lexicons)).toBe('cookies'));
});

// Each lexicon against every language's sentences: much to read on a busy machine.
describe('words of one language on a page in another', () => {
  const never = SPOKEN.flatMap(([, said]) => [...said.refused, ...said.incomplete, ...said.unsure]);
  const labels = SPOKEN.flatMap(([, said]) => [...said.email, ...said.reason, ...said.link, ...said.unavailable]);
  const verdicts = (text: string, lexicons: readonly Lexicon[]) => [...judge(normalise(text), lexicons)];

  test.each(ALL)('%s confirms nothing that another one refuses or leaves open', (_, lexicon) => {
    for (const text of never) {
      expect(verdicts(text, [lexicon]), text).not.toContain('confirmed');
      expect(verdicts(text, lexiconsFor('', [lexicon.language])), text).not.toContain('confirmed');
    }
  });
  test.each(ALL)('%s takes no label, link or notice for an answer', (_, lexicon) => {
    for (const text of labels)
      for (const verdict of ['confirmed', 'refused']) expect(verdicts(text, [lexicon]), text).not.toContain(verdict);
  });
  test.each(SPOKEN)('an option of another kind in %s is not taken for the one that objects', (_, said) => {
    for (const text of [...said.thirdOption, ...said.otherOption]) {
      optionIn([], text, 'checked');
      // The same page for all of them: to build it costs more than to read it.
      for (const { language } of LEXICONS)
        expect(formHere(lexiconsFor('', [language]))?.chosen, `${language}: ${text}`).toBeUndefined();
    }
  });
  test('a page that names no language is confirmed in the language that the browser asks for', () => {
    for (const [language, said] of SPOKEN)
      expect(said.confirmed.map((text) => verdictOf(text, lexiconsFor('', [language])))).toContain('confirmed');
  });
});

async function samples(): Promise<Readonly<Record<string, Samples>>> {
  const files = readdirSync('tests/unit/routes/samples').filter((file) => file !== 'samples.ts');
  const found = files.map(async (file) => {
    const module: { readonly SAMPLES: Samples } = await import(`./samples/${file.replace('.ts', '')}.ts`);
    return [file.replace('.ts', ''), module.SAMPLES] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

function listsOf(lexicon: Lexicon): readonly [LexiconKey, readonly string[]][] {
  const { language: _, known: __, chapter: ___, ...lists } = lexicon;
  return Object.entries(lists).sort() as [LexiconKey, readonly string[]][];
}

/** Whether the engine takes these words for that, in the way in which it looks for this key. */
function isFound(lexicon: Lexicon, key: LexiconKey, literal: string): boolean {
  const text = normalise(literal);
  const words = lexicon[key] ?? [];
  if (key === 'confirmed') return verdictOf(literal, [lexicon]) === 'confirmed';
  if (['object', 'chapter'].includes(key)) return isNamed(words, text);
  return ['yes', 'submit', 'next', 'requestCode', 'verify'].includes(key) ? words.includes(text) : says(words, text);
}

function pageOf(id: string): Page {
  const page = PAGES.find((one) => one.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return page;
}

function formWith(lexicons: readonly Lexicon[], title: string, fields = '', page = 'facebook-ai-form') {
  const id = pageOf(page).formIds[0] ?? '';
  const box = '<input type="email" name="email"><textarea></textarea>';
  document.title = '';
  document.body.innerHTML = `<form><h2>${title}</h2><input type="hidden" name="support_form_id" value="${id}">${fields || box}<button>OK</button></form>`;
  return formHere(lexicons, page);
}

function formHere(lexicons: readonly Lexicon[], page = 'facebook-ai-form') {
  return findForm(document, pageOf(page), lexicons);
}

/** Labels with the field that they stand at, and what is to be found there. */
function fieldsOf(said: Samples): readonly (readonly [name: string, html: string, roles: readonly string[]])[] {
  const labelled = (key: keyof Samples, html: (label: string) => string, ...roles: string[]) =>
    said[key].map((label) => [`${key} “${label}”`, html(label), roles] as const);
  const one = '<input type="email" name="email">';
  const two = '<textarea aria-label="…"></textarea>';
  return [
    ...labelled('email', (label) => `<label>${label}<input id="x"></label>`, 'email:x'),
    ...labelled('repeat', (label) => `${one}<label>${label}<input id="x"></label>`, 'email:', 'email:x'),
    ...labelled('country', (label) => `${one}<label>${label}<select id="x"></select></label>`, 'email:', 'country:x'),
    ...labelled('reason', (label) => `<label>${label}<textarea id="x"></textarea></label>${two}`, 'reason:x'),
    ...labelled('name', (label) => `${one}<label>${label}<input id="x"></label>`, 'email:', 'name:x'),
    ...labelled('code', (label) => `${one}<label>${label}<input id="x"></label>`, 'email:', 'code:x'),
    ...labelled(
      'prompts',
      (label) => `${one}<label>${label}<textarea id="x"></textarea></label>${two}`,
      'email:',
      'prompts:x',
    ),
    ...labelled('foreign', (label) => `${one}<label>${label}<textarea id="x"></textarea></label>`, 'email:'),
  ];
}

function rolesIn(lexicons: readonly Lexicon[], fields: string) {
  return formWith(lexicons, '', fields)?.fields.map((field) => `${field.role}:${field.element.id}`);
}

function optionIn(lexicons: readonly Lexicon[], label: string, more = '', page = 'facebook-ai-form') {
  const box = '<input type="email" name="email"><textarea></textarea>';
  return formWith(lexicons, '', `<label id="o"><input type="radio" ${more}> ${label}</label>${box}`, page);
}

function kindsOf(name: string, lexicons: readonly Lexicon[]) {
  document.body.innerHTML = `<button>${name}</button>`;
  const button = document.body.firstElementChild as Element;
  return (['next', 'requestCode', 'verify', 'submit'] as const).filter((kind) => isButtonNamed(button, kind, lexicons));
}

function verdictOf(text: string, lexicons: readonly Lexicon[]) {
  document.body.innerHTML = `<p>${text}</p>`;
  return readAnswer(document, new Set(), lexicons, true)?.verdict;
}

function wallOf(text: string, lexicons: readonly Lexicon[]) {
  document.body.innerHTML = `<main>${text}</main>`;
  return findWall(document, lexicons);
}
