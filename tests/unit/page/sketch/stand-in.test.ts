// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSketch } from '../../../../lib/messages/sketch';
import { sketchPage } from '../../../../lib/page/sketch/sketch';
import { pageIdAt } from '../../../../lib/routes/addresses';
import { PAGES } from '../../../../lib/routes/pages';
import { contactForm } from '../../../pages/contact-form';
import { loginWall } from '../../../pages/login-wall';
import { policy } from '../../../pages/policy';
import { portal } from '../../../pages/portal';
import { judge, judged } from '../../../pages/reported/judge';
import { exampleOf, standInOf } from '../../../pages/reported/stand-in';
import { thirdPartyForm } from '../../../pages/third-party-form';
import { unavailable } from '../../../pages/unavailable';

const FORM = 'https://www.facebook.com/help/contact/712876720715583';
const ABOUT = { version: '1.2.3', browser: 'chromium', day: '2026-11-22' } as const;

/** The verdict on a page, on its sketch, and on the stand-in made of that. */
function around(html: string, href = FORM) {
  document.documentElement.innerHTML = new DOMParser().parseFromString(html, 'text/html').documentElement.innerHTML;
  document.documentElement.lang = /<html[^>]* lang="(\w+)"/.exec(html)?.[1] ?? 'de';
  const read = readSketch(sketchPage(document, href, ABOUT));
  if (read.kind !== 'sketch') throw new Error(`the door refuses it: ${read.problem} ${read.where}`);
  const standIn = standInOf(read.sketch);
  const { languages } = read.sketch.verdict;
  const page = judge(document, pageIdAt(href), languages);
  const copy = judge(new DOMParser().parseFromString(standIn, 'text/html'), pageIdAt(href), languages);
  return { page, sketch: judged(read.sketch), copy, standIn };
}

describe('a stand-in made of a sketch is judged as the page was', () => {
  const forms = { brand: 'facebook', formId: '712876720715583' } as const;
  for (const language of ['de', 'en'] as const)
    test.each([
      ['the form', FORM, contactForm({ ...forms, language })],
      ['the form with its question', FORM, contactForm({ ...forms, language, question: true })],
      [
        'the form among others',
        FORM,
        contactForm({ ...forms, language, extra: ['search', 'comment', 'login', 'composer'] }),
      ],
      ['a form unlike itself', FORM, contactForm({ ...forms, language, unlike: true })],
      [
        'third parties',
        'https://www.facebook.com/help/contact/510058597920541',
        thirdPartyForm(language, '510058597920541'),
      ],
      ['a policy', 'https://www.facebook.com/privacy/policy/', policy({ language, brand: 'facebook', look: 'direct' })],
      [
        'a policy with wrapped links',
        'https://www.facebook.com/privacy/policy/',
        policy({ language, brand: 'facebook', look: 'wrapped' }),
      ],
      ['the portal', 'https://help.meta.com/support/privacy/', portal(language)],
      ['a login', FORM, loginWall(language, 'facebook', FORM)],
      ['no page', FORM, unavailable(language, 'facebook')],
      ['no page in this region', FORM, unavailable(language, 'facebook', 'region')],
    ])(`${language}: %s`, (_, href, html) => {
      const { page, sketch, copy } = around(html, href);
      expect(sketch).toEqual(page);
      expect(copy).toEqual(page);
    });

  const rows = fc.constantFrom(
    '<input type="hidden" name="support_form_id" value="712876720715583">',
    '<input type="hidden" name="support_form_id" value="1234567890123456">',
    '<h2>Einspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2>',
    '<label>E-Mail-Adresse <input type="email" name="email"></label>',
    '<label>E-Mail-Adresse bestätigen <input id="again"></label>',
    '<div>E-Mail-Adresse</div><div><input type="text"></div>',
    '<label>Bitte erläutere, wie sich das auf dich auswirkt <textarea></textarea></label>',
    '<label>Weitere Informationen <textarea required></textarea></label>',
    '<label>In welchem Land lebst du? <select><option>Irland</option></select></label>',
    '<label>Vollständiger Name <input></label>',
    '<label>Code <input maxlength="6"></label>',
    '<label>Suche <input></label>',
    '<label>Schreib einen Kommentar <textarea></textarea></label>',
    '<div id="SupportFormRow.1">Bezieht sich deine Anfrage auf KI bei Meta? <input type="radio"></div>',
    '<div id="SupportFormRow.2">Bezieht sich deine Anfrage auf KI bei Meta? <input type="radio" checked></div>',
    '<input type="password">',
    '<input type="email" name="email" aria-hidden="true">',
    '<header><input type="email"></header>',
    '<div role="article"><label>Warum? <textarea></textarea></label></div>',
    '<button type="submit">Senden</button>',
    '<button type="button">Weiter</button>',
    '<div role="button">Abbrechen</div>',
  );
  const wrapper = fc.constantFrom(
    'form',
    'form',
    'div role="dialog"',
    'div role="article"',
    'main',
    'footer',
    'form role="search"',
  );
  test('also for forms put together at random', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wrapper, fc.array(rows, { maxLength: 7 })), { minLength: 1, maxLength: 3 }),
        (parts) => {
          const body = parts.map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`).join('');
          const { page, sketch, copy } = around(`<html lang="de"><head></head><body>${body}</body></html>`);
          expect(sketch).toEqual(page);
          expect(copy).toEqual(page);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

test('every page of ours has an example of its address, which leads to it', () => {
  for (const { id } of PAGES) expect(pageIdAt(exampleOf(id))).toBe(id);
});

test('a stand-in holds no address of the page and runs no script', () => {
  const { standIn } = around(contactForm({ language: 'de', brand: 'facebook', formId: '712876720715583' }));
  expect(standIn).not.toMatch(/<script|\son\w+=|Frankreich|Kontenübersicht/);
});
