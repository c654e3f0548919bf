import { beforeAll, expect, test } from 'vitest';
import { utf8 } from '../../lib/chain/bytes';
import type { Evidence } from '../../lib/model/evidence';
import { packProof } from '../../lib/proof/bundle/pack';
import type { Files } from '../../lib/proof/bundle/paths';
import { openBundle } from '../../lib/proof/verify/open';
import { strictJson } from '../../lib/proof/verify/strict';
import { tellVerdict } from '../../lib/proof/verify/tell';
import { verifyBundle, verifyFiles } from '../../lib/proof/verify/verify';
import { wordsIn } from '../../locales';
import { account, event } from '../unit/build';
import { sealedProof } from '../unit/proof/make';
import { dataOf, resummed } from '../unit/proof/mutate';
import { bent, damaged, door, JSON_TEXTS, NAUGHTY, some } from './inputs';

const feed = door('proof bundles');
let zip: Uint8Array<ArrayBuffer>;
let files: Files;
beforeAll(async () => {
  const log: Evidence[] = [
    event('opened'),
    event('submitted', { id: 'event-2' }),
    event('declared', { id: 'event-3' }),
  ];
  const { proof, signer } = await sealedProof(log, [account()]);
  zip = await packProof(proof, { words: wordsIn('de'), language: 'de', verifyPage: '<p>', signer });
  const opened = openBundle(zip);
  if ('where' in opened) throw new Error(opened.what);
  files = opened;
});

/** Each verdict is told in both languages; true where it says that all is as it was. */
function told(verdict: Awaited<ReturnType<typeof verifyFiles>>): boolean {
  const both = (['de', 'en'] as const).map((language) => tellVerdict(verdict, { words: wordsIn(language), language }));
  for (const one of both)
    for (const line of [one.headline, ...one.problems, ...one.facts]) expect(line).toMatch(/\w{2}/);
  return both[0]?.whole ?? false;
}

test('a bundle that was changed anywhere is read to its end, and never called whole', async () => {
  expect(told(await verifyBundle(zip))).toBe(true);
  await feed(some(damaged(zip), 500), async (bytes) => {
    if (!told(await verifyBundle(bytes))) return 'refused';
    // A time stamp of the ZIP's own, for instance: what is in it is what was.
    const same = openBundle(bytes);
    expect('where' in same ? same : [...same]).toEqual([...files]);
    return undefined;
  });
  const data = dataOf(files);
  await feed(some(bent(data), 500), async (one) => {
    const text = `${JSON.stringify(one, null, 2)}\n`;
    if (text === `${JSON.stringify(data, null, 2)}\n`) return undefined;
    expect(told(await verifyFiles(await resummed(new Map([...files, ['proof.json', utf8(text)]]))))).toBe(false);
    return 'refused';
  });
  await feed([...JSON_TEXTS, ...NAUGHTY], async (text) => {
    expect(told(await verifyFiles(new Map([...files, ['proof.json', utf8(text)]])))).toBe(false);
    return 'refused';
  });
});

test('strict JSON is what would be written again just so, and nothing else', async () => {
  await feed(JSON_TEXTS, (text) => {
    const value = strictJson(utf8(text), 0, '');
    if (value === undefined) return 'refused';
    expect(JSON.stringify(value)).toBe(text);
    return undefined;
  });
});
