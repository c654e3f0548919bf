import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALLOWED, SHIPPED, takes } from '../built/licences';

const ROOT = join(import.meta.dirname, '../..');
const json = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { dependencies, devDependencies, optionalDependencies, overrides } = json('package.json');

type Locked = Readonly<Record<string, unknown>> & {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
};
const { packages, lockfileVersion } = json('package-lock.json') as {
  packages: Record<string, Locked>;
  lockfileVersion: number;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('package.json', () => {
  const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides };

  test('names exact versions', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)));
    expect(loose).toEqual([]);
  });

  test('and the lock file name the same', () => {
    expect(lockfileVersion).toBe(3);
    expect(packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies });
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }))
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  });
});

describe('each package in the lock file', () => {
  test('has the digest of what is installed', () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, one]) => !/^sha512-[\w+/]{86}==$/.test(String(one.integrity)))).toEqual([]);
  });

  test('comes from the registry that npm is set to: no other address, no repository, no link', () => {
    expect(locked.filter(([, one]) => 'resolved' in one || one.link)).toEqual([]);
  });

  test('runs no script when it is installed, but for this one, which only begs for donations', () => {
    expect(locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual(['node_modules/core-js']);
  });

  test('is under terms that we take, stricter ones where it ships', () => {
    const under = ([, one]: [string, Locked]) => takes(one.license, one.dev ? ALLOWED : SHIPPED);
    expect(locked.filter((one) => !under(one)).map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

test.each([
  ['MIT', true],
  ['MIT OR GPL-3.0', true],
  ['(MIT AND GPL-3.0)', false],
  ['GPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  [undefined, false],
])('terms like %s: %s', (licence, taken) => expect(takes(licence, SHIPPED)).toBe(taken));
