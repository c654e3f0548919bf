import { describe, expect, it } from 'vitest';
import type { Account } from '../../../lib/model/account';
import { MOST_BYTES } from '../../../lib/sheet/decode';
import { MOST_ROWS, type Reading, readSheet } from '../../../lib/sheet/read';
import { account } from '../build';
import { calc, excelUtf8, FLAVOURS, utf8, utf16, windows1252 } from './flavours';
import { fiveHundred, KNOWN, page } from './pages';

const DEFAULTS = { case: 'facebook-page', language: 'de' } as const;
type Read = Extract<Reading, { kind: 'read' }>;

function read(bytes: Uint8Array, accounts: readonly Account[] = []): Read {
  const reading = readSheet(bytes, accounts, DEFAULTS);
  if (reading.kind !== 'read') throw new Error(`refused: ${reading.why}`);
  return reading;
}
function stored({ taken }: Read): readonly Account[] {
  return taken.map((one, n) => account({ statement: 'page-statement', ...one.account, id: `stored-${n}` }));
}
const there = KNOWN.map((n) => {
  const [, name = '', organisation = ''] = page(n);
  return account({ id: `known-${n}`, case: 'facebook-page', details: { page: name.toUpperCase(), organisation } });
});

describe.each(Object.entries(FLAVOURS))('500 pages of which 20 are broken, as written by %s', (_, flavour) => {
  const reading = read(flavour(fiveHundred()), there);

  it('are 480 accounts and 20 lines with a reason', () => {
    expect(reading.taken).toHaveLength(480);
    expect(reading.broken).toHaveLength(20);
    for (const { problems } of reading.broken) expect(problems).not.toEqual([]);
  });
  it('are what stood in the cells', () => {
    const last = reading.taken.at(-1)?.account;
    expect(last).toEqual({
      case: 'facebook-page',
      label: '',
      email: 'seite500@example.org',
      language: 'de',
      details: {
        page: 'Bücherei Nr. 500, Außenstelle; „Süd“',
        organisation: 'Stadt Musterhausen',
        responsible: 'Kim Muster\nPressestelle',
      },
    });
    expect(reading.taken.find((one) => one.account.details?.page === 'Bücherei Nr. 3')?.account.case).toBe(
      'instagram-organisation',
    );
  });
  it('say for each broken line which one it is and what is wrong', () => {
    // The first line of the file is the heading; each tenth page is one line, each fiftieth two.
    const first = flavour === FLAVOURS.excelSep ? 2 : 1;
    const kinds = new Map(reading.broken.map(({ line, problems }) => [line - first, problems[0]?.kind]));
    const wanted: [number, string][] = [
      ...KNOWN.map((n): [number, string] => [n, 'known']),
      ...[11, 12, 13].map((n): [number, string] => [n, 'email']),
      ...[21, 22, 23, 24].map((n): [number, string] => [n, 'missing']),
      ...[31, 32].map((n): [number, string] => [n, 'case']),
      ...[41, 42].map((n): [number, string] => [n, 'unknown']),
      ...[51, 52].map((n): [number, string] => [n + 1, 'twice']),
      [62, 'cells'],
      [72, 'control'],
      [82, 'quotes'],
      [92, 'quotes'],
      [103, 'missing'],
    ];
    expect(Object.fromEntries(kinds)).toEqual(Object.fromEntries(wanted));
  });
  it('come in but once', () => {
    const again = read(flavour(fiveHundred()), [...there, ...stored(reading)]);
    expect(again.taken).toEqual([]);
    expect(again.broken).toHaveLength(500);
  });
  it('tell which columns they have, and which are not taken', () => {
    const named = reading.columns.filter(({ heading }) => heading !== '');
    expect(named.map(({ column }) => column)).toEqual([
      'case',
      'page',
      'organisation',
      'responsible',
      'email',
      'language',
      undefined,
    ]);
  });
});

describe('a table', () => {
  const HEAD = 'Fall;Seite;E-Mail\r\n';
  it('may be English, with commas', () => {
    const text = 'Service,Page name,Company,Person responsible,Job title,Role\nFacebook,Foo,Bar Ltd,Kim,Press,Admin\n';
    expect(read(utf8(text)).taken[0]?.account).toEqual({
      case: 'facebook-page',
      label: '',
      email: '',
      language: 'de',
      role: 'administrator',
      details: { page: 'Foo', organisation: 'Bar Ltd', responsible: 'Kim', position: 'Press' },
    });
  });
  it('may leave out what it is about', () => {
    expect(read(utf8('Seite\nBücherei\n')).taken[0]?.account.case).toBe('facebook-page');
  });
  it.each([
    ['Facebook', 'facebook-private'],
    ['Instagram', 'instagram-private'],
    ['facebook-page', 'facebook-page'],
    ['THREADS, eigenes Konto', 'threads-separate'],
    ['WhatsApp', 'whatsapp'],
  ])('knows that "%s" without a page is %s', (said, id) => {
    expect(
      read(utf8(`Fall;Bezeichnung;Seite\n${said};Anna;${id === 'facebook-page' ? 'S' : ''}\n`)).taken[0],
    ).toMatchObject({ account: { case: id } });
  });
  it('tells what of a line does not belong to its case', () => {
    const { taken } = read(utf8('Fall;Bezeichnung;Funktion;Rolle\nWhatsApp;Anna;Leitung;Admin\n'));
    expect(taken[0]?.dropped).toEqual(['position', 'role']);
  });
  it('says everything that is wrong with a line', () => {
    const { broken } = read(utf8(`${HEAD}Myspace;;keine\r\nFacebook-Seite;;keine\r\n`));
    expect(broken.map(({ problems }) => problems.map(({ kind }) => kind))).toEqual([
      ['case', 'email'],
      ['email', 'missing'],
    ]);
  });
  it('counts lines as an editor does, over line breaks in cells and empty lines', () => {
    const { broken, taken } = read(utf8(`${HEAD}Facebook-Seite;"eine\r\nzwei";\r\n\r\n;;\r\nMyspace;x;\r\n`));
    expect(taken.map(({ line }) => line)).toEqual([2]);
    expect(broken.map(({ line }) => line)).toEqual([6]);
  });
  it('takes back the apostrophe that kept a cell from being a formula', () => {
    const { taken } = read(utf8(`${HEAD}Facebook-Seite;'=HYPERLINK("x");\r\nFacebook-Seite;'n Abend;\r\n`));
    expect(taken.map(({ account }) => account.details?.page)).toEqual(['=HYPERLINK("x")', "'n Abend"]);
  });
  it('keeps a formula as the text that it is', () => {
    expect(read(utf8(`${HEAD}Facebook-Seite;=1+1;\r\n`)).taken[0]?.account.details?.page).toBe('=1+1');
  });
  it('may be UTF-16 without a mark', () => {
    const reading = read(utf16(`${HEAD}Facebook-Seite;Bücherei;\r\n`));
    expect([reading.encoding, reading.taken.length]).toEqual(['UTF-16', 1]);
  });
  it('is read as Windows-1252 where it is not UTF-8, and says so', () => {
    const reading = read(windows1252(`${HEAD}Facebook-Seite;Bücherei;\r\n`));
    expect([reading.encoding, reading.taken[0]?.account.details?.page]).toEqual(['Windows-1252', 'Bücherei']);
  });
  it('takes the better name of a column where two mean the same', () => {
    const { columns } = read(utf8('URL;Seite\nhttps://example.org;Bücherei\n'));
    expect(columns.map(({ column }) => column)).toEqual([undefined, 'page']);
  });
  it('of ten thousand lines is read whole', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => page(n + 1));
    expect(
      read(calc([['Fall', 'Seite', 'Organisation', 'Verantwortlich', 'E-Mail', 'Sprache', 'x'], ...lines])).taken,
    ).toHaveLength(10_000);
  });
});

describe('a file that is no table of accounts', () => {
  const many = Array.from({ length: MOST_ROWS + 1 }, (_, n) => [`Seite ${n}`]);
  it.each<[string, Uint8Array, string]>([
    ['of 50 MB', new Uint8Array(50 * 1024 * 1024), 'large'],
    ['just over the limit', new Uint8Array(MOST_BYTES + 1), 'large'],
    ['without a byte', new Uint8Array(), 'empty'],
    ['of a mark alone', utf8('\ufeff'), 'empty'],
    ['of blank lines', utf8('\r\n\r\n'), 'empty'],
    ['of a spreadsheet program', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'workbook'],
    ['of an old spreadsheet program', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
    ['full of noughts', new Uint8Array(100), 'binary'],
    ['with headings alone', utf8('Fall;Seite\r\n'), 'headingOnly'],
    ['with other headings', utf8('Foo;Bar\r\n1;2\r\n'), 'headings'],
    ['without headings', utf8('Facebook-Seite;Bücherei\r\n'), 'headings'],
    ['with too many lines', excelUtf8([['Seite'], ...many]), 'rows'],
    ['with wrong quotation marks throughout', utf8(`Seite\n${'"a" b\n'.repeat(300)}`), 'quotes'],
  ])('%s is refused with the reason', (_, bytes, why) => {
    expect(readSheet(bytes, [], DEFAULTS)).toEqual({ kind: 'refused', why });
  });
});
