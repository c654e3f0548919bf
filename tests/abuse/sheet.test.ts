import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../lib/chain/bytes';
import { accountSchema } from '../../lib/model/account';
import { csv } from '../../lib/proof/bundle/csv';
import { readSheet } from '../../lib/sheet/read';
import de from '../../locales/de.json' with { type: 'json' };
import en from '../../locales/en.json' with { type: 'json' };
import { ROOT } from '../../tools/setup.mjs';
import { account } from '../unit/build';
import { damaged, door, NAUGHTY, some } from './inputs';

const feed = door('tables');
const HEADINGS = ['Fall', 'Bezeichnung', 'E-Mail', 'Seite', 'Organisation'];
const rowOf = (word: string) => ['Facebook-Seite', word, 'a@example.org', word, word];

function read(bytes: Uint8Array): unknown {
  const reading = readSheet(bytes, [account()], { case: 'facebook-page', language: 'de' });
  if (reading.kind === 'refused') {
    for (const words of [de, en]) expect(words.refusal[reading.why]).toMatch(/\w{3}/);
    return 'refused';
  }
  for (const { problems } of reading.broken) expect(problems).not.toEqual([]);
  // All that is taken can be stored: none of it is found damaged later.
  for (const { account: one } of reading.taken)
    expect(accountSchema.safeParse(account({ statement: 'page-statement', ...one })).success).toBe(true);
  return reading.broken.length > 0 ? 'refused' : undefined;
}

test('any table is read line by line or refused in words, and what is taken of it can be stored', async () => {
  const whole = utf8(csv([HEADINGS, ...['eins', 'zwei;', 'drei "vier"'].map(rowOf)], ';'));
  expect(read(whole)).toBeUndefined();
  await feed(some(damaged(whole), 800), read);
  await feed(NAUGHTY, (word) => read(utf8(csv([HEADINGS, rowOf(word)], ';'))));
  await feed(NAUGHTY, (word) => read(utf8([HEADINGS.join(','), rowOf(word).join(',')].join('\n'))));
  await feed(NAUGHTY, (word) => read(utf8(word)));
  await feed(some(fc.uint8Array({ maxLength: 2000 }), 300), read);
  const folder = join(ROOT, 'node_modules/csv-spectrum/csvs');
  await feed(readdirSync(folder), (file) => read(readFileSync(join(folder, file))));
});
