import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../../lib/chain/bytes';
import { base64 } from '../../../lib/chain/encoding';
import { linkTo, seal } from '../../../lib/chain/record';
import { newKey, type SigningKey } from '../../../lib/chain/signature';
import type { Evidence } from '../../../lib/model/evidence';
import { packProof } from '../../../lib/proof/bundle/pack';
import type { Files } from '../../../lib/proof/bundle/paths';
import { only, type Proof } from '../../../lib/proof/export';
import { SUMS } from '../../../lib/proof/format';
import { openBundle } from '../../../lib/proof/verify/open';
import { type Problem, WHATS } from '../../../lib/proof/verify/problems';
import { depthOf, strictJson } from '../../../lib/proof/verify/strict';
import { tellVerdict } from '../../../lib/proof/verify/tell';
import { verifyBundle, verifyFiles } from '../../../lib/proof/verify/verify';
import { wordsIn } from '../../../locales/index';
import { account, event } from '../build';
import { fileOf, sealedProof } from './make';
import { changeAt, type Data, dataOf, forged, leaves, reclosed, replaced, resummed } from './mutate';
import { renamed, sharing } from './zips';

const COUNT = 8;
let bytes: Bytes;
let files: Files;
let digests: readonly string[];
let owner: SigningKey;
beforeAll(async () => {
  // As long as each other: only their digests tell them apart.
  const added = await Promise.all([fileOf('die erste Datei'), fileOf('die zweite Dat.')]);
  digests = added.map(([digest]) => digest);
  const log: Evidence[] = [
    event('opened', { id: '1' }),
    event('filled', { id: '2' }),
    event('submitted', { id: '3' }),
    event('confirmed', { id: '4', answer: 'Erhalten. 😀 \u2028' }),
    event('declared', { id: '5', account: 'other' }),
    event('sent', { id: '6' }),
    ...added.map(([digest, { length: size }], n) =>
      event('attached', { id: `${7 + n}`, evidence: '4', digest, size, at: '2026-11-21T10:06:00+01:00' }),
    ),
  ];
  const { proof, signer } = await sealedProof(log, [account()], { files: new Map(added) });
  owner = signer;
  bytes = await pack(only(proof, 'account-1'), signer);
  files = opened(bytes);
});

function pack(proof: Proof, signer: SigningKey): Promise<Bytes> {
  return packProof(proof, { words: wordsIn('de'), language: 'de', verifyPage: '<!doctype html>', signer });
}
function opened(zip: Bytes): Files {
  const found = openBundle(zip);
  if ('where' in found) throw new Error('no bundle');
  return found;
}
const problemsIn = async (these: Files) => (await verifyFiles(these)).problems;
const at = (problems: readonly Problem[], where: Problem['where'], name: string) =>
  problems.filter((one) => one.where === where && one.name === name).map(({ what }) => what);

describe('a proof as it was exported', { timeout: 300_000 }, () => {
  it('never raises a false alarm, whatever was recorded and whatever is left out', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map((one) => one.toWellFormed());
    const one = fc.record({ words: text, title: text, who: fc.constantFrom('account-1', 'other', undefined) });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { maxLength: 6 }), fc.nat(), async (events, n) => {
        const log = events.map(({ words, title, who }, id) =>
          id % 2
            ? event('declared', { id: `${id}`, account: who, words })
            : event('opened', { id: `${id}`, account: who, title }),
        );
        const { proof, signer } = await sealedProof(log, [account()]);
        const records = proof.records.map((record, place) =>
          place === n % 7 ? { header: record.header, signature: record.signature, erased: record.header.at } : record,
        );
        const whole = { ...proof, records };
        for (const these of [whole, only(whole, 'account-1')])
          expect((await verifyBundle(await pack(these, signer))).problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an added file', () => {
  it('that waits to be sealed is exported, and told to be unprotected', async () => {
    const [digest, added] = await fileOf('wartet');
    const waiting = [event('attached', { id: '9', evidence: '1', digest, size: added.length })];
    const part = { waiting, files: new Map([[digest, added]]) };
    const { proof, signer } = await sealedProof([event('opened', { id: '1' })], [account()], part);
    const verdict = await verifyBundle(await pack(proof, signer));
    expect(verdict.problems).toEqual([]);
    expect(verdict.about).toMatchObject({ attachments: 1, unprotected: 1 });
    const { facts } = tellVerdict(verdict, { words: wordsIn('en'), language: 'en' });
    expect(facts.join()).toContain('no sealed record names');
  });
  it('that nothing shown names stays at home', async () => {
    const { proof, signer } = await sealedProof([event('opened')], [account()], {
      files: new Map([await fileOf('verwaist')]),
    });
    const { problems, about } = await verifyBundle(await pack(proof, signer));
    expect(problems).toEqual([]);
    expect(about?.attachments).toBe(0);
  });
});

describe('any single byte that is changed', { timeout: 300_000 }, () => {
  it('in any file is found, in that file', async () => {
    const names = [...files.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (name, place, by) => {
          const original = files.get(name) ?? utf8('');
          const copy = Uint8Array.from(original);
          const index = place % copy.length;
          copy[index] = (copy[index] ?? 0) ^ by;
          const problems = await problemsIn(new Map([...files, [name, copy]]));
          if (name.startsWith('head.')) expect(problems.map(({ where }) => where)).toContain('head');
          // In the list itself any change is found through its signed digest, whatever else it does.
          else if (name === SUMS) expect(at(problems, 'head', '')).toContain('sums');
          else expect(at(problems, 'file', name)).toContain('changed');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('in any field of any record is found in that record, by the chain alone', async () => {
    const data = dataOf(files);
    const fields = data.records.flatMap((one, n) => leaves(one).map((path) => [n, path] as const));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), fc.nat(), async ([n, path], place) => {
        const problems = await problemsIn(await forged(files, (forge) => changeAt(forge.records[n], path, place)));
        // What is no record any more is refused as a whole.
        const refused = at(problems, 'file', 'proof.json');
        const found = at(problems, 'record', `${n + 1}`);
        if (refused.length > 0) expect(refused).toEqual(['form']);
        else expect([path.join('.'), found.length > 0]).toEqual([path.join('.'), true]);
      }),
      { numRuns: 1000 },
    );
  });

  it('in the ZIP itself is found, or changes no file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, by) => {
        const copy = Uint8Array.from(bytes);
        const index = place % copy.length;
        copy[index] = (copy[index] ?? 0) ^ by;
        const { problems } = await verifyBundle(copy);
        if (problems.length === 0) expect(opened(copy)).toEqual(files);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whoever can do all but sign', () => {
  const numbers = Array.from({ length: COUNT }, (_, n) => n + 1);

  it.each(numbers)('can’t take out record %i', async (n) => {
    const problems = await problemsIn(await forged(files, (data) => void data.records.splice(n - 1, 1)));
    if (n < COUNT) expect(at(problems, 'record', `${n}`)).toContain('missing');
    else expect(at(problems, 'head', '')).toEqual(expect.arrayContaining(['count', 'last']));
  });
  it.each(numbers)('can’t cut off all from record %i on', async (n) => {
    const problems = await problemsIn(await forged(files, (data) => void data.records.splice(n - 1)));
    expect(at(problems, 'head', '')).toEqual(expect.arrayContaining(['count', 'last']));
  });
  it.each(numbers)('can’t show record %i twice', async (n) => {
    const problems = await problemsIn(
      await forged(files, (data) => {
        const one = data.records[n - 1];
        if (one) data.records.splice(n, 0, one);
      }),
    );
    expect(at(problems, 'record', `${n}`)).toContain('duplicate');
  });
  it('can’t let any two records change places', async () => {
    for (const a of numbers)
      for (const b of numbers.filter((n) => n > a)) {
        const problems = await problemsIn(
          await forged(files, (data) => {
            const [first, second] = [data.records[a - 1], data.records[b - 1]];
            if (first && second) data.records.splice(a - 1, 1, second) && data.records.splice(b - 1, 1, first);
          }),
        );
        expect(at(problems, 'record', `${a}`)).toContain('order');
      }
  });
  it('can’t pass one record’s content off as another’s', async () => {
    const problems = await problemsIn(
      await forged(files, ({ records }) => {
        const [first, second] = [records[0], records[1]];
        if (first && second && 'content' in first && 'content' in second)
          [first.content, second.content] = [second.content, first.content];
      }),
    );
    expect(at(problems, 'record', '1')).toContain('digest');
    expect(at(problems, 'record', '2')).toContain('digest');
  });
  it('can leave out a content, which is seen as left out, and as a change since the export', async () => {
    const { problems, about } = await verifyFiles(
      await forged(files, ({ records }) => {
        const { header, signature } = records[2] ?? records[0] ?? { header: undefined, signature: '' };
        if (header) records[2] = { header, signature, absent: 'withheld' };
      }),
    );
    expect(about?.withheld).toContain(3);
    expect(problems).toEqual([{ where: 'head', name: '', what: 'sums' }]);
  });
  it('can’t exchange added files, nor leave one out, nor slip one in', async () => {
    const [one = '', two = ''] = digests;
    const path = (digest: string) => `attachments/${digest}.pdf`;
    const [first, second] = [files.get(path(one)) ?? utf8(''), files.get(path(two)) ?? utf8('')];
    const swapped = await problemsIn(await resummed(new Map([...files, [path(one), second], [path(two), first]])));
    expect(at(swapped, 'attachment', one)).toEqual(['changed']);
    expect(at(swapped, 'attachment', two)).toEqual(['changed']);
    const gone = await problemsIn(await resummed(new Map([...files].filter(([name]) => name !== path(one)))));
    expect(at(gone, 'attachment', one)).toEqual(['missing']);
    const [digest, extra] = await fileOf('untergeschoben');
    const slipped = await forged(
      files,
      (data) => void data.attachments.push({ digest, file: path(digest), size: extra.length }),
      new Map([[path(digest), extra]]),
    );
    expect(at(await problemsIn(slipped), 'attachment', digest)).toEqual(['unlisted']);
  });
  it('can’t put another key in place of the one that signed', async () => {
    const other = await newKey();
    const spki = base64(other.spki);
    const { fingerprint } = other;
    const taken = await problemsIn(await forged(files, (data) => void data.keys.splice(0, 1, { fingerprint, spki })));
    expect(numbers.every((n) => at(taken, 'record', `${n}`).includes('key'))).toBe(true);
    const renamed = await problemsIn(
      await forged(
        files,
        (data) => void data.keys.splice(0, 1, { fingerprint: data.keys[0]?.fingerprint ?? '', spki }),
      ),
    );
    expect(renamed.map(({ where, what }) => `${where} ${what}`)).toContain('key fingerprint');
  });
  it('can’t do without the head, nor take that of another export', async () => {
    const without = new Map([...files].filter(([name]) => !name.startsWith('head.')));
    expect(await problemsIn(without)).toEqual([{ where: 'head', name: '', what: 'missing' }]);
    const { proof, signer } = await sealedProof([event('opened')]);
    const foreign = opened(await pack({ ...proof, accounts: [] }, signer));
    const heads = [...foreign].filter(([name]) => name.startsWith('head.'));
    expect(at(await problemsIn(new Map([...files, ...heads])), 'head', '')).toEqual(['key']);
  });
  it('can begin a whole chain anew with a key of their own; only its fingerprint tells', async () => {
    const { proof, signer } = await sealedProof([event('confirmed')], [account()]);
    const { problems, about } = await verifyBundle(await pack(proof, signer));
    expect(problems).toEqual([]);
    expect(about?.keys).not.toEqual((await verifyBundle(bytes)).about?.keys);
  });
});

describe('whoever has the key itself', () => {
  it.each([1, 3, 6])('can’t put another record in the place of record %i: the next one does not follow', async (n) => {
    const closed = await reclosed(await replaced(files, n, owner), owner);
    expect(await problemsIn(closed)).toEqual([{ where: 'record', name: `${n + 1}`, what: 'previous' }]);
  });
});

describe('whoever has a bundle, and a key of their own', () => {
  const listing = (key: SigningKey, count: number) => (data: Data) => {
    data.records.splice(count);
    data.keys.push({ fingerprint: key.fingerprint, spki: base64(key.spki) });
  };
  const spoken = async (these: Files) =>
    tellVerdict(await verifyFiles(these), { words: wordsIn('en'), language: 'en' });

  it.each([8, 5, 1])('can’t close the first %i records with it', async (count) => {
    const key = await newKey();
    const closed = await reclosed(await forged(files, listing(key, count)), key);
    expect(at(await problemsIn(closed), 'head', '')).toEqual(['other-key']);
    const { whole, problems, facts } = await spoken(closed);
    expect(whole).toBe(false);
    expect(problems.join()).toContain('was signed by a key that signed none of the records');
    expect(facts.join()).toContain(`closing statement was signed by the key ${key.fingerprint}`);
  });
  it('can’t list it beside the keys that signed', async () => {
    const key = await newKey();
    const problems = await problemsIn(await forged(files, listing(key, COUNT)));
    expect(at(problems, 'key', key.fingerprint)).toEqual(['unused']);
  });
  it('can’t close with a key whose time is over', async () => {
    const { proof, signer } = await sealedProof([event('opened', { id: '1' })], [account()]);
    const fresh = await newKey();
    const next = await seal({ ...event('confirmed', { id: '2' }) }, proof.end, fresh);
    const both = {
      ...proof,
      records: [...proof.records, next],
      end: await linkTo(next.header),
      keys: [signer, fresh, await newKey()],
    };
    expect((await verifyBundle(await pack(both, signer))).problems).toEqual([
      { where: 'head', name: '', what: 'earlier-key' },
    ]);
    const { problems, about } = await verifyBundle(await pack(both, fresh));
    expect(problems).toEqual([]);
    expect(about).toMatchObject({ keys: [signer.fingerprint, fresh.fingerprint], signed: [[1], [2]] });
    expect(about?.closedBy).toBe(fresh.fingerprint);
  });
});

describe('what is no proof', () => {
  const zipped = (these: Files) => zipSync(Object.fromEntries(these));

  it('is refused without a fall, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (any) => {
        expect((await verifyBundle(Uint8Array.from(any))).problems).not.toEqual([]);
      }),
    );
    expect((await verifyBundle(zipSync({}))).problems).toContainEqual({ where: 'file', name: SUMS, what: 'missing' });
  });
  it.each([
    [
      'holds a key twice',
      (text: string) => text.replace('"scope": "account"', '"scope": "all",\n  "scope": "account"'),
    ],
    ['is written otherwise', (text: string) => text.replace('"scope": ', '"scope":')],
    ['knows a word that nobody knows', (text: string) => text.replace('"scope"', '"more": 1,\n  "scope"')],
    [
      'is nested without end',
      (text: string) => text.replace('"waiting": []', `"waiting": ${'['.repeat(40)}${']'.repeat(40)}`),
    ],
    ['is of another version', (text: string) => text.replace('"formatVersion": 2', '"formatVersion": 3')],
    ['begins with a mark', (text: string) => `\ufeff${text}`],
  ])('a proof.json that %s is refused', async (_, change) => {
    const text = new TextDecoder().decode(files.get('proof.json'));
    expect(change(text)).not.toBe(text);
    const problems = await problemsIn(await resummed(new Map([...files, ['proof.json', utf8(change(text))]])));
    expect(at(problems, 'file', 'proof.json')).toEqual(['form']);
  });
  it('a ZIP that holds a name twice is refused: different tools would show different files', async () => {
    const copy = Buffer.from(zipped(new Map([...files, ['statux.csv', utf8('x')]])));
    for (let found = copy.indexOf('statux.csv'); found >= 0; found = copy.indexOf('statux.csv', found + 1))
      copy.write('status.csv', found);
    expect((await verifyBundle(Uint8Array.from(copy))).problems).toEqual([
      { where: 'file', name: 'status.csv', what: 'duplicate' },
    ]);
  });
  it('a text that never ends is read once, not once for each of its characters', () => {
    // Fails by the time it takes: an hour where each character is looked at again and again.
    expect(strictJson(utf8(`"${'\\"'.repeat(1_000_000)}`), 2, '\n')).toBeUndefined();
  });
  it.each([
    ['{"a[":["\\"[",{}]}', 3],
    ['"[[[', 0],
    ['[[[', 3],
    ['["\\\\",[]]', 2],
  ])('brackets are counted outside of texts: %s', (text, depth) => {
    expect(depthOf(text)).toBe(depth);
  });
  it.each(['__proto__', 'evil.html/'])('an entry %s with a content is refused', async (name) => {
    const held = name.replace('__proto__', '__prot0__');
    const copy = Buffer.from(zipped(new Map([...files, [held, utf8('evil')]])));
    for (let found = copy.indexOf(held); found >= 0; found = copy.indexOf(held, found + 1)) copy.write(name, found);
    expect((await verifyBundle(Uint8Array.from(copy))).problems).toEqual([{ where: 'file', name, what: 'unlisted' }]);
  });
  it.each(['in its list', 'in its own header'] as const)(
    'an entry that has another name %s is refused',
    async (where) => {
      const zip = renamed(zipped(files), 'status.csv', 'status.txt', where);
      expect((await verifyBundle(zip)).problems).toEqual([
        { where: 'file', name: where === 'in its list' ? 'status.txt' : 'status.csv', what: 'form' },
      ]);
    },
  );
  it('entries that share their bytes, or lie about their size, are not unpacked', () => {
    expect(openBundle(sharing(1, 0))).toEqual({ where: 'file', name: 'A', what: 'form' });
    expect(openBundle(sharing(1, 1000))).toEqual(new Map([['A', new Uint8Array(1000)]]));
    expect(openBundle(sharing(20, 1000))).toEqual({ where: 'bundle', name: '', what: 'zip' });
  });
  it.each(['README-first.txt', 'attachments/evil.html', 'damaged.json', 'Report.html'])(
    'a file %s that no bundle has is found, whoever lists it',
    async (name) => {
      const problems = await problemsIn(await resummed(new Map([...files, [name, utf8('x')]])));
      expect(at(problems, 'file', name)).toEqual(['unlisted']);
    },
  );
  it('an added file under the name of another, or listed twice, is found', async () => {
    const [one = '', two = ''] = digests;
    const misnamed = await forged(files, ({ attachments }) => {
      const own = attachments.find(({ digest }) => digest === one);
      if (own) own.file = `attachments/${two}.pdf`;
    });
    expect(at(await problemsIn(misnamed), 'attachment', one)).toContain('name');
    const doubled = await forged(files, ({ attachments }) => void attachments.push(...attachments.slice(0, 1)));
    expect((await problemsIn(doubled)).map(({ what }) => what)).toContain('duplicate');
  });
  it('a file that no list names is found', async () => {
    const problems = await problemsIn(new Map([...files, ['records/000009/header.json', utf8('{}')]]));
    expect(at(problems, 'file', 'records/000009/header.json')).toContain('unlisted');
  });
});

it.each(['de', 'en'] as const)('a verdict is told in words, each problem where it is (%s)', (language) => {
  const all = Object.entries(WHATS).flatMap(([where, whats]) =>
    whats.map((what) => ({ where, name: 'NAME', what }) as Problem),
  );
  const words = wordsIn(language);
  const { whole, problems } = tellVerdict({ problems: all, about: undefined }, { words, language });
  expect(whole).toBe(false);
  expect(problems).toHaveLength(all.length);
  expect(problems.join('\n')).not.toMatch(/\{\w+\}|undefined/);
});
