import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AUTHORITIES,
  AUTHORITIES_SOURCE,
  addressOf,
  authorityIn,
  authorityOf,
} from '../../../lib/templates/authorities';
import { isRecipient } from '../../../lib/templates/mail';

const COUNTRIES = 'AT BE BG HR CY CZ DK EE FI FR GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' ');
const LANDS = 'BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' ').map((land) => `DE-${land}`);
const AREAS = [...COUNTRIES, ...LANDS];

describe('the authorities', () => {
  it('are one for each country of the EU and the EEA, and one for each German Land', () => {
    expect(COUNTRIES).toHaveLength(29);
    expect(LANDS).toHaveLength(16);
    expect(AUTHORITIES.map(({ area }) => area).sort()).toEqual([...AREAS].sort());
    expect(new Set(AUTHORITIES.map(({ slug }) => slug)).size).toBe(AREAS.length);
  });

  it.each(AREAS)('of %s has a name, an address, and a way to reach it', (area) => {
    const authority = authorityOf(area);
    expect(authority?.name.trim()).not.toBe('');
    expect(authority?.address.split('\n').length).toBeGreaterThanOrEqual(3);
    expect(authority?.web).toMatch(/^https?:\/\/[^\s]+$/);
    if (authority?.form) expect(authority.form).toMatch(/^https?:\/\/[^\s]+$/);
    if (authority?.email) expect(isRecipient(authority.email)).toBe(true);
    expect(authority && authorityIn(`${addressOf(authority)}\n`)).toBe(authority);
  });

  it('are dated', () => {
    expect(AUTHORITIES_SOURCE.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('are nobody where somebody changed a word, or lives elsewhere', () => {
    expect(authorityIn('Behörde für Datenschutz')).toBeUndefined();
    expect(authorityOf('CH')).toBeUndefined();
  });
});

/** The data file beside the project; where the project stands alone, there is nothing to compare with. */
const SHARED = join(import.meta.dirname, '../../../../shared/facts/authorities.json');

describe.skipIf(!existsSync(SHARED))('the data file they are from', () => {
  const { source, authorities } = existsSync(SHARED)
    ? JSON.parse(readFileSync(SHARED, 'utf8'))
    : { source: '', authorities: [] };

  it('bears the same day', () => {
    expect(source).toContain(AUTHORITIES_SOURCE.date);
  });
  it.each(AUTHORITIES.map((one) => [one.area, one] as const))('says the same of the one of %s', (area, one) => {
    const found = authorities.find(({ slug }: { slug: string }) => slug === one.slug);
    expect(found).toMatchObject({ name: one.name, address: one.address, web: one.web });
    expect([found.email, found.webform, found['complaint-language']]).toEqual([one.email, one.form, one.language]);
    expect(found['relevant-countries']).toEqual([area.slice(0, 2).toLowerCase()]);
  });
});
