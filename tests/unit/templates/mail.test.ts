import { describe, expect, it } from 'vitest';
import { CASES, LANGUAGES } from '../../../lib/model/case';
import { emlOf } from '../../../lib/templates/eml';
import { isLongLink, isRecipient, mailtoOf, subjectOf } from '../../../lib/templates/mail';
import { letterFor } from '../../../lib/templates/pick';
import { account } from '../build';

const MAIL = { to: 'datenschutz@example.org', subject: 'Widerspruch', body: 'Guten Tag\nMara' };
/** What somebody might type who wants another header, another recipient or another mail. */
const HOSTILE = 'x\r\nBcc: opfer@example.org\r\n\r\n<b>hallo</b>\u2028Cc: a@example.org';

const headersOf = (eml: string) => (eml.split('\r\n\r\n')[0] ?? '').replace(/\r\n /g, ' ');
const bodyOf = (eml: string) => Buffer.from(eml.slice(eml.indexOf('\r\n\r\n') + 4), 'base64').toString('utf8');
const subjectIn = (eml: string) => {
  const [, value = ''] = /^Subject: (.*)$/m.exec(headersOf(eml)) ?? [];
  const words = [...value.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)];
  // Each word is decoded by itself: one that ends inside a character would show here.
  return words.length > 0
    ? words.map(([, word]) => Buffer.from(word ?? '', 'base64').toString('utf8')).join('')
    : value;
};

describe('a draft as a file', () => {
  it('is an unsent mail with the recipient, the subject and the very text', () => {
    expect(headersOf(emlOf(MAIL)).split('\r\n')).toEqual([
      'X-Unsent: 1',
      'To: datenschutz@example.org',
      'Subject: Widerspruch',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]);
    expect(bodyOf(emlOf(MAIL))).toBe('Guten Tag\r\nMara');
  });
  it.each([
    'Überprüfung: größere Löschung für „Seite“ 👩‍👩‍👧 und noch viel mehr Wörter, damit es mehrere Zeilen werden',
    'plain but =?UTF-8?B?aGk=?= inside',
    'a'.repeat(200),
    '😀'.repeat(100),
    '',
  ])('keeps the subject "%s" whole', (subject) => {
    expect(subjectIn(emlOf({ ...MAIL, subject }))).toBe(subject);
  });
  it('has only lines that every mail server takes, in ASCII', () => {
    const eml = emlOf({ ...MAIL, subject: 'ü'.repeat(300), body: 'ß'.repeat(5000) });
    expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(eml.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  });
  it('gets no further header from a subject with line breaks', () => {
    const headers = headersOf(emlOf({ ...MAIL, subject: HOSTILE }));
    expect(headers).not.toMatch(/^(?:Bcc|Cc):/m);
    expect(headers.split('\r\n')).toHaveLength(6);
    expect(subjectIn(emlOf({ ...MAIL, subject: HOSTILE }))).not.toMatch(/[\r\n\u2028]/);
  });
  it.each([
    HOSTILE,
    'a@example.org, b@example.org',
    'Mara <mara@example.org>',
    'a@example.org\r\nBcc: b@example.org',
    'mara',
  ])('has no recipient where "%s" is not one address', (to) => {
    expect(headersOf(emlOf({ ...MAIL, to }))).not.toMatch(/To:|Bcc/);
  });
  it('ends no header early for what stands in the text', () => {
    expect(bodyOf(emlOf({ ...MAIL, body: HOSTILE }))).toBe(HOSTILE);
    expect(headersOf(emlOf({ ...MAIL, body: HOSTILE }))).not.toContain('Bcc');
  });
  it.each(LANGUAGES)('carries a hostile label of an account in a letter in %s', (language) => {
    for (const one of CASES) {
      const details = { page: HOSTILE, organisation: HOSTILE, operator: HOSTILE, child: HOSTILE, name: HOSTILE };
      const { text } = letterFor(account({ case: one.id, language, label: HOSTILE, details }), new Date());
      const eml = emlOf({ to: '', subject: subjectOf(text, 'otherwise'), body: text });
      expect(headersOf(eml).split('\r\n')).toHaveLength(5);
      expect(subjectIn(eml)).not.toBe('otherwise');
      expect(bodyOf(eml).replace(/\r\n/g, '\n')).toBe(text.replace(/\r\n/g, '\n'));
    }
  });
});

describe('a link to the mail program', () => {
  it('holds address, subject and text', () => {
    const url = new URL(mailtoOf({ ...MAIL, subject: 'Größe & mehr? #1 50%+', body: 'a\nb & c=d' }));
    expect(url.pathname).toBe('datenschutz@example.org');
    expect([...url.searchParams]).toEqual([
      ['subject', 'Größe & mehr? #1 50%+'],
      ['body', 'a\r\nb & c=d'],
    ]);
  });
  it('has no further fields, whatever was typed', () => {
    const url = new URL(
      mailtoOf({ to: 'a@example.org?bcc=b@example.org', subject: HOSTILE, body: '&bcc=x@example.org' }),
    );
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(url.searchParams.get('subject')).not.toMatch(/[\r\n]/);
  });
  it('survives half an emoji', () => {
    expect(mailtoOf({ ...MAIL, body: '\ud83d' })).toContain('%EF%BF%BD');
  });
  it('is long for a whole letter and short for a few words', () => {
    expect(isLongLink(mailtoOf(MAIL))).toBe(false);
    expect(isLongLink(mailtoOf({ ...MAIL, body: letterFor(account(), new Date()).text }))).toBe(true);
  });
});

describe('a recipient', () => {
  it.each(['impressum-support@support.facebook.com', 'müller@bücher.example', "o'neil+x@example.org"])(
    'can be %s',
    (text) => expect(isRecipient(text)).toBe(true),
  );
  it.each(['', 'a@b', 'a@@example.org', 'a b@example.org', 'a@example.org;b@example.org', 'a\u202e@example.org'])(
    'can not be "%s"',
    (text) => expect(isRecipient(text)).toBe(false),
  );
});

describe('the subject of a letter', () => {
  it('is its own subject line', () => {
    expect(subjectOf('An\n\nBetreff: Widerspruch \n\nBetreff: anderes', '-')).toBe('Widerspruch');
    expect(subjectOf('To\r\nSubject: Objection\r\n', '-')).toBe('Objection');
  });
  it('is the other one where the user’s text has none', () => {
    expect(subjectOf('Hallo\nBetreff:\nnichts', 'Sonst')).toBe('Sonst');
  });
});
