import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../lib/model/mail';
import { knownRecords, proposedAccount, proposedVerdict } from '../../../lib/ui/mail/propose';
import { account, event } from '../build';

describe('what a mail seems to say', () => {
  it.each([
    ['confirmed', 'Hallo,\n\nwir haben deinen Widerspruch erhalten.'],
    ['confirmed', 'Wir werden deinem Einspruch nachkommen.\n\nDas Team'],
    ['refused', 'Wir können deinem Widerspruch nicht nachkommen.'],
    ['refused', 'Wir haben deinen Widerspruch erhalten.\n\nDein Widerspruch wurde abgelehnt.'],
    ['asks', 'Bitte gib den Code ein, den wir dir geschickt haben.'],
    ['unknown', 'Wenn wir deinen Widerspruch erhalten haben, melden wir uns.'],
    ['unknown', 'Neu: Sieh dir an, was deine Freunde posten.'],
    ['unknown', ''],
  ])('%s: %s', (verdict, text) => {
    expect(proposedVerdict({ subject: '', text })).toBe(verdict);
  });

  it('also in its subject', () => {
    expect(proposedVerdict({ subject: 'Your objection request was denied', text: '' })).not.toBe('confirmed');
    expect(proposedVerdict({ subject: 'Dein Widerspruch wurde abgelehnt', text: '' })).toBe('refused');
  });
});

describe('for which account a mail seems to be', () => {
  const anna = account({ id: 'a', email: 'Anna@example.org' });
  const page = account({ id: 'b', email: 'page@example.org' });
  it.each([
    ['the one it was sent to', 'Anna <anna@example.org>', [anna, page], 'a'],
    ['the only one', 'somebody@example.org', [page], 'b'],
    ['nobody’s for sure', 'somebody@example.org', [anna, page], ''],
    [
      'not one of two with the same address',
      'anna@example.org',
      [anna, account({ id: 'c', email: 'anna@example.org' })],
      '',
    ],
    ['none', 'anna@example.org', [], ''],
  ])('%s', (_, to, accounts, id) => {
    expect(proposedAccount({ to }, accounts)).toBe(id);
  });
});

it('only keys with which a signature was right are offered again', () => {
  const signature: Signature = {
    result: 'good',
    weaknesses: [],
    domain: 'facebookmail.com',
    selector: 'S1',
    algorithm: 'rsa-sha256',
    canonical: 'relaxed/relaxed',
    headers: ['from'],
    oversigned: [],
    record: 'right',
  };
  const log = [
    event('mailed', { signatures: [signature] }),
    event('mailed', { signatures: [{ ...signature, result: 'mismatch', record: 'wrong' }] }),
    event('mailed', { signatures: [{ ...signature, result: 'unchecked', selector: 's2' }] }),
  ];
  expect([...knownRecords(log)]).toEqual([['s1._domainkey.facebookmail.com', 'right']]);
});
