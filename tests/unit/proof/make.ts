import { type Bytes, sha256, utf8 } from '../../../lib/chain/bytes';
import { type Link, linkTo, type Payload, START, seal } from '../../../lib/chain/record';
import { newKey, type SigningKey } from '../../../lib/chain/signature';
import type { Account } from '../../../lib/model/account';
import type { Evidence } from '../../../lib/model/evidence';
import type { Proof, ProofRecord } from '../../../lib/proof/export';

/** A proof that is right in every part and holds nothing; say what the test is about. */
export function proofOf(part: Partial<Proof> = {}): Proof {
  return {
    accounts: [],
    log: [],
    records: [],
    end: START,
    waiting: [],
    keys: [],
    files: new Map(),
    damaged: [],
    scope: 'all',
    now: { at: '2026-11-21T12:00:00+01:00', zone: 'Europe/Berlin' },
    version: '0.1.0',
    ...part,
  };
}

/** A proof whose log is sealed with a fresh key. */
export async function sealedProof(
  log: readonly Evidence[],
  accounts: readonly Account[] = [],
  part: Partial<Proof> = {},
): Promise<{ proof: Proof; signer: SigningKey }> {
  const signer = await newKey();
  const records: ProofRecord[] = [];
  let end: Link = START;
  for (const one of log) {
    const record = await seal(one as Payload, end, signer);
    records.push(record);
    end = await linkTo(record.header);
  }
  return { proof: proofOf({ accounts, log, records, end, keys: [signer], ...part }), signer };
}

/** A file and its digest. */
export async function fileOf(text: string): Promise<readonly [string, Bytes]> {
  const bytes = utf8(text);
  return [await sha256(bytes), bytes];
}
