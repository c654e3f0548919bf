import { describe, expect, it } from 'vitest';
import { isMetaMail, isMetas, SIGNATURE_RESULTS, type Signature, WEAKNESSES } from '../../../lib/model/mail';
import { statusOf } from '../../../lib/model/status';
import { signaturesText } from '../../../lib/proof/mail/tell';
import { statusText } from '../../../lib/proof/status-words';
import { wordsIn } from '../../../locales/index';
import { event } from '../build';

const words = wordsIn('de');
const signature = (part: Partial<Signature> = {}): Signature => ({
  result: 'good',
  weaknesses: [],
  domain: 'facebookmail.com',
  selector: 's1',
  algorithm: 'rsa-sha256',
  canonical: 'relaxed/relaxed',
  headers: ['from', 'subject'],
  oversigned: [],
  covered: { bytes: 10, of: 10 },
  bits: 2048,
  ...part,
});
const told = (sender: string, ...signatures: Signature[]) => signaturesText({ sender, signatures }, words, 'de');

describe('whose a domain is', () => {
  it.each([
    ['facebookmail.com', true],
    ['Mail.FacebookMail.com', true],
    ['support.facebook.com', true],
    ['metamail.com', true],
    ['notfacebook.com', false],
    ['facebook.com.evil.example', false],
    ['faceb00kmail.com', false],
    ['com', false],
    ['', false],
  ])('%s: %s', (domain, is) => {
    expect(isMetaMail(domain)).toBe(is);
  });
});

describe('the words for a signature', () => {
  it('call it Meta’s only where it is right, and both signer and sender are Meta’s', () => {
    expect(told('a@facebookmail.com', signature())).toContain(words.dkim.metas);
    expect(isMetas(signature({ domain: 'meta.com' }), 'a@facebook.com')).toBe(true);
    for (const [sender, one] of [
      ['a@evil.example', signature()],
      ['a@facebookmail.com', signature({ domain: 'evil.example' })],
      ...SIGNATURE_RESULTS.filter((one) => one !== 'good').map(
        (result) => ['a@meta.com', signature({ result })] as const,
      ),
    ] as const) {
      expect(told(sender, one)).toContain(words.dkim.notMetas);
      expect(told(sender, one)).not.toContain(words.dkim.metas);
    }
  });

  it('name domain, selector, headers, length of the key and what is covered', () => {
    const text = told('a@meta.com', signature());
    for (const one of ['facebookmail.com', 's1', 'from, subject', '2048', '10 Bytes']) expect(text).toContain(one);
  });

  it('say what is left uncovered, and each weakness', () => {
    const text = told('a@meta.com', signature({ covered: { bytes: 3, of: 10 }, weaknesses: [...WEAKNESSES] }));
    expect(text).toContain('nur die ersten 3 von 10');
    for (const one of WEAKNESSES) expect(text).toContain(words.dkim.weakness[one]);
  });

  it('leave no placeholder open', () => {
    for (const result of SIGNATURE_RESULTS)
      expect(told('a@b.c', signature({ result, domain: '', record: 'v=DKIM1' }))).not.toMatch(/\{\w+\}/);
  });

  it('say that there is none', () => {
    expect(told('a@meta.com')).toBe(words.dkim.none);
  });
});

describe('a mail and where an account stands', () => {
  const confirmed = event('confirmed');
  const at = '2026-11-22T10:00:00+01:00';
  it.each([
    ['confirmed', [], 'confirmed'],
    ['refused', [confirmed], 'refused'],
    ['asks', [confirmed], 'unclear'],
    ['unknown', [confirmed], 'confirmed'],
    ['unknown', [], 'unclear'],
  ] as const)('%s after %o: %s', (verdict, before, kind) => {
    const events = [...before, event('mailed', { verdict, at })];
    expect(statusOf(events).kind).toBe(kind);
    const said = statusText(statusOf(events), events, words, 'de');
    expect(said).toBe(kind === 'confirmed' && before.length > 0 ? words.status.confirmed : words.mailed[verdict]);
  });
});
