import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignatureResult } from '../../../lib/model/mail';
import { checkSignatures } from '../../../lib/proof/mail/dkim/check';
import { splitMail } from '../../../lib/proof/mail/parts';
import { bytesOf, DOMAIN, KEYS, type KeyName, mailOf, NOW, oracle, recordsOf, sign } from './make';

const GOOD = recordsOf({ s1: KEYS.good.record });

async function check(mail: string, records = GOOD, now = NOW) {
  const parts = splitMail(bytesOf(mail));
  if ('kind' in parts) throw new Error(parts.kind);
  return checkSignatures(parts, { records, sender: DOMAIN, now });
}

/** What the oracle calls each of our results. */
const CALLED: Readonly<Record<SignatureResult, readonly string[]>> = {
  good: ['pass'],
  expired: ['neutral'],
  body: ['fail', 'neutral'],
  mismatch: ['fail'],
  unchecked: ['neutral', 'temperror'],
  'weak-algorithm': ['policy'],
  'short-key': ['policy'],
  malformed: ['neutral'],
  'bad-key': ['neutral'],
  revoked: ['neutral'],
  unsupported: [],
};

async function agree(mail: string, records = GOOD, now = NOW) {
  const ours = await check(mail, records, now);
  const theirs = await oracle(mail, records, now);
  expect(theirs).toHaveLength(ours.length);
  for (const [at, { result }] of ours.entries()) expect(CALLED[result]).toContain(theirs[at]);
  return ours.map(({ result }) => result);
}

const FORMS = ['relaxed/relaxed', 'relaxed/simple', 'simple/relaxed', 'simple/simple'];

describe('a signature is as good as mailauth says', () => {
  it.each(FORMS.flatMap((form) => (['good', 'bare', 'weak', 'ed'] as const).map((key) => [form, key] as const)))(
    'good: %s with the key %s',
    async (canonicalization, key: KeyName) => {
      const mail = await sign(mailOf(), { canonicalization, key });
      expect(await agree(mail, recordsOf({ s1: KEYS[key].record }))).toEqual(['good']);
    },
  );

  it.each(FORMS)('altered in the body, in a header, or signed by another key: %s', async (canonicalization) => {
    const mail = await sign(mailOf(), { canonicalization });
    expect(await agree(mail.replace('nachkommen', 'nachkommeN'))).toEqual(['body']);
    expect(await agree(mail.replace('Dein Widerspruch', 'Mein Widerspruch'))).toEqual(['mismatch']);
    expect(await agree(mail, recordsOf({ s1: KEYS.other.record }))).toEqual(['mismatch']);
  });

  it.each([
    ['relaxed/relaxed', ['good', 'good', 'good']],
    ['simple/simple', ['body', 'mismatch', 'good']],
  ])('whitespace matters only to simple: %s', async (canonicalization, expected) => {
    const mail = await sign(mailOf(), { canonicalization });
    const changed = [
      mail.replace('deinen  Widerspruch', 'deinen \t Widerspruch'),
      mail.replace('Subject: Dein', 'SUBJECT:  Dein '),
      `${mail}\r\n\r\n`,
    ];
    for (const [at, one] of changed.entries()) expect(await agree(one)).toEqual([expected[at]]);
  });

  it('a signature that has run out counts no more', async () => {
    const mail = await sign(mailOf(), { expires: new Date('2025-05-27T08:00:00Z') });
    expect(await agree(mail)).toEqual(['expired']);
    expect(await agree(mail, GOOD, new Date('2025-05-21T00:00:00Z'))).toEqual(['good']);
  });

  it('a body that was only signed in part may go on as it likes', async () => {
    const mail = await sign(mailOf(), { maxBodyLength: 20 });
    expect(await agree(`${mail}\r\nWir lehnen ab.`)).toEqual(['good']);
    const [one] = await check(mail);
    expect(one).toMatchObject({ weaknesses: ['length'], covered: { bytes: 20 } });
    expect(one?.covered?.of).toBeGreaterThan(60);
  });

  it('a body that is shorter than what was signed is not what was signed', async () => {
    const mail = await sign(mailOf(), { maxBodyLength: 20 });
    // The signature's own headers are not looked at any more where the body is not right.
    const [one] = await check(mail.replace('l=20', 'l=2000'));
    expect(one).toMatchObject({ result: 'body' });
    expect(one?.covered).toBeUndefined();
  });

  it('of a header that is there twice the lower one is signed', async () => {
    const [upper, lower] = ['List-Id: upper', 'List-Id: lower'];
    const extra = `${upper}\r\n${lower}\r\n`;
    const signed = await sign(mailOf(undefined, { extra: `${lower}\r\n` }), { headerList: ['From', 'List-Id'] });
    const mail = signed.replace(`${lower}\r\n`, extra);
    expect(await agree(mail)).toEqual(['good']);
    expect(await agree(mail.replace(upper, 'List-Id: other'))).toEqual(['good']);
    expect(await agree(mail.replace(lower, 'List-Id: other'))).toEqual(['mismatch']);
  });

  it('each of several signatures is judged for itself', async () => {
    const inner = await sign(mailOf(), { key: 'ed', selector: 'ed' });
    const mail = await sign(inner, { canonicalization: 'simple/simple' });
    const records = recordsOf({ s1: KEYS.good.record, ed: KEYS.ed.record });
    expect(await agree(mail, records)).toEqual(['good', 'good']);
    expect(await agree(mail, recordsOf({ s1: KEYS.other.record, ed: KEYS.ed.record }))).toEqual(['mismatch', 'good']);
    expect(await agree(mail)).toEqual(['good', 'unchecked']);
  });

  it.each([
    ['rsa-sha1 is refused', async () => sign(mailOf(), { algorithm: 'rsa-sha1' }), KEYS.good.record, 'weak-algorithm'],
    ['a key of 768 bits is refused', async () => sign(mailOf(), { key: 'short' }), KEYS.short.record, 'short-key'],
    ['a revoked key', async () => sign(mailOf()), 'v=DKIM1; p=', 'revoked'],
    ['a key of another kind', async () => sign(mailOf()), KEYS.ed.record, 'bad-key'],
    ['a key for other hashes', async () => sign(mailOf()), `${KEYS.good.record}; h=sha1`, 'bad-key'],
    ['a key for other services', async () => sign(mailOf()), `${KEYS.good.record}; s=web`, 'bad-key'],
    ['a record that is none', async () => sign(mailOf()), 'v=spf1 -all', 'bad-key'],
    ['a record of another version', async () => sign(mailOf()), KEYS.good.record.replace('DKIM1', 'DKIM2'), 'bad-key'],
    [
      'a key only for the domain itself',
      async () => sign(mailOf(), { identity: `a@sub.${DOMAIN}` } as never),
      `${KEYS.good.record}; t=s`,
      'bad-key',
    ],
  ] as const)('%s', async (_, make, record, result) => {
    expect(await agree(await make(), recordsOf({ s1: record }))).toEqual([result]);
  });

  it.each([
    ['an address of somebody else', (mail: string) => mail.replace(' c=', ' i=@example.org; c=')],
    ['a tag twice', (mail: string) => mail.replace(' c=', ' s=s1; c=')],
    ['another version', (mail: string) => mail.replace('v=1', 'v=2')],
    ['From not signed', (mail: string) => mail.replace(': From;', ';')],
    ['no selector', (mail: string) => mail.replace(/ s=s1;/, '')],
    ['a term that ended before it began', (mail: string) => mail.replace(' c=', ' x=1; c=')],
    ['a length that is no number', (mail: string) => mail.replace(' c=', ' l=-1; c=')],
    ['another way of asking', (mail: string) => mail.replace('q=dns/txt', 'q=http')],
  ])('a malformed signature: %s', async (_, change) => {
    const mail = await sign(mailOf());
    expect(change(mail)).not.toBe(mail);
    expect(await agree(change(mail))).toEqual(['malformed']);
  });

  it('agrees on anything that may happen to a signed mail on its way', { timeout: 120_000 }, async () => {
    const mails = await Promise.all(FORMS.map((canonicalization) => sign(mailOf(), { canonicalization })));
    const place = fc.nat({ max: 1500 });
    const piece = fc.constantFrom(' ', '\t', '\r\n', '\r\n\r\n', 'x', ';', ':', '=', ' \r\n ', 'From: a@b.c\r\n', '');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mails), place, fc.nat({ max: 3 }), piece, async (mail, at, gone, put) => {
        const changed = mail.slice(0, at) + put + mail.slice(at + gone);
        const parts = splitMail(bytesOf(changed));
        // Stricter than the oracle: nothing is shown of such a mail.
        fc.pre(!('kind' in parts));
        const results = await check(changed);
        // The oracle passes over what is no base64 in a signature's value; for us such a signature is malformed.
        const inValue = at > mail.indexOf(' b=') && at < mail.indexOf('From: ');
        fc.pre(!inValue || results[0]?.result !== 'malformed');
        const ours = results.map(({ result }) => result === 'good');
        const theirs = (await oracle(changed, GOOD)).map((one) => one === 'pass');
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what a signature says', () => {
  it('names who signed, when, what it covers and how long the key is', async () => {
    const mail = await sign(mailOf(), { headerList: ['From', 'From', 'Subject', 'List-Id'] } as never);
    const [one] = await check(mail);
    expect(one).toMatchObject({
      result: 'good',
      domain: DOMAIN,
      selector: 's1',
      algorithm: 'rsa-sha256',
      canonical: 'relaxed/relaxed',
      bits: 2048,
      signed: '2025-05-20T08:00:00.000Z',
      record: KEYS.good.record,
    });
    expect(one?.headers).toContain('from');
    expect(one?.weaknesses).toEqual(['date', 'to']);
  });

  it('a header that is named more often than it is there can’t be added', async () => {
    const mail = (await sign(mailOf())).replace(': From;', ': From:From: List-Id;');
    const [one] = await check(mail);
    expect(one?.oversigned).toEqual(['from', 'list-id']);
  });

  it.each([
    ['a key of 1024 bits', 'weak', '', DOMAIN, ['short-key']],
    ['a domain that only tries', 'good', '; t=y', DOMAIN, ['testing']],
    ['a sender elsewhere', 'good', '', 'example.org', ['unaligned']],
    ['a sender below', 'good', '', `mail.${DOMAIN}`, []],
    ['Ed25519', 'ed', '', DOMAIN, []],
  ] as const)('%s', async (_, key, flag, sender, weaknesses) => {
    const parts = splitMail(bytesOf(await sign(mailOf(), { key })));
    if ('kind' in parts) throw new Error(parts.kind);
    const records = recordsOf({ s1: KEYS[key].record + flag });
    const [one] = await checkSignatures(parts, { records, sender, now: NOW });
    expect(one).toMatchObject({ result: 'good', weaknesses });
  });

  it('a signature from the future says so', async () => {
    const [one] = await check(await sign(mailOf()), GOOD, new Date('2025-01-01T00:00:00Z'));
    expect(one?.weaknesses).toEqual(['future']);
  });

  it('takes a record as people paste it', async () => {
    const { record } = KEYS.good;
    const name = `s1._domainkey.${DOMAIN}`;
    const pasted = [
      `  ${record}\n`,
      `"${record.slice(0, 255)}" "${record.slice(255)}"`,
      `${name}. 3600 IN TXT ( "${record.slice(0, 200).replaceAll(';', '\\;')}"\n  "${record.slice(200)}" )`,
      `${name}\ttext =\n\n\t"${record.slice(0, 255)}"\n\t"${record.slice(255)}"`,
    ];
    const mail = await sign(mailOf());
    for (const one of pasted) expect((await check(mail, recordsOf({ s1: one })))[0]?.result).toBe('good');
  });
});
