import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../lib/model/case';
import type { Evidence } from '../../../lib/model/evidence';
import type { Proof } from '../../../lib/proof/export';
import { reportHtml } from '../../../lib/proof/report';
import { wordsIn } from '../../../locales/index';
import { account, event } from '../build';
import { proofOf } from './make';

function report(part: Partial<Proof> = {}, language: Language = 'de'): string {
  return reportHtml(proofOf({ accounts: [account()], ...part }), { words: wordsIn(language), language });
}

const KINDS: Evidence[] = [
  event('opened'),
  event('filled', { template: { id: 'privacy', version: 3, language: 'en' } }),
  event('submitted'),
  event('confirmed'),
  event('answered'),
  event('failed'),
  event('declared'),
  event('reopened'),
  event('ticked'),
  event('sent'),
  event('assigned'),
  event('attached'),
  event('mailed'),
  event('restored'),
  event('rekeyed'),
];

describe.each(LANGUAGES)('the report in %s', (language) => {
  const words = wordsIn(language);
  it('says what it proves and what it does not', () => {
    const html = report({}, language);
    for (const part of [words.report.meaning, words.report.maker, words.report.limits]) expect(html).toContain(part);
    expect(html).toContain(`<html lang="${language}">`);
  });
  it('tells every kind of event in words', () => {
    const html = report({ log: KINDS }, language);
    for (const { kind } of KINDS) expect(html).toContain(`<h3>${words.event[kind]}</h3>`);
  });
  it('leaves no placeholder and no missing word', () => {
    const html = report({ log: KINDS, damaged: [{ store: 'log', key: 1, raw: 0, problem: 'x' }] }, language);
    expect(html.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
});

describe('the report', () => {
  it('shows the words sent, the words answered, the address and the text’s version', () => {
    const template = { id: 'privacy', version: 3, language: 'de' } as const;
    const sent = { text: 'Zeile eins\nZeile zwei', email: 'mara@example.org', template };
    const html = report({ log: [event('confirmed', { sent, answer: 'Wir haben ihn erhalten.' })] });
    expect(html).toContain('Zeile eins\nZeile zwei');
    expect(html).toContain('Wir haben ihn erhalten.');
    expect(html).toContain('https://www.facebook.com/help/contact/6359191084165019');
    expect(html).toContain('Kurzer Text: Privatsphäre, Fassung 3, Deutsch');
  });

  it('says of a picture that the extension took it, of which page, and when', () => {
    const captured = { url: 'https://www.facebook.com/help/contact/1', at: '2026-11-21T10:04:59+01:00' };
    const html = report({ log: [event('attached', { media: 'image/png', captured })] });
    for (const part of [wordsIn('de').picture.recorded, wordsIn('de').picture.note, captured.url, '10:04:59'])
      expect(html).toContain(part);
    expect(html).not.toContain(wordsIn('de').note.attached);
  });

  it.each([
    ['confirmed', 'good', 'privacy@facebookmail.com', true],
    ['refused', 'good', 'privacy@facebookmail.com', false],
    ['confirmed', 'unchecked', 'privacy@facebookmail.com', false],
    ['confirmed', 'good', 'privacy@facebookmail.example', false],
  ] as const)(
    'names the highest level only where Meta’s signed mail confirms: %s, %s, %s',
    (verdict, result, sender, reached) => {
      const signature = {
        ...{ result, weaknesses: [], domain: 'facebookmail.com', selector: 's1', algorithm: 'rsa-sha256' },
        ...{ canonical: 'relaxed/relaxed', headers: ['from'], oversigned: [] },
      };
      const html = report({ log: [event('mailed', { verdict, sender, signatures: [signature] })] });
      expect(html.includes(wordsIn('de').report.reachedByKey)).toBe(reached);
    },
  );

  it('shows the clock at which it was recorded, not the reader’s', () => {
    const html = report({ log: [event('opened', { at: '2026-07-01T23:59:58+09:00', zone: 'Asia/Tokyo' })] });
    expect(html).toContain('1. Juli 2026, 23:59:58 (Asia/Tokyo, UTC+09:00)');
  });

  it('never says that Meta accepted where only a receipt was seen', () => {
    const html = report({ log: [event('confirmed')] });
    expect(html).toContain('Gesendet, Eingang auf der Seite bestätigt');
    expect(html).not.toMatch(/stattgegeben|hat akzeptiert/);
  });

  const NASTY = `"><script>alert('x')</script>&amp; $& $' \u202Etxt.exe {name} </pre></style>`;
  it.each([
    ['a label', { accounts: [account({ label: NASTY })] }],
    ['a text sent', { log: [event('submitted', { sent: { text: NASTY, email: '' } })] }],
    ['an answer', { log: [event('answered', { answer: NASTY })] }],
    ['a page title', { log: [event('opened', { title: NASTY })] }],
    ['an address', { log: [event('opened', { url: NASTY })] }],
    ['a zone', { log: [event('opened', { zone: NASTY })] }],
    ['own words', { log: [event('declared', { words: NASTY })] }],
    ['an id', { log: [event('opened', { page: NASTY, route: NASTY, account: NASTY })] }],
    ['a damaged row', { damaged: [{ store: 'log', key: NASTY, raw: NASTY, problem: NASTY }] }],
  ] as [string, Partial<Proof>][])('escapes %s', (_, part) => {
    const html = report(part);
    expect(html).not.toMatch(/<script/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&#60;script&#62;');
    expect(html).toContain('&#38;amp; $&#38; $');
    expect(html).toContain('{name}');
  });

  it('keeps text that runs from right to left from turning what stands around it', () => {
    expect(report({ accounts: [account({ label: '\u202Eבדיקה' })] })).toContain('<bdi>Facebook · \u202Eבדיקה</bdi>');
  });

  it('needs nothing from outside and forbids itself to fetch anything', () => {
    const html = report({ log: KINDS });
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(
      /<(link|img|script|iframe)|\bsrc=|href="(?!attachments\/[0-9a-f]{64}\.[a-z]+")|url\(|@import/i,
    );
  });

  it('leaves out no event: those of removed accounts and of nobody have their place', () => {
    const html = report({
      log: [
        event('declared', { account: 'gone', words: 'von früher' }),
        event('answered', { account: undefined, answer: 'für niemanden' }),
      ],
    });
    expect(html).toContain('von früher');
    expect(html).toContain('für niemanden');
  });

  it('prints on A4', () => {
    expect(report()).toContain('size: A4');
  });

  it('shows a damaged row as it is stored', () => {
    const html = report({ damaged: [{ store: 'log', key: 7, raw: { kind: 'nonsense' }, problem: 'kind' }] });
    expect(html).toContain('&#34;kind&#34;: &#34;nonsense&#34;');
  });
});
