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
import { newKey, type SigningKey, verifierFor } from '../../../lib/chain/signature';
import { packProof } from '../../../lib/proof/bundle/pack';
import type { Files } from '../../../lib/proof/bundle/paths';
import { only, type Proof } from '../../../lib/proof/export';
import { openBundle } from '../../../lib/proof/verify/open';
import { verifyBundle, verifyFiles } from '../../../lib/proof/verify/verify';
import { wordsIn } from '../../../locales/index';
import { askChecker, TOOLS } from '../../independent/ask';
import vectors from '../../proof-vectors/vectors.json' with { type: 'json' };
import { account, event } from '../build';
import { fileOf, sealedProof } from './make';
import { changeAt, type Data, forged, leaves, reclosed, replaced, resummed } from './mutate';
import { renamed, sharing } from './zips';

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

describe.skipIf(!TOOLS)('a checker that somebody else wrote from the documentation', { timeout: 300_000 }, () => {
  let proof: Proof;
  let pack: (one: Proof) => Promise<Files>;
  let owner: SigningKey;
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
    owner = sealed.signer;
    pack = async (one) => {
      const words = wordsIn('de');
      const bytes = await packProof(one, { words, language: 'de', verifyPage: '', signer: sealed.signer });
      const files = openBundle(bytes);
      if ('where' in files) throw new Error('no bundle');
      return files;
    };
  });

  function askAbout(files: Files): { whole: boolean; said: string } {
    return askAboutZip(zipSync(Object.fromEntries(files)));
  }
  function askAboutZip(zip: Uint8Array): { whole: boolean; said: string } {
    const path = join(folder, 'proof.zip');
    writeFileSync(path, zip);
    return askChecker(path);
  }

  it('agrees on the test vectors', () => {
    expect(askChecker('--vectors', VECTORS)).toEqual({ whole: true, said: 'whole\n' });
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

  describe('an added file', () => {
    const shown = (data: Data) => data.attachments[0] ?? { digest: '', file: '', size: 0 };
    it.each<[string, (files: Files) => Promise<Files>, string]>([
      [
        'that is another',
        async (files) => resummed(new Map([...files, [pathIn(files), utf8('ein andere')]])),
        'attachment DIGEST changed',
      ],
      [
        'that is gone',
        async (files) => resummed(new Map([...files].filter(([name]) => name !== pathIn(files)))),
        'attachment DIGEST missing',
      ],
      [
        'that is said to have another size',
        (files) => forged(files, (data) => void Object.assign(shown(data), { size: 3 })),
        'attachment DIGEST changed',
      ],
      [
        'that is listed twice',
        (files) => forged(files, (data) => void data.attachments.push(shown(data))),
        'an attachment twice',
      ],
      [
        'under a name that does not follow from its digest',
        (files) => {
          const file = `attachments/${'0'.repeat(64)}.pdf`;
          const also = new Map([[file, files.get(pathIn(files)) ?? utf8('')]]);
          return forged(files, (data) => void Object.assign(shown(data), { file }), also);
        },
        'attachment DIGEST another name',
      ],
      [
        'that a record names and nothing lists',
        (files) => forged(files, (data) => void data.attachments.splice(0)),
        'attachment DIGEST missing',
      ],
      [
        'that runs where it is opened',
        async (files) => resummed(new Map([...files, [pathIn(files).replace('.pdf', '.html'), utf8('x')]])),
        'html unlisted',
      ],
    ])('%s is found', async (_, change, said) => {
      const files = await pack(proof);
      const changed = await change(files);
      expect(askAbout(changed).said).toContain(said.replace('DIGEST', pathIn(files).slice(12, 76)));
      expect((await verifyFiles(changed)).problems).not.toEqual([]);
    });
  });

  describe('a ZIP', () => {
    const withFolder = (files: Files) => {
      const zip = Buffer.from(zipSync(Object.fromEntries([...files, ['evil_html-', utf8('evil')]])));
      for (let at = zip.indexOf('evil_html-'); at >= 0; at = zip.indexOf('evil_html-', at + 1))
        zip.write('evil.html/', at);
      return zip;
    };
    const twice = (files: Files) => {
      const zip = Buffer.from(zipSync(Object.fromEntries([...files, ['statux.csv', utf8('x')]])));
      for (let at = zip.indexOf('statux.csv'); at >= 0; at = zip.indexOf('statux.csv', at + 1))
        zip.write('status.csv', at);
      return zip;
    };
    const zipped = (files: Files) => zipSync(Object.fromEntries(files));
    it.each<[string, (files: Files) => Uint8Array, string]>([
      ['with a name twice', twice, 'a name twice'],
      ['with a folder that holds something', withFolder, 'a folder with a content'],
      ['whose entries share bytes', () => sharing(20, 1000), 'entries share bytes'],
      ['with an entry of two sizes', () => sharing(1, 900), 'two sizes'],
      [
        'whose list names a file otherwise',
        (files) => renamed(zipped(files), 'status.csv', 'status.txt', 'in its list'),
        'another name in its own header',
      ],
      [
        'with a file that names itself otherwise',
        (files) => renamed(zipped(files), 'status.csv', 'status.txt', 'in its own header'),
        'another name in its own header',
      ],
      ['that is cut', (files) => zipped(files).slice(0, -30), "can't be read"],
    ])('%s is refused', async (_, make, said) => {
      const zip = make(await pack(proof));
      expect(askAboutZip(zip).said).toContain(said);
      expect((await verifyBundle(Uint8Array.from(zip))).problems).not.toEqual([]);
    });
  });

  it('finds a record that whoever has the key put in the place of another', async () => {
    const closed = await reclosed(await replaced(await pack(proof), 2, owner), owner);
    expect(askAbout(closed).said).toBe('record 3 previous\n');
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
    const { said } = askChecker(...paths);
    for (const [n, path] of paths.entries())
      expect([fields[n]?.join('.'), said.includes(`${path}: whole`)]).toEqual([fields[n]?.join('.'), false]);
    expect(new Set(said.match(/^.*\.zip/gm)).size).toBe(fields.length);
  });
});

/** Where the one added file lies. */
function pathIn(files: Files): string {
  return [...files.keys()].find((name) => name.startsWith('attachments/')) ?? '';
}

function withheld({ records }: Data): Data['records'][number] {
  const one = records[3];
  if (!one) throw new Error('no record');
  return { header: one.header, signature: one.signature, absent: 'withheld' };
}
