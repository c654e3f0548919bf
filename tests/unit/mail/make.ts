import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { DKIMSignOptions } from 'mailauth';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import type { Bytes } from '../../../lib/chain/bytes';
import { keyName } from '../../../lib/model/mail';

export const DOMAIN = 'facebookmail.com';
const BODY = 'Hallo Mara,\r\n\r\nwir haben deinen  Widerspruch erhalten. \r\nWir werden ihm nachkommen.\r\n\r\n\r\n';

/** A mail as Meta might send it; `extra` headers come first. */
export function mailOf(body = BODY, { from = `Facebook <privacy@${DOMAIN}>`, extra = '' } = {}): string {
  return [
    `${extra}From: ${from}`,
    'To: Mara <mara@example.org>',
    'Subject: Dein Widerspruch',
    'Date: Tue, 20 May 2025 10:00:00 +0200',
    'Message-ID: <1@facebookmail.com>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'X-Folded:  one\r\n\ttwo   three ',
    '',
    body,
  ].join('\r\n');
}

type Pair = { readonly privateKey: string; readonly record: string };

function rsa(bits: number): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return { privateKey: pem(privateKey), record: `v=DKIM1; k=rsa; p=${base64(publicKey, 'spki')}` };
}
const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const base64 = (key: KeyObject, type: 'spki' | 'pkcs1') => key.export({ type, format: 'der' }).toString('base64');

function ed25519(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
  return { privateKey: pem(privateKey), record: `v=DKIM1; k=ed25519; p=${raw}` };
}

const bare = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const KEYS = {
  good: rsa(2048),
  other: rsa(2048),
  weak: rsa(1024),
  short: rsa(768),
  bare: { privateKey: pem(bare.privateKey), record: `k=rsa; p=${base64(bare.publicKey, 'pkcs1')}` },
  ed: ed25519(),
} as const satisfies Record<string, Pair>;
export type KeyName = keyof typeof KEYS;

type Signing = Partial<Omit<DKIMSignOptions, 'privateKey'>> & { readonly key?: KeyName };

/** The mail with a signature on top, made by mailauth. */
export async function sign(mail: string, { key = 'good', ...rest }: Signing = {}): Promise<string> {
  const { signatures, errors } = await dkimSign(Buffer.from(mail, 'latin1'), {
    signTime: new Date('2025-05-20T08:00:00Z'),
    ...rest,
    signatureData: [
      {
        signingDomain: DOMAIN,
        selector: 's1',
        ...rest,
        privateKey: KEYS[key].privateKey,
      },
    ],
  } as DKIMSignOptions);
  if (!signatures) throw new Error(`not signed: ${JSON.stringify(errors)}`);
  return signatures + mail;
}

/** Key records by DNS name, for us and for the oracle. */
export function recordsOf(records: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(records).map(([name, record]) => {
      const [selector = '', domain = DOMAIN] = name.split('@');
      return [keyName({ selector, domain }), record];
    }),
  );
}

export const NOW = new Date('2025-06-01T00:00:00Z');

/** What mailauth says of the same mail with the same records, one word a signature. */
export async function oracle(
  mail: string,
  records: ReadonlyMap<string, string>,
  now = NOW,
): Promise<readonly string[]> {
  const resolver = async (name: string) => {
    const record = records.get(name.toLowerCase());
    if (record === undefined) throw Object.assign(new Error('none'), { code: 'ENOTFOUND' });
    return [[record]];
  };
  const { results } = await dkimVerify(Buffer.from(mail, 'latin1'), { resolver, strict: true, curTime: now } as never);
  // A mail without signatures has one result that says so.
  return results.map((one) => one.status.result).filter((one) => one !== 'none');
}

export function bytesOf(text: string): Bytes {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
