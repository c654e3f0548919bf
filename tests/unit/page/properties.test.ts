// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../../lib/page/find/answer';
import { findWall } from '../../../lib/page/find/wall';
import { lexiconsFor } from '../../../lib/routes/lexicon';
import { NEGATIVE } from '../../pages/negative/index.ts';
import { POSITIVE } from '../../pages/positive/index.ts';
import { type Look, lookAgain, lookAt } from './look';

const SAMPLES = [...POSITIVE, ...NEGATIVE.slice(0, 70)].filter(
  (one) => !('layout' in one) && !['hidden links', 'a form that only robots see'].includes(one.name),
);
/** A redraw that says the same to a reader: how it is cut, wrapped and styled is the page's own business. */
type Redraw = (at: (most: number) => number) => void;

const REDRAWS: Readonly<Record<string, Redraw>> = {
  'text nodes are split': (at) => {
    for (const text of texts()) if (text.data.length > 1) text.splitText(1 + at(text.data.length - 1));
  },
  'words are wrapped in further elements': (at) => {
    for (const text of texts().filter((_, n) => n % 3 === at(3))) {
      const span = document.createElement(['span', 'b', 'u', 'i'][at(4)] ?? 'span');
      text.replaceWith(span);
      span.append(text);
    }
  },
  'blocks are wrapped in further blocks': (at) => {
    for (const one of [...document.body.querySelectorAll('h1,h2,h3,p,form,label,textarea,a')].filter(
      (_, n) => n % 2 === at(2),
    )) {
      const div = document.createElement(one.matches('a,label') ? 'span' : 'div');
      one.replaceWith(div);
      div.append(one);
    }
  },
  'classes and generated ids change': (at) => {
    for (const one of document.body.querySelectorAll('*')) {
      one.className = `x${at(99_999).toString(36)} _${at(999)}`;
      if (/^u_|^mount/.test(one.id) || one.id === '') one.id = `u_0_${at(999_999).toString(36)}`;
    }
  },
  'empty elements and comments are added': (at) => {
    for (const one of [...document.body.querySelectorAll('p,label,h1,h2,div')]) {
      one.prepend(document.createComment('x'), document.createElement('i'));
      if (at(2)) one.append(document.createElement('span'));
    }
  },
  'marks without width and other spaces are added': () => {
    for (const text of texts())
      text.data = text.data.replaceAll(' ', '\u00a0').replace(/(\p{L})(\p{L})/u, '$1\u00ad$2\u200b');
  },
};

function texts(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest('script,style,textarea,template,select')) found.push(text);
  }
  return found;
}

/** What was found, in words that outlive a redraw. */
function verdict({ form, links }: Look): unknown {
  return {
    certainty: form?.certainty,
    signs: form?.signs,
    fields: form?.fields.map((field) => [field.role, field.element.dataset.expect]),
    links: links.map((link) => [link.to, link.element.dataset.expect]),
  };
}

const dice = fc.array(fc.nat(), { minLength: 8, maxLength: 40 }).map((numbers) => {
  let next = 0;
  return (most: number) => (most > 0 ? (numbers[next++ % numbers.length] ?? 0) % most : 0);
});

describe.each(Object.entries(REDRAWS))('when %s', (_, redraw) => {
  test('forms and links are found, or not, as before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLES), dice, (sample, at) => {
        const before = verdict(lookAt(sample));
        redraw(at);
        expect(verdict(lookAgain(sample.at)), sample.name).toEqual(before);
      }),
      { numRuns: 120 },
    );
  });

  test('walls and answers are read as before', () => {
    const pages = [
      '<main><h1>Diese Seite ist derzeit nicht verfügbar</h1></main>',
      '<div><p>Du verwendest Facebook gerade als Verein</p></div><main><h1>Hilfe</h1></main>',
      '<main><p>Du musst dich zuerst anmelden.</p></main>',
      '<main><p>Vielen Dank. Wir haben deinen Einspruch erhalten.</p></main>',
      '<main><p>Wir können deinem Widerspruch nicht nachkommen.</p></main>',
      '<main><p>Wurde mein Einspruch anerkannt?</p><blockquote>Wir haben deinen Einspruch erhalten.</blockquote></main>',
    ];
    const lexicons = lexiconsFor('de');
    const read = () => [findWall(document, lexicons), readAnswer(document, new Set(), lexicons, false)?.verdict];
    fc.assert(
      fc.property(fc.constantFrom(...pages), dice, (html, at) => {
        document.body.innerHTML = html;
        const before = read();
        redraw(at);
        expect(read(), html).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

test('in which order unrelated parts of a page stand makes no difference', () => {
  const parts = [
    '<form role="search"><input name="q" aria-label="Suche"></form>',
    '<aside><p>Widerspruchsrecht</p></aside>',
    '<footer><form><input type="email" name="email" aria-label="E-Mail"><button>Abonnieren</button></form></footer>',
    '<div role="feed"><div role="article"><p>Wir haben deinen Einspruch erhalten.</p><form><textarea aria-label="Warum?"></textarea></form></div></div>',
  ];
  for (const sample of POSITIVE.filter((one) => !one.layout && one.body.includes('<h1>'))) {
    const before = verdict(lookAt(sample));
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), fc.nat(parts.length), (order, at) => {
        const body = [...order.slice(0, at), sample.body, ...order.slice(at)].join('');
        expect(verdict(lookAt({ ...sample, body })), sample.name).toEqual(before);
      }),
      { numRuns: 4 },
    );
  }
});
