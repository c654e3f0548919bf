import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hex, sha256, utf8 } from '../../../lib/chain/bytes';
import { canonical, type Json } from '../../../lib/chain/canonical';
import { checkChain } from '../../../lib/chain/check';
import { base64, fromBase64, fromDer, toDer } from '../../../lib/chain/encoding';
import { linkTo, type SealedRecord } from '../../../lib/chain/record';
import { newKey, verifierFor } from '../../../lib/chain/signature';
import { packProof } from '../../../lib/proof/bundle/pack';
import type { Files } from '../../../lib/proof/bundle/paths';
import { only, type Proof } from '../../../lib/proof/export';
import { openBundle } from '../../../lib/proof/verify/open';
import { verifyFiles } from '../../../lib/proof/verify/verify';
import { wordsIn } from '../../../locales/index';
import vectors from '../../proof-vectors/vectors.json' with { type: 'json' };
import { account, event } from '../build';
import { fileOf, sealedProof, TOOLS } from './make';
import { changeAt, type Data, forged, leaves, reclosed } from './mutate';

const CHECKER = join(import.meta.dirname, '../../independent/verify.py');
const VECTORS = join(import.meta.dirname, '../../proof-vectors/vectors.json');
const folder = mkdtempSync(join(tmpdir(), 'lotse-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the test vectors', () => {
  it.each(vectors.canonical)('canonical: $text', async ({ value, text, digest }) => {
    expect(canonical(value as Json)).toBe(text);
    expect(await sha256(utf8(text))).toBe(digest);
  });
  it('hold a chain that is whole', async () => {
    const spki = fromBase64(vectors.key.spki);
    const verify = spki && (await verifierFor(spki));
    if (!verify) throw new Error('no key');
    const records = vectors.records.map(({ header, signature, content }) => {
      const raw = fromDer(fromBase64(signature) ?? utf8(''));
      expect(raw && base64(toDer(raw))).toBe(signature);
      return { header, signature: hex(raw ?? utf8('')), content } as SealedRecord;
    });
    expect(await checkChain(records, new Map([[vectors.key.fingerprint, verify]]))).toEqual([]);
    for (const [n, { header }] of records.entries()) {
      expect(canonical(header)).toBe(vectors.records[n]?.canonicalHeader);
      expect((await linkTo(header)).digest).toBe(vectors.records[n]?.digest);
    }
  });
});

describe.skipIf(!TOOLS)('a checker that somebody else wrote from the documentation', { timeout: 60_000 }, () => {
  let proof: Proof;
  let pack: (one: Proof) => Promise<Files>;
  beforeAll(async () => {
    const added = await fileOf('eine Datei');
    const log = [
      event('opened', { id: '1', title: 'Hilfe \u2028 "\\ \u007f' }),
      event('confirmed', { id: '2', answer: 'Erhalten. 😀' }),
      event('declared', { id: '3', account: 'other', words: 'geheim' }),
      event('attached', { id: '4', evidence: '2', digest: added[0], size: added[1].length }),
    ];
    const sealed = await sealedProof(log, [account()], { files: new Map([added]) });
    proof = sealed.proof;
    pack = async (one) => {
      const words = wordsIn('de');
      const bytes = await packProof(one, { words, language: 'de', verifyPage: '', signer: sealed.signer });
      const files = openBundle(bytes);
      if ('where' in files) throw new Error('no bundle');
      return files;
    };
  });

  function ask(...args: readonly string[]): { whole: boolean; said: string } {
    const { status, stdout, stderr } = spawnSync('python3', [CHECKER, ...args], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return { whole: status === 0, said: stdout };
  }
  function askAbout(files: Files): { whole: boolean; said: string } {
    const path = join(folder, 'proof.zip');
    writeFileSync(path, zipSync(Object.fromEntries(files)));
    return ask(path);
  }

  it('agrees on the test vectors', () => {
    expect(ask('--vectors', VECTORS)).toEqual({ whole: true, said: 'whole\n' });
  });

  it('finds whole what is whole: all, one account, one erased, none at all', async () => {
    const records = proof.records.map(({ header, signature, content }) =>
      header.sequence === 1 ? { header, signature, erased: header.at } : { header, signature, content },
    );
    const empty = (await sealedProof([])).proof;
    for (const one of [proof, only(proof, 'account-1'), { ...proof, records }, { ...empty, keys: proof.keys }])
      expect(askAbout(await pack(one))).toEqual({ whole: true, said: 'whole\n' });
  });

  it.each<[string, (data: Data) => void, string]>([
    ['a record taken out', (data) => void data.records.splice(1, 1), 'record 2 missing'],
    ['the last record taken out', (data) => void data.records.pop(), 'head count'],
    ['two records exchanged', (data) => void data.records.reverse(), 'record 1 missing or out of order'],
    ['a changed content', (data) => changeAt(data.records[1], ['content', 'payload', 'answer'], 3), 'record 2 digest'],
    ['a changed header', (data) => changeAt(data.records[0], ['header', 'at'], 18), 'record 1 signature'],
    ['a changed fingerprint', (data) => changeAt(data.keys[0], ['fingerprint'], 9), 'record 1 key'],
    ['an added file that is not named', (data) => void data.records.splice(3, 1, withheld(data)), 'not named so'],
  ])('finds %s', async (_, change, said) => {
    const files = await forged(await pack(proof), change);
    expect(askAbout(files).said).toContain(said);
    expect((await verifyFiles(files)).problems).not.toEqual([]);
  });

  it('finds a head that a key of somebody else signed', async () => {
    const key = await newKey();
    const listed = await forged(await pack(proof), (data) => {
      data.records.splice(2);
      data.attachments = [];
      data.keys.push({ fingerprint: key.fingerprint, spki: base64(key.spki) });
    });
    expect(askAbout(await reclosed(listed, key)).said).toContain('signed by a key that signed none of the records');
    expect(askAbout(listed).said).toContain(`key ${key.fingerprint} signed nothing`);
  });

  it('comes to the same verdict as ours wherever a field is changed', async () => {
    const files = await pack(proof);
    const data = JSON.parse(new TextDecoder().decode(files.get('proof.json'))) as Data;
    const fields = leaves(data.records[1]);
    const paths = await Promise.all(
      fields.map(async (field, n) => {
        const change = await forged(files, (forge) => changeAt(forge.records[1], field, 7));
        expect((await verifyFiles(change)).problems).not.toEqual([]);
        const path = join(folder, `${n}.zip`);
        writeFileSync(path, zipSync(Object.fromEntries(change), { level: 0 }));
        return path;
      }),
    );
    // One process for all of them.
    const { said } = ask(...paths);
    for (const [n, path] of paths.entries())
      expect([fields[n]?.join('.'), said.includes(`${path}: whole`)]).toEqual([fields[n]?.join('.'), false]);
    expect(new Set(said.match(/^.*\.zip/gm)).size).toBe(fields.length);
  });
});

function withheld({ records }: Data): Data['records'][number] {
  const one = records[3];
  if (!one) throw new Error('no record');
  return { header: one.header, signature: one.signature, absent: 'withheld' };
}
