// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMetas } from '../../lib/model/mail';
import { checkMail, readMail } from '../../lib/proof/mail/read';
import { signaturesText } from '../../lib/proof/mail/tell';
import { wordsIn } from '../../locales';
import { bytesOf, KEYS, mailOf, NOW, recordsOf, sign } from '../unit/mail/make';
import { damaged, door, NAUGHTY, some, text } from './inputs';

const feed = door('mail');
const RECORDS = recordsOf({ s1: KEYS.good.record });

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const mail = await readMail(bytes);
  if ('kind' in mail) {
    for (const language of ['de', 'en'] as const) expect(wordsIn(language).mail.problem[mail.kind]).toMatch(/\w{3}/);
    return 'refused';
  }
  expect([mail.from.length <= 500, mail.sender.length <= 320, mail.text.length <= 8000]).toEqual([true, true, true]);
  expect(mail.sender).toMatch(/^[^\s@<>]+@[^\s@<>]+$/u);
  const signatures = await checkMail(mail, RECORDS, NOW);
  for (const language of ['de', 'en'] as const)
    expect(signaturesText({ signatures, sender: mail.sender }, wordsIn(language), language)).toMatch(/\w{3}/);
  return signatures.some((one) => one.result === 'good' && isMetas(one, mail.sender)) ? 'good' : undefined;
}

const latin = (value: string) => Buffer.from(value, 'utf8').toString('latin1');

test('any file is read as a mail or refused in words', async () => {
  const signed = bytesOf(await sign(mailOf()));
  expect(await read(signed)).toBe('good');
  await feed(some(damaged(signed), 1200), read);
  await feed(NAUGHTY, (one) => read(bytesOf(latin(one))));
  await feed(NAUGHTY, (one) => read(bytesOf(mailOf(latin(one)))));
  await feed(NAUGHTY, (one) => read(bytesOf(mailOf('', { from: latin(`${one} <a@facebookmail.com>`) }))));
  await feed(NAUGHTY, (one) => read(bytesOf(mailOf('', { extra: latin(`X-${one}: ${one}\r\n`) }))));
  await feed(some(fc.uint8Array({ maxLength: 2000 }), 300), (bytes) => read(Uint8Array.from(bytes)));
});

test('a signed mail in which any word was changed is no mail of Meta’s', async () => {
  const signed = await sign(mailOf());
  const start = signed.indexOf('\r\n\r\n') + 4;
  const change = fc.tuple(fc.integer({ min: start, max: signed.length - 12 }), text);
  await feed(some(change, 500), async ([at, more]) => {
    const put = latin(more).replace(/\s/g, '');
    if (put === '') return 'refused';
    expect(await read(bytesOf(signed.slice(0, at) + put + signed.slice(at)))).not.toBe('good');
    return 'refused';
  });
});
