// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_SKETCH, readSketch, type Sketch } from '../../../../lib/messages/sketch';
import * as lists from '../../../../lib/messages/sketch-words';
import { sketchPage } from '../../../../lib/page/sketch/sketch';
import { LEXICONS } from '../../../../lib/routes/lexicon';
import { PAGES } from '../../../../lib/routes/pages';
import { escaped } from '../../../pages/markup';

const FORM = 'https://www.facebook.com/help/contact/712876720715583';
const ABOUT = { version: '1.2.3', browser: 'firefox', day: '2026-11-22' } as const;

function sketchOf(body: string, { href = FORM, title = '', lang = 'de' } = {}): { sketch: Sketch; text: string } {
  document.documentElement.lang = lang;
  document.title = title;
  document.body.innerHTML = body;
  const text = sketchPage(document, href, ABOUT);
  const read = readSketch(text);
  if (read.kind !== 'sketch') throw new Error(`the door refuses it: ${read.problem} ${read.where}`);
  return { sketch: read.sketch, text };
}

/** Every string that a sketch may hold, but for random numbers. */
const VOCABULARY: ReadonlySet<string> = new Set<string>([
  ...Object.values(lists).flat(),
  ...PAGES.flatMap((page) => [page.id, page.title, ...page.formIds]),
  ...LEXICONS.flatMap(({ language }) => [language, ...lists.KEYS.map((key) => `${language}.${key}`)]),
  ...['widerspruchslotse-sketch', 'certain', 'likely', 'objection', 'chapter', ...Object.values(ABOUT)],
]);
const TOKEN = /^[0-9a-f]{6}$/;

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** Names in several scripts, addresses, numbers, days: what could name somebody. */
const personal = fc.oneof(
  fc.constantFrom(
    'Łukasz Müller-Węgrzyn',
    'Ελένη Παπαδοπούλου',
    'Наталья Кузнецова',
    'محمد الأحمد',
    '王小明',
    'さくら',
  ),
  fc.constantFrom(
    'Anna',
    'Mail Form',
    'Grund Land',
    'Senden Weiter',
    'ʻOkina',
    'Zoë 👩‍🦰',
    'admin',
    'contact',
    'policy',
  ),
  fc.emailAddress(),
  fc.integer({ min: 10_000_000, max: 99_999_999 }).map((n) => `+49 176 ${n}`),
  fc.bigInt({ min: 10n ** 14n, max: 10n ** 16n }).map(String),
  fc
    .date({ noInvalidDate: true, min: new Date('1930-01-01'), max: new Date('2012-01-01') })
    .map((day) => day.toISOString().slice(0, 10)),
  fc
    .tuple(fc.string({ minLength: 5, maxLength: 20 }), fc.nat(999))
    .map(([street, n]) => `${street}straße ${n}, 10115 Berlin`),
  fc.string({ minLength: 4, maxLength: 40, unit: 'grapheme' }),
);

/** The test's DOM can't look for ids with signs in them. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Places in a page in which a personal text can stand. */
const PLACES: readonly ((text: string) => string)[] = [
  (text) => `<h1>${text}</h1>`,
  (text) => `<p>Hallo ${text}, schön dass du da bist.</p>`,
  (text) => `<div><span>${text}</span> und <b>${text}</b></div>`,
  (text) => `<a href="https://www.facebook.com/${encodeURIComponent(text)}?id=${encodeURIComponent(text)}">${text}</a>`,
  (text) =>
    `<a href="/help/contact/712876720715583?email=${encodeURIComponent(text)}#${encodeURIComponent(text)}">Widerspruch</a>`,
  (text) => `<a href="mailto:${text}" title="${text}">E-Mail</a>`,
  (text) => `<img src="https://scontent.example/${text}.jpg" alt="${text}"><embed title="${text}">`,
  (text) =>
    `<form id="${plain(text)}" name="${plain(text)}" action="/${text}" aria-label="${text}" class="${text}"><input name="email" type="email" value="${text}"></form>`,
  (text) =>
    `<form><label>${text} <input name="${text}" id="${plain(text)}" placeholder="${text}" autocomplete="${text}" value="${text}"></label></form>`,
  (text) => `<form><textarea aria-label="Grund ${text}">${text}</textarea><input type="${text}" role="${text}"></form>`,
  (text) =>
    `<form><select name="${text}"><option value="${text}" selected>${text}</option></select><button value="${text}">${text}</button></form>`,
  (text) =>
    `<form><input type="hidden" name="support_form_id" value="${text}"><input type="hidden" name="fb_dtsg" value="${text}"></form>`,
  (text) =>
    `<form><div id="SupportFormRow.${text}" data-user="${text}">${text}<input type="radio" value="${text}" name="${text}"></div></form>`,
  (text) => `<div contenteditable="true" aria-label="${text}" data-name="${text}">${text}</div>`,
  (text) => `<div role="article" aria-label="${text}"><h2>${text}</h2><form><textarea>${text}</textarea></form></div>`,
  (text) => `<div role="feed"><p>${text}</p></div><div role="log">${text}</div>`,
  (text) => `<div role="dialog" aria-labelledby="t"><h2 id="t">${text}</h2><input aria-describedby="${text}"></div>`,
  (text) => `<${'x-'}${'card'} data-${'x'}="${text}" part="${text}" slot="${text}"></x-card><!-- ${text} -->`,
  (text) => `<script>var me = "${text}"</script><style>.x { content: "${text}" }</style><template>${text}</template>`,
  (text) => `<label for="${plain(text)}">${text}</label><details><summary>${text}</summary>${text}</details>`,
];

describe('a sketch', () => {
  test('holds nothing but words of closed lists and random numbers, whoever stands on the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PLACES), personal), { minLength: 1, maxLength: 12 }),
        personal,
        (parts, owner) => {
          const body = parts.map(([place, text]) => place(escaped(text).replaceAll("'", '&#39;'))).join('');
          const href = `https://${encodeURIComponent(owner).replace(/\W/g, '')}.facebook.com/help/contact/712876720715583/${encodeURIComponent(owner)}?q=${encodeURIComponent(owner)}&${encodeURIComponent(owner)}=1`;
          const { sketch, text } = sketchOf(body, {
            href: URL.canParse(href) ? href : FORM,
            title: `(3) ${owner} | Facebook`,
            lang: owner,
          });
          const strange = stringsIn(sketch).filter((one) => !VOCABULARY.has(one) && !TOKEN.test(one));
          expect(strange.filter((one) => !/^[a-z]{2}$/.test(one))).toEqual([]);
          // No part of them either, once what is on a list and what was drawn at random is taken away.
          const left = leftOf(text);
          for (const whole of [owner, ...parts.map(([, one]) => one)])
            for (const part of partsOf(whole)) expect(left).not.toContain(part);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  test('says nothing of a name that is also a word of a list', () => {
    const { sketch } = sketchOf('<h1>policy admin contact</h1>', { title: 'Senden' });
    expect(sketch.nodes[1]?.text).toEqual({ length: 'word', script: 'latin', words: expect.any(Array) });
  });

  test('draws other numbers each time, and the same for the same word within', () => {
    const body = '<h1>Anna Berta</h1><h2>Berta Anna</h2>';
    const [one, other] = [sketchOf(body), sketchOf(body)].map(({ sketch }) =>
      sketch.nodes.map((node) => node.text?.words),
    );
    expect(one?.[1]).toEqual(one?.[2]?.toReversed());
    expect(one?.flat().some((token) => token && other?.flat().includes(token))).toBe(false);
  });

  test('says which words of the lexicon stand where, what state a field is in, and what was made of it', () => {
    const { sketch } = sketchOf(
      `<h1>Einspruch gegen die Verwendung deiner Informationen für KI</h1>
      <form><input type="hidden" name="support_form_id" value="712876720715583">
      <label>E-Mail-Adresse <input type="email" name="email" required value="anna@example.org"></label>
      <label>Begründung <textarea disabled></textarea></label><button type="submit">Senden</button></form>`,
      { href: `${FORM}?fbclid=secret&locale=de_DE` },
    );
    expect(sketch.page).toMatchObject({
      id: 'facebook-ai-form',
      host: 'facebook.com',
      path: ['help', 'contact', '712876720715583'],
      query: ['locale'],
      otherQuery: 1,
      language: 'de',
    });
    const [form] = sketch.verdict.forms;
    expect(form).toMatchObject({
      certainty: 'certain',
      signs: expect.arrayContaining(['address', 'form-id', 'title']),
    });
    const field = sketch.nodes[form?.fields.find((one) => one.role === 'email')?.node ?? -1];
    expect(field).toMatchObject({ tag: 'input', type: 'email', text: { says: ['de.email', 'en.email'] } });
    expect(field?.marks).toEqual(expect.arrayContaining(['required', 'filled', 'labelled', 'named-email']));
    expect(sketch.nodes[form?.submit ?? -1]).toMatchObject({ tag: 'button', text: { says: ['de.submit'] } });
    expect(sketch.nodes).toContainEqual(
      expect.objectContaining({ marks: expect.arrayContaining(['form-id']), formId: '712876720715583' }),
    );
  });

  test('says what a form lacks that was not recognised', () => {
    const { sketch } = sketchOf('<form><label>E-Mail <input type="email"></label><button>Abonnieren</button></form>');
    expect(sketch.verdict.forms).toMatchObject([{ score: 0, missed: ['fields'] }]);
    const alone = sketchOf('<form><label>Begründung <textarea></textarea></label></form>').sketch;
    expect(alone.verdict.forms).toMatchObject([
      { score: 2, signs: ['address', 'reason'], missed: ['one-way', 'whole', 'weight'], title: 'none' },
    ]);
    const login = sketchOf('<form id="login_form"><input type="password"></form>').sketch;
    expect(login.verdict).toMatchObject({ wall: 'login', forms: [{ missed: ['excluded'] }] });
  });

  test('of links keeps only which page of ours they lead to', () => {
    const { sketch } = sketchOf(
      '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fhelp%2Fcontact%2F712876720715583&h=secret">Widerspruchsrecht</a><a href="https://anna.example">Anna</a>',
      { href: 'https://www.facebook.com/privacy/policy/' },
    );
    expect(sketch.nodes.filter((node) => node.tag === 'a').map(({ to }) => to)).toEqual([
      'facebook-ai-form',
      'elsewhere',
    ]);
    expect(sketch.verdict.links).toEqual([{ node: 1, to: 'objection', why: ['ai-form'] }]);
  });

  test('of an endless page is cut, says so, and fits through the door', () => {
    const many = `<form><input type="email">${'<h3>E-Mail und noch ein paar Wörter mehr, jedes für sich</h3>'.repeat(1300)}</form>`;
    const { sketch, text } = sketchOf(many);
    expect(sketch.cut).toBe(true);
    expect(text.length).toBeLessThan(MOST_SKETCH);
  }, 60_000);

  test('knows every key that a lexicon has', () => {
    const keys = new Set(LEXICONS.flatMap((one) => Object.keys(one)));
    expect([...lists.KEYS].sort()).toEqual(
      [...keys, 'speaks'].filter((key) => key !== 'language' && key !== 'known').sort(),
    );
  });

  test('of a page that is built very deep is made all the same', () => {
    const deep = `${'<div><fieldset>'.repeat(50)}<form><input type="email"></form>`;
    expect(sketchOf(deep).sketch.nodes.some((node) => node.tag === 'form')).toBe(true);
  });
});

/** Every run of more than three characters. */
function partsOf(whole: string): readonly string[] {
  const characters = [...whole.toLowerCase()];
  const parts = characters
    .map((_, at) => characters.slice(at, at + 4).join(''))
    .slice(0, Math.max(0, characters.length - 3));
  // A run of the sketch's own punctuation is nobody's name.
  return parts.filter((part) => /[\p{L}\p{N}]{2}/u.test(part));
}

/** A sketch without the words that it may have. */
function leftOf(text: string): string {
  const known = (one: string) => VOCABULARY.has(one) || TOKEN.test(one) || /^[a-z]{2}$/.test(one);
  return text
    .replace(/"([^"\\]*)"(: ?)/g, '')
    .replace(/"((?:[^"\\]|\\.)*)"/g, (whole, one: string) => (known(one) ? '' : whole))
    .replace(/[\s{}[\],:]+/g, '\n')
    .toLowerCase();
}
