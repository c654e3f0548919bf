import { FILE } from '../../../tools/licences.mjs';
import { BUILDS, textIn } from '../../built/files.ts';
import { SHIPPED, takes } from '../../built/licences.ts';
import { expect, test } from '../test.ts';

for (const { browser, folder } of BUILDS)
  test(`${browser}: the package names whose code is in it, and all of it under terms that allow that`, () => {
    const [, ...parts] = textIn(folder, FILE).split(/\n\n-{80}\n\n/);
    const named = parts.map((part) => /^(\S+) (\S+) \((.+)\)\n(\S+)\n\n([\s\S]+)$/.exec(part)?.slice(1) ?? [part]);
    expect(named.map(([name]) => name)).toEqual(expect.arrayContaining(['idb', 'preact', 'zod']));
    for (const [name, , licence, , terms = ''] of named) {
      expect(takes(licence, SHIPPED), `${name}: ${licence}`).toBe(true);
      expect(terms.length, `${name}’s terms`).toBeGreaterThan(20);
    }
  });
