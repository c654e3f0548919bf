import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import verifyPage from 'virtual:verify-page';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { base64 } from '../../../lib/chain/encoding';
import { newKey, type SigningKey } from '../../../lib/chain/signature';
import { packProof } from '../../../lib/proof/bundle/pack';
import type { Files } from '../../../lib/proof/bundle/paths';
import { only, type Proof } from '../../../lib/proof/export';
import { verifyBundle } from '../../../lib/proof/verify/verify';
import { wordsIn } from '../../../locales/index';
import { TOOLS } from '../../independent/ask';
import { account, event } from '../build';
import { fileOf, sealedProof } from './make';
import { forged, reclosed } from './mutate';

const ACCOUNTS = [
  account({ id: 'id-of-anna', label: 'Anna', email: 'anna@example.org', centre: 'centre-of-both' }),
  account({
    id: 'id-of-bert',
    label: 'Bert',
    email: 'bert@example.net',
    case: 'instagram-private',
    centre: 'centre-of-both',
  }),
];
/** Everything that tells of Bert, or of nobody yet. */
const OF_OTHERS = [
  'id-of-bert',
  'Bert',
  'bert@example.net',
  'Berts Worte',
  'Berts-Datei',
  'niemandes',
  'centre-of-both',
  'kaputt',
];

let proof: Proof;
let signer: SigningKey;
beforeAll(async () => {
  const [anna, bert] = await Promise.all([fileOf('Annas Datei'), fileOf('Berts Datei')]);
  const files = new Map([anna, bert]);
  const log = [
    event('opened', { id: 'a1', account: 'id-of-anna' }),
    event('declared', { id: 'b1', account: 'id-of-bert', words: 'Berts Worte' }),
    event('confirmed', { id: 'a2', account: 'id-of-anna', answer: 'Erhalten. 😀' }),
    event('answered', { id: 'n1', account: undefined, answer: 'niemandes' }),
    event('answered', { id: 'a3', account: undefined, answer: 'doch Annas' }),
    event('assigned', { id: 'a4', account: 'id-of-anna', evidence: 'a3' }),
    event('attached', { id: 'a5', account: 'id-of-anna', evidence: 'a2', digest: anna[0], size: anna[1].length }),
    event('attached', {
      id: 'b2',
      account: 'id-of-bert',
      evidence: 'b1',
      name: 'Berts-Datei',
      digest: bert[0],
      size: bert[1].length,
    }),
  ];
  const damaged = [{ store: 'records', key: 9, raw: 'kaputt', problem: 'x' }];
  ({ proof, signer } = await sealedProof(log, ACCOUNTS, { files, damaged }));
});

const pack = (one: Proof) => packProof(one, { words: wordsIn('de'), language: 'de', verifyPage, signer });
async function unpack(one: Proof) {
  return unzipSync(await pack(one));
}

describe('a bundle', () => {
  it('is found unchanged, and says what is in it', async () => {
    const { problems, about } = await verifyBundle(await pack(proof));
    expect(problems).toEqual([]);
    expect(about).toMatchObject({ scope: 'all', records: 8, withheld: [], erased: [], attachments: 2, damaged: 1 });
    expect(about?.keys).toEqual([signer.fingerprint]);
  });

  it('has the same bytes for the same proof, but for the signature made at the export', async () => {
    const [one, two] = await Promise.all([unpack(proof), unpack(proof)]);
    expect(Object.keys(one)).toEqual(Object.keys(two));
    const differ = Object.keys(one).filter((name) =>
      Buffer.compare(one[name] ?? Buffer.of(), two[name] ?? Buffer.of()),
    );
    expect(differ).toEqual(['head.sig']);
  });

  it('names its files by numbers and digests alone', async () => {
    for (const name of Object.keys(await unpack(proof)))
      expect(name).toMatch(
        /^(report\.html|proof\.json|status\.csv|damaged\.json|VERIFY\.txt|verify\.html|SHA256SUMS|head\.(json|sig)|keys\/[0-9a-f]{64}\.pem|records\/\d{6}\/(header\.json|header\.sig|content\.json)|attachments\/[0-9a-f]{64}\.pdf)$/,
      );
  });

  it('without records can be checked too', async () => {
    const empty = await sealedProof([], ACCOUNTS);
    const bytes = await packProof(empty.proof, {
      words: wordsIn('en'),
      language: 'en',
      verifyPage,
      signer: empty.signer,
    });
    expect((await verifyBundle(bytes)).problems).toEqual([]);
  });

  it('of a browser that keeps no keys says that nothing closes it', async () => {
    const { proof: bare } = await sealedProof([]);
    const unsealed = { ...bare, keys: [], log: [event('opened')], waiting: [event('opened')] };
    const bytes = await packProof(unsealed, { words: wordsIn('de'), language: 'de', verifyPage, signer: undefined });
    const { problems, about } = await verifyBundle(bytes);
    expect(problems).toEqual([{ where: 'head', name: '', what: 'missing' }]);
    expect(about?.waiting).toBe(1);
  });

  it('tells each status in a table, and names nobody’s formula', async () => {
    const nasty = { ...proof, accounts: [account({ id: 'id-of-anna', label: '', email: '=cmd' })] };
    const table = strFromU8((await unpack(nasty))['status.csv'] ?? new Uint8Array());
    expect(table).toContain("Facebook,'=cmd,");
  });
});

describe('a bundle for one account', () => {
  it('is found unchanged, and shows what is not in it', async () => {
    const { problems, about } = await verifyBundle(await pack(only(proof, 'id-of-anna')));
    expect(problems).toEqual([]);
    expect(about).toMatchObject({ scope: 'account', records: 8, withheld: [2, 4, 8], attachments: 1 });
  });

  it('reveals nothing of the others in any file', async () => {
    const whole = strFromU8(await joined(proof));
    const one = strFromU8(await joined(only(proof, 'id-of-anna')));
    for (const value of OF_OTHERS) {
      expect(whole).toContain(value);
      expect([value, one.includes(value)]).toEqual([value, false]);
    }
    for (const value of ['id-of-anna', 'Erhalten. 😀', 'doch Annas', 'Annas Datei']) expect(one).toContain(value);
    expect(one).not.toContain('Berts Datei');
  });

  it('tells of nobody that something was erased: whose it was is erased too', async () => {
    const records = proof.records.map((one) =>
      one.header.sequence === 3
        ? { header: one.header, signature: one.signature, erased: '2026-11-21T12:00:00Z' }
        : one,
    );
    const log = proof.log.filter(({ id }) => id !== 'a2');
    const { problems, about } = await verifyBundle(await pack(only({ ...proof, log, records }, 'id-of-anna')));
    expect(problems).toEqual([]);
    expect(about).toMatchObject({ withheld: [2, 3, 4, 8], erased: [] });
    const told = await verifyBundle(await pack({ ...proof, log, records }));
    expect(told.about).toMatchObject({ withheld: [], erased: [3] });
  });

  it('reveals nothing of a record that bears the id of another', async () => {
    const log = [
      event('declared', { id: 'same', account: 'id-of-anna', words: 'Annas Worte' }),
      event('declared', { id: 'same', account: 'id-of-bert', words: 'Berts Worte' }),
      event('answered', { id: 'loose', account: undefined, answer: 'niemandes' }),
      event('answered', { id: 'loose', account: undefined, answer: 'niemandes' }),
      event('assigned', { id: 'a4', account: 'id-of-anna', evidence: 'loose' }),
    ];
    const twins = await sealedProof(log, ACCOUNTS);
    const one = only(twins.proof, 'id-of-anna');
    const shown = one.records.flatMap(({ header, content }) => (content ? [header.sequence] : []));
    expect(shown).toEqual([1, 5]);
    expect(one.log).toHaveLength(2);
  });
});

async function joined(one: Proof): Promise<Uint8Array> {
  return Buffer.concat(Object.values(await unpack(one)));
}

describe.skipIf(!TOOLS)('with standard tools', { timeout: 300_000 }, () => {
  const folders: string[] = [];
  async function onDisk(one: Proof): Promise<string> {
    return written(new Map(Object.entries(await unpack(one))));
  }
  function written(files: Files): string {
    const folder = mkdtempSync(join(tmpdir(), 'lotse-'));
    folders.push(folder);
    for (const [name, bytes] of files) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return folder;
  }
  /** The indented lines of VERIFY.txt, word for word, by the number of their step. */
  function steps(folder: string): readonly string[] {
    const text = readFileSync(join(folder, 'VERIFY.txt'), 'utf8');
    return text
      .split(/^\d\. /m)
      .slice(1)
      .map((step) => [...step.matchAll(/^ {4}(\S.*)$/gm)].map(([, line]) => line).join('\n'));
  }
  const run = (script: string, cwd: string): string[] =>
    execFileSync('sh', ['-c', `{ ${script}\n} 2>&1 || true`], { cwd, encoding: 'utf8' })
      .trim()
      .split('\n');

  it.each(['all', 'account'])('VERIFY.txt, followed word for word, finds a proof (%s) unchanged', async (scope) => {
    const folder = await onDisk(scope === 'all' ? proof : only(proof, 'id-of-anna'));
    const [sums, head, keys, signatures, chain, contents, ...more] = steps(folder).map((step) => run(step, folder));
    expect(more).toEqual([]);
    expect(sums?.every((line) => line.endsWith(': OK'))).toBe(true);
    expect(head?.[0]).toBe('Verified OK');
    expect(head?.[1]).toBe(`"sums":"${head?.[2]?.slice(0, 64)}"`);
    expect(head?.[3]).toMatch(/^"key":"[0-9a-f]{64}"$/);
    expect(head?.slice(4)).toEqual([head?.[3]]);
    expect(keys?.[1]?.slice(0, 64)).toBe(keys?.[0]);
    expect(signatures).toHaveLength(8);
    expect(signatures?.every((line) => line.endsWith('Verified OK'))).toBe(true);
    expect(chain?.slice(0, 8).every((line) => line.endsWith(' follows'))).toBe(true);
    expect(chain?.[8]).toBe(chain?.[9]);
    expect(contents?.filter((line) => line.endsWith('content belongs'))).toHaveLength(scope === 'all' ? 8 : 5);
    expect(contents?.filter((line) => line.endsWith('not shown'))).toHaveLength(scope === 'all' ? 0 : 3);
    for (const one of folders) rmSync(one, { recursive: true });
    folders.length = 0;
  });

  it('VERIFY.txt finds what was changed', async () => {
    const folder = await onDisk(proof);
    const at = (name: string) => join(folder, 'records/000003', name);
    writeFileSync(at('content.json'), readFileSync(at('content.json'), 'utf8').replace('Erhalten', 'Abgelehnt'));
    writeFileSync(at('header.json'), readFileSync(at('header.json'), 'utf8').replace('confirmed', 'submitted'));
    const [sums, , , signatures, chain, contents] = steps(folder).map((step) => run(step, folder));
    expect(sums?.filter((line) => line.endsWith(': FAILED'))).toHaveLength(2);
    expect(signatures?.filter((line) => !line.endsWith('Verified OK')).join()).toContain('records/000003');
    expect(chain).toContain('records/000004/ DOES NOT FOLLOW');
    expect(contents).toContain('records/000003/ CONTENT DOES NOT BELONG');
    rmSync(folder, { recursive: true });
    folders.length = 0;
  });

  it('VERIFY.txt shows that somebody cut records off and closed the rest with a key of their own', async () => {
    const key = await newKey();
    const cut = await forged(new Map(Object.entries(await unpack(proof))), (data) => {
      data.records.splice(3);
      data.attachments = [];
      data.keys.push({ fingerprint: key.fingerprint, spki: base64(key.spki) });
    });
    const folder = written(await reclosed(cut, key));
    const [, head = []] = steps(folder).map((step) => run(step, folder));
    expect(head[0]).toBe('Verified OK');
    expect(head.slice(3)).toEqual([`"key":"${key.fingerprint}"`, `"key":"${signer.fingerprint}"`]);
    rmSync(folder, { recursive: true });
    folders.length = 0;
  });
});

it('the stand-alone checker is one file that may do nothing but run its own script', () => {
  expect(verifyPage).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'/);
  expect(verifyPage.match(/<script/g)).toHaveLength(1);
  expect(verifyPage).not.toMatch(/\b(src|href)=|@import|https?:\/\/(?!www\.w3\.org)/);
});
