import { beforeAll, describe, expect, it } from 'vitest';
import { hex, utf8 } from '../../../lib/chain/bytes';
import { canonical } from '../../../lib/chain/canonical';
import { type ChainProblem, checkChain } from '../../../lib/chain/check';
import { linkTo, type SealedRecord, START, seal } from '../../../lib/chain/record';
import { newKey, type SigningKey, sign, verifierFor } from '../../../lib/chain/signature';

const at = (n: number) => `2026-11-21T10:00:${String(n).padStart(2, '0')}+01:00`;
let key: SigningKey;
let records: readonly Required<SealedRecord>[];
beforeAll(async () => {
  key = await newKey();
  records = await chainOf(6);
});

async function chainOf(count: number): Promise<readonly Required<SealedRecord>[]> {
  const made: Required<SealedRecord>[] = [];
  let end = START;
  for (let n = 1; n <= count; n += 1) {
    const record = await seal({ kind: 'opened', at: at(n), account: `account-${n}` }, end, key);
    made.push(record);
    end = await linkTo(record.header);
  }
  return made;
}

async function check(these: readonly SealedRecord[]): Promise<readonly ChainProblem[]> {
  const verify = await verifierFor(key.spki);
  return checkChain(these, new Map(verify ? [[key.fingerprint, verify]] : []));
}

/** The chain with record `n` changed; signed anew if `signed`. */
async function with_(n: number, change: (one: Required<SealedRecord>) => SealedRecord, signed = false) {
  const changed = await Promise.all(
    records.map(async (one) => {
      if (one.header.sequence !== n) return one;
      const next = change(one);
      return signed ? { ...next, signature: hex(await sign(utf8(canonical(next.header)), key)) } : next;
    }),
  );
  return check(changed);
}

describe('a chain of records', () => {
  it('is whole as it was sealed', async () => {
    expect(await check(records)).toEqual([]);
  });
  it('stays whole where contents are left out', async () => {
    expect(await check(records.map(({ header, signature }) => ({ header, signature })))).toEqual([]);
  });
  it('has headers that tell kind and time, and nothing else of a payload', () => {
    for (const { header } of records) expect(JSON.stringify(header)).not.toContain('account-');
    expect(Object.keys(records[0]?.header ?? {}).sort()).toEqual(
      ['at', 'key', 'kind', 'payload', 'previous', 'sequence', 'type'].sort(),
    );
  });
  it('gives two equal payloads different digests', async () => {
    const payload = { kind: 'declared', at: at(1) };
    const two = await Promise.all([seal(payload, START, key), seal(payload, START, key)]);
    expect(two[0].header.payload).not.toBe(two[1].header.payload);
  });
  it('can be checked from any link on', async () => {
    const third = records[2];
    const verify = await verifierFor(key.spki);
    if (!third || !verify) throw new Error('no chain');
    const found = await checkChain(records.slice(3), new Map([[key.fingerprint, verify]]), await linkTo(third.header));
    expect(found).toEqual([]);
  });

  it('shows a changed payload and a changed salt', async () => {
    const payload = await with_(3, (one) => ({
      ...one,
      content: { ...one.content, payload: { ...one.content.payload, account: 'other' } },
    }));
    expect(payload).toEqual([{ record: 3, what: 'digest' }]);
    const salt = await with_(3, (one) => ({ ...one, content: { ...one.content, salt: '0'.repeat(32) } }));
    expect(salt).toEqual([{ record: 3, what: 'digest' }]);
  });
  it('shows a changed signature', async () => {
    expect(await with_(2, (one) => ({ ...one, signature: '1'.repeat(128) }))).toEqual([
      { record: 2, what: 'signature' },
    ]);
  });
  it('shows a changed header at that record, and that the next does not follow it', async () => {
    expect(await with_(2, (one) => ({ ...one, header: { ...one.header, at: at(59) } }))).toEqual([
      { record: 2, what: 'signature' },
      { record: 2, what: 'content' },
      { record: 3, what: 'previous' },
    ]);
  });
  it('shows a header that was changed and signed anew by the key’s owner', async () => {
    const found = await with_(4, (one) => ({ ...one, header: { ...one.header, kind: 'confirmed' } }), true);
    expect(found).toEqual([
      { record: 4, what: 'content' },
      { record: 5, what: 'previous' },
    ]);
  });
  it('shows a record signed with a key that nobody knows', async () => {
    expect(await with_(6, (one) => ({ ...one, header: { ...one.header, key: '0'.repeat(64) } }))).toEqual([
      { record: 6, what: 'key' },
    ]);
  });
  it('shows missing records, several as one gap', async () => {
    expect(await check(records.filter(({ header }) => ![2, 3, 5].includes(header.sequence)))).toEqual([
      { record: 2, what: 'missing', to: 3 },
      { record: 5, what: 'missing' },
    ]);
  });
  it('shows a record that is there twice, and records that changed places', async () => {
    const [a, b, c, d, e, f] = records;
    if (!a || !b || !c || !d || !e || !f) throw new Error('no chain');
    expect(await check([a, b, b, c, d, e, f])).toContainEqual({ record: 2, what: 'duplicate' });
    expect(await check([a, c, b, d, e, f])).toEqual([{ record: 2, what: 'order' }]);
  });
});

it('a signing key can’t be taken out of the browser', async () => {
  await expect(crypto.subtle.exportKey('pkcs8', key.privateKey)).rejects.toThrow();
  await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow();
});

it('bytes that are no key verify nothing', async () => {
  expect(await verifierFor(utf8('no key'))).toBeUndefined();
});
