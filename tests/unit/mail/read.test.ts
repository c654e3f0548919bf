// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MOST_FILE } from '../../../lib/model/evidence';
import { checkMail, readMail } from '../../../lib/proof/mail/read';
import { bytesOf, KEYS, mailOf, NOW, recordsOf, sign } from './make';

const read = (mail: string) => readMail(bytesOf(mail));

describe('a mail is shown as text alone', () => {
  it('with sender, receiver, date, subject and text', async () => {
    expect(await read(mailOf())).toMatchObject({
      from: 'Facebook <privacy@facebookmail.com>',
      sender: 'privacy@facebookmail.com',
      to: 'Mara <mara@example.org>',
      date: 'Tue, 20 May 2025 10:00:00 +0200',
      subject: 'Dein Widerspruch',
      text: 'Hallo Mara,\n\nwir haben deinen  Widerspruch erhalten. \nWir werden ihm nachkommen.',
    });
  });

  it('with encoded words and parts decoded', async () => {
    const mail = [
      'From: =?utf-8?B?TWV0YSBQcml2YWN5?= <a@meta.com>',
      'Subject: =?iso-8859-1?Q?Best=E4tigung?=',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'F=C3=BCr dich',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>something else</p>',
      '--b--',
    ].join('\r\n');
    expect(await read(mail)).toMatchObject({
      from: 'Meta Privacy <a@meta.com>',
      subject: 'Bestätigung',
      text: 'Für dich',
      to: '',
    });
  });

  it('even where it is HTML: without scripts, styles and titles', async () => {
    const html =
      '<title>t</title><style>p{color:red}</style><p>Hallo &amp; <b>danke</b></p><script>alert(1)</script><div>Ende<img src=x onerror=alert(2)></div>';
    const mail = `From: a@meta.com\r\nContent-Type: text/html\r\n\r\n${html}`;
    expect(await read(mail)).toMatchObject({ text: 'Hallo & danke\nEnde' });
  });

  it('and a signature is checked over the very bytes that were saved', async () => {
    const signed = await sign(mailOf(), { canonicalization: 'simple/simple' });
    for (const saved of [signed, signed.replaceAll('\r\n', '\n')]) {
      const mail = await read(saved);
      if ('kind' in mail) throw new Error(mail.kind);
      const records = recordsOf({ s1: KEYS.good.record });
      expect(await checkMail(mail, records, NOW)).toMatchObject([{ result: 'good', weaknesses: [] }]);
    }
  });
});

describe('what is no mail that can be shown for sure is refused', () => {
  const nested = (levels: number) => {
    const open = Array.from(
      { length: levels },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    return `From: a@meta.com\r\n${open.join('')}Content-Type: text/plain\r\n\r\nhi\r\n`;
  };
  const many = (n: number) => Array.from({ length: n }, (_, at) => `X-${at}: y\r\n`).join('');

  it.each([
    ['nothing', '', 'empty'],
    ['no mail at all', 'PK\u0003\u0004 some archive', 'no-mail'],
    ['a page', '<!doctype html>\r\n<p>From: a@meta.com', 'no-mail'],
    ['no sender', 'To: mara@example.org\r\n\r\nhi', 'no-mail'],
    ['two senders', `From: a@meta.com\r\nFrom: b@evil.example\r\n\r\nhi`, 'doubled'],
    ['two addresses in From', 'From: a@meta.com, b@evil.example\r\n\r\nhi', 'from'],
    ['a group in From', 'From: Meta: a@meta.com;\r\n\r\nhi', 'from'],
    ['no address in From', 'From: Meta\r\n\r\nhi', 'from'],
    ['two subjects', 'From: a@meta.com\r\nSubject: a\r\nsubject: b\r\n\r\nhi', 'doubled'],
    ['a NUL among the headers', 'From: a@meta.com\r\nSubject: a\0b\r\n\r\nhi', 'no-mail'],
    ['a single CR among the headers', 'From: a@meta.com\r\nSubject: a\rFrom: b@evil.example\r\n\r\nhi', 'no-mail'],
    ['line ends of old Macs', 'From: a@meta.com\rSubject: a\r\rhi', 'no-mail'],
    ['a line that is no header', 'From: a@meta.com\r\nnot a header\r\n\r\nhi', 'no-mail'],
    ['a mailbox file', 'From a@meta.com Tue May 20 10:00:00 2025\r\nFrom: a@meta.com\r\n\r\nhi', 'no-mail'],
    ['a header of 300 kB', `From: a@meta.com\r\nSubject: ${'x'.repeat(300_000)}\r\n\r\nhi`, 'headers-too-large'],
    ['a header that never ends', `From: a@meta.com\r\n${'x'.repeat(300_000)}`, 'headers-too-large'],
    ['5000 headers', `From: a@meta.com\r\n${many(5000)}\r\nhi`, 'headers-too-large'],
    ['parts 100 deep', nested(100), 'nested'],
    ['a million lines', `From: a@meta.com\r\n\r\n${'x\r\n'.repeat(1_000_000)}`, 'too-large'],
    ['20 MB', `From: a@meta.com\r\n\r\n${'x'.repeat(20_000_000)}`, 'too-large'],
  ])('%s', async (_, mail, kind) => {
    expect(await read(mail)).toEqual({ kind });
  });

  it('at the limit it is not', async () => {
    const head = 'From: a@meta.com\r\n\r\n';
    const line = `${'x'.repeat(76)}\r\n`;
    const mail = await read(head + line.repeat((MOST_FILE - head.length) / line.length));
    expect(mail).toMatchObject({ from: 'a@meta.com' });
  });

  it.each([
    ['bad base64', 'Content-Transfer-Encoding: base64\r\n\r\n§$%&/()=====!'],
    ['bad quoted-printable', 'Content-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=\0=4'],
    [
      'an unknown encoding',
      'Content-Transfer-Encoding: x-rot13\r\nContent-Type: text/plain; charset=x-none\r\n\r\n\xff\xfe',
    ],
    ['NULs in the body', '\r\na\0b'],
    ['half of a pair', 'Content-Type: text/plain; charset=utf-16\r\n\r\n\xd8\x00'],
  ])('but %s in the body is only shown badly', async (_, rest) => {
    const mail = await read(`From: a@meta.com\r\n${rest}`);
    expect(mail).toMatchObject({ from: 'a@meta.com' });
    expect('text' in mail && mail.text.isWellFormed()).toBe(true);
  });
});
