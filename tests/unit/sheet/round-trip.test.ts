import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Account, STATEMENTS } from '../../../lib/model/account';
import { BODIES, CASES, caseOf, isOrganisations, LANGUAGES, LATER, ROLES } from '../../../lib/model/case';
import { readSheet } from '../../../lib/sheet/read';
import { writeAccounts } from '../../../lib/sheet/write';
import { TOOLS } from '../../independent/ask';
import { account } from '../build';
import { utf8 } from './flavours';

const DEFAULTS = { case: 'facebook-private', language: 'de' } as const;

/** Anything that can be typed; a text as it is stored has no spaces around. */
const word = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\n', ';', ',', '"', 'ä', 'a', ' '),
      maxLength: 12,
    }),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no field takes these
  .map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffd]/g, '').trim());
const email = fc.constantFrom('', 'mara@example.org', "o'neill+x@example.org", '=1@example.org', '-@example.org');

const anyAccount: fc.Arbitrary<Account> = fc
  .record({
    id: fc.uuid(),
    case: fc.constantFrom(...CASES.map((one) => one.id)),
    label: word,
    email,
    language: fc.constantFrom(...LANGUAGES),
    statement: fc.constant(STATEMENTS[0]),
    body: fc.option(fc.constantFrom(...BODIES), { nil: undefined }),
    role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
    words: fc.array(word, { minLength: 20, maxLength: 20 }),
  })
  .map(({ words, body, role, ...rest }) => {
    const { asks, needs, letters } = { letters: undefined, ...caseOf(rest.case) };
    const wanted = [...new Set([...asks, ...LATER])];
    const details = Object.fromEntries(
      wanted.flatMap((one, at) => {
        const value = words[at] || (needs.includes(one) ? `x${at}` : '');
        return value ? [[one, value]] : [];
      }),
    );
    return account({
      ...rest,
      ...(Object.keys(details).length > 0 ? { details } : {}),
      ...(body && letters ? { body } : {}),
      ...(role && isOrganisations(rest.case) ? { role } : {}),
    });
  });
/** No two that are the same account. */
const accounts = fc.array(anyAccount, { maxLength: 12 }).map((all) =>
  all.map((one, n) => ({
    ...one,
    label: `${one.label}${n}`,
    ...(one.details?.page ? { details: { ...one.details, page: `${one.details.page}${n}` } } : {}),
  })),
);

function said({ id: _, statement: __, added: ___, ...rest }: Account) {
  return rest;
}

describe('what is exported', () => {
  it('is imported as exactly the same', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom(...LANGUAGES), (all, language) => {
        const reading = readSheet(utf8(writeAccounts(all, language)), [], DEFAULTS);
        if (reading.kind === 'refused') expect([reading.why, all]).toEqual(['headingOnly', []]);
        else expect([reading.broken, reading.taken.map((one) => one.account)]).toEqual([[], all.map(said)]);
      }),
      { numRuns: 300 },
    );
  });
  it('adds nothing where it came from', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom(...LANGUAGES), (all, language) => {
        const reading = readSheet(utf8(writeAccounts(all, language)), all, DEFAULTS);
        if (reading.kind === 'read') expect(reading.taken).toEqual([]);
      }),
    );
  });
  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom(...LANGUAGES), (all, language) => {
        const delimiter = language === 'de' ? ';' : ',';
        const { data } = Papa.parse<string[]>(writeAccounts(all, language).replace('\ufeff', ''), {
          delimiter,
          newline: '\r\n',
        });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

const HARD = account({
  case: 'facebook-page',
  label: '=HYPERLINK("https://example.org";"x")',
  email: '+a@example.org',
  details: { page: 'Büche"rei; Süd, Nord', contact: 'eine\nzwei', organisation: '-Verein', responsible: '@Kim' },
});

describe.skipIf(!TOOLS)('Python’s own reader and writer of tables', () => {
  function python(script: string, input: string): unknown {
    const { status, stdout, stderr } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout);
  }

  it.each(LANGUAGES)('reads from it the cells that were written (%s)', (language) => {
    const script = `import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8-sig')
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), delimiter='${language === 'de' ? ';' : ','}', strict=True))))`;
    const rows = python(script, writeAccounts([HARD], language)) as string[][];
    const cells = new Map(rows[0]?.map((heading, at) => [heading, rows[1]?.[at]]));
    const name = (de: string, en: string) => cells.get(language === 'de' ? de : en);
    expect(rows).toHaveLength(2);
    expect(name('Bezeichnung', 'Label')).toBe(`'${HARD.label}`);
    expect(name('E-Mail-Adresse', 'E-mail address')).toBe("'+a@example.org");
    expect(name('Seite', 'Page')).toBe('Büche"rei; Süd, Nord');
    expect(name('Kontakt', 'Contact')).toBe('eine\nzwei');
    expect(name('Organisation', 'Organisation')).toBe("'-Verein");
  });

  it.each(['csv.QUOTE_MINIMAL', 'csv.QUOTE_ALL'])('writes what is read as it was meant (%s)', (quoting) => {
    const rows = [
      ['Case', 'Page', 'Contact'],
      ['Facebook page', 'Büche"rei; Süd, Nord', 'eine\nzwei'],
      ['Facebook page', ' zweite ', ''],
    ];
    const script = `import csv, io, json, sys
out = io.StringIO(newline='')
csv.writer(out, quoting=${quoting}).writerows(json.load(sys.stdin))
print(json.dumps(out.getvalue()))`;
    const reading = readSheet(utf8(String(python(script, JSON.stringify(rows)))), [], DEFAULTS);
    expect(reading).toMatchObject({
      broken: [],
      taken: [
        { account: { case: 'facebook-page', details: { page: 'Büche"rei; Süd, Nord', contact: 'eine\nzwei' } } },
        { account: { case: 'facebook-page', details: { page: 'zweite' } } },
      ],
    });
  });
});
