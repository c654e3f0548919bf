import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { BODIES, CASES, LANGUAGES, ROLES } from '../../../lib/model/case';
import { MANAGED, managedDetails, managedIn, managedPerson, UNMANAGED } from '../../../lib/model/managed';

const ROOT = join(import.meta.dirname, '../../..');
const GOOD = {
  case: 'facebook-page',
  organisation: ' Stadt Musterhausen ',
  body: 'public-body',
  role: 'administrator',
  responsible: 'Kim Muster',
  position: 'Pressestelle',
  contact: 'presse@example.org',
  language: 'en',
  reminders: false,
} as const;

describe('what an administrator sets', () => {
  it('is taken key by key', () => {
    expect(managedIn(GOOD)).toEqual({ values: GOOD, problems: [] });
  });
  it('is nothing where nobody set anything', () => {
    for (const raw of [undefined, null, {}, 'x', 1]) expect(managedIn(raw)).toEqual(UNMANAGED);
  });
  it.each<[string, unknown]>([
    ['case', 'myspace'],
    ['case', ['facebook-page']],
    ['body', 'Stadt'],
    ['role', ''],
    ['language', 'fr'],
    ['reminders', 'false'],
    ['contact', 42],
    ['organisation', 'x'.repeat(1001)],
    ['color', 'red'],
    ['toString', 'x'],
  ])('is left out, and named, where %s is %j, and all else stays', (key, value) => {
    const { [key as 'case']: _, ...others } = GOOD;
    expect(managedIn({ ...GOOD, [key]: value })).toEqual({ values: others, problems: [key] });
  });
  it('never makes a surface fail, whatever it is', () => {
    fc.assert(
      fc.property(fc.object({ key: fc.constantFrom(...Object.keys(MANAGED), '__proto__', 'x') }), (raw) => {
        const { values, problems } = managedIn(raw);
        expect(Object.keys(values).length + problems.length).toBe(Object.keys(raw).length);
      }),
    );
  });
  it('fills in the organisation only for accounts of one', () => {
    const managed = managedIn(GOOD);
    expect(managedDetails(managed)).toEqual({
      organisation: 'Stadt Musterhausen',
      responsible: 'Kim Muster',
      position: 'Pressestelle',
      contact: 'presse@example.org',
    });
    expect(managedPerson(managed, 'facebook-page')).toEqual({ body: 'public-body', role: 'administrator' });
    expect(managedPerson(managed, 'shown-adult')).toEqual({});
  });
});

describe('the schema for the browser', () => {
  const { type, properties } = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8'));
  const enums: Readonly<Record<string, readonly string[]>> = {
    case: CASES.map(({ id }) => id),
    body: BODIES,
    role: ROLES,
    language: LANGUAGES,
  };

  it('has the keys that we know, and no other', () => {
    expect(type).toBe('object');
    expect(Object.keys(properties)).toEqual(Object.keys(MANAGED));
  });
  it.each(Object.entries(MANAGED))('says of "%s" what we say', (key, schema) => {
    expect(properties[key].enum).toEqual(enums[key]);
    expect(properties[key].type).toBe(schema instanceof z.ZodMiniBoolean ? 'boolean' : 'string');
    expect(properties[key].title).not.toBe('');
  });
  it.each(Object.keys(MANAGED))('is documented for "%s"', (key) => {
    expect(readFileSync(join(ROOT, 'docs/managed.md'), 'utf8')).toContain(`| \`${key}\` |`);
  });
});
