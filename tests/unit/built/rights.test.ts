import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as rights from '../../built/rights';

test('each right is explained to the stores', () => {
  const said = readFileSync(join(import.meta.dirname, '../../../docs/store/privacy.md'), 'utf8');
  const asked = Object.keys({ ...rights.PERMISSIONS, ...rights.OPTIONAL_PERMISSIONS });
  expect(asked.filter((one) => !said.includes(`| \`${one}\``))).toEqual([]);
  const named = [...said.matchAll(/^\| `(\w+)`/gm)].map(([, one = '']) => one);
  expect(named.filter((one) => !asked.includes(one))).toEqual([]);
});
