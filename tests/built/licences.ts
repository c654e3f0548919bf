// The terms we take other people's code under, as SPDX ids. For what only builds and tests, the same and a few more.

export const SHIPPED: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
];
export const ALLOWED: readonly string[] = [...SHIPPED, 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0'];

/** Whether one of the terms that a package offers is taken. */
export function takes(licence: string | undefined, allowed: readonly string[]): boolean {
  return (licence ?? '')
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((term) => allowed.includes(term)));
}
