import { type Account, isEmailOrEmpty, MOST_TEXT } from '../model/account';
import {
  type Body,
  type CaseId,
  caseOf,
  type Detail,
  isOrganisations,
  LATER,
  type Language,
  type Role,
} from '../model/case';
import { unguarded } from '../proof/bundle/csv';
import { type Column, columnsOf, folded, isDetail } from './columns';
import { decode, type Encoding, MOST_BYTES } from './decode';
import { identityOf } from './identity';
import { bodyIn, caseIn, languageIn, roleIn } from './meanings';
import { type Row, rowsIn, type Separator } from './rows';

/** How many rows a table may have. */
export const MOST_ROWS = 20_000;

/** An account as a table says it; what only we know is not yet there. */
export type Imported = Pick<Account, 'case' | 'label' | 'email' | 'language' | 'body' | 'role' | 'details'>;

/** What stands in for what a table does not say. */
export type Defaults = {
  readonly case: CaseId;
  readonly language: Language;
  /** For accounts of an organisation. */
  readonly body?: Body | undefined;
  readonly role?: Role | undefined;
  readonly details?: Readonly<Partial<Record<Detail, string>>>;
};

/** Why a line makes no account. `twice` and `known` name where the account is already. */
export type Problem =
  | { readonly kind: 'case' | 'email' | 'quotes' | 'control' }
  | { readonly kind: 'cells'; readonly n: number; readonly most: number }
  | { readonly kind: 'missing'; readonly detail: Detail }
  | { readonly kind: 'unknown' | 'long'; readonly column: Column; readonly value: string }
  | { readonly kind: 'twice'; readonly line: number }
  | { readonly kind: 'known'; readonly account: Account };

/** Why a file is no table of accounts; nothing of it can be taken. */
export const REFUSALS = ['large', 'empty', 'workbook', 'binary', 'quotes', 'headings', 'headingOnly', 'rows'] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Taken = { readonly line: number; readonly account: Imported; readonly dropped: readonly Column[] };
export type Broken = { readonly line: number; readonly cells: string; readonly problems: readonly Problem[] };
export type Reading =
  | { readonly kind: 'refused'; readonly why: Refusal }
  | {
      readonly kind: 'read';
      readonly encoding: Encoding;
      readonly separator: Separator;
      /** Each heading, and what it was taken for. */
      readonly columns: readonly { readonly heading: string; readonly column: Column | undefined }[];
      readonly taken: readonly Taken[];
      /** By line. */
      readonly broken: readonly Broken[];
    };

/** Reads a table of accounts, and says of each line what it becomes, or why it becomes nothing. Stores nothing. */
export function readSheet(bytes: Uint8Array, accounts: readonly Account[], defaults: Defaults): Reading {
  if (bytes.length > MOST_BYTES) return refused('large');
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') return refused(decoded.kind);
  const table = rowsIn(decoded.text);
  if (!table) return refused('quotes');
  const { headings, rows, separator, unquoted } = table;
  const columns = columnsOf(headings);
  if (!columns.some(Boolean)) return refused('headings');
  if (rows.length + unquoted.length === 0) return refused('headingOnly');
  if (rows.length > MOST_ROWS) return refused('rows');
  const judge = judging(columns, accounts, defaults);
  const judged = rows.map(judge);
  const broken = [
    ...judged.flatMap((one) => ('problems' in one ? [one] : [])),
    ...unquoted.map((line): Broken => ({ line, cells: '', problems: [{ kind: 'quotes' }] })),
  ];
  return {
    kind: 'read',
    encoding: decoded.encoding,
    separator,
    columns: headings.map((heading, at) => ({ heading, column: columns[at] })),
    taken: judged.flatMap((one) => ('account' in one ? [one] : [])),
    broken: broken.sort((a, b) => a.line - b.line),
  };
}

function refused(why: Refusal): Reading {
  return { kind: 'refused', why };
}

/** Judges one row after the other: each new account is known to those after it. */
function judging(columns: readonly (Column | undefined)[], accounts: readonly Account[], defaults: Defaults) {
  const known = new Map(accounts.map((one) => [identityOf(one), one]));
  const lines = new Map<string, number>();
  return ({ line, cells }: Row): Taken | Broken => {
    const broken = (problems: readonly Problem[]): Broken => ({
      line,
      cells: cells.filter((cell) => cell.trim() !== '').join(' · '),
      problems,
    });
    const said = valuesIn(cells, columns);
    const { account, problems, dropped } = accountIn(said, defaults);
    const found = [...shapeProblems(cells, columns), ...problems];
    if (!account || found.length > 0) return broken(found);
    const identity = identityOf(account);
    const stored = known.get(identity);
    if (stored) return broken([{ kind: 'known', account: stored }]);
    const before = lines.get(identity);
    if (before !== undefined) return broken([{ kind: 'twice', line: before }]);
    lines.set(identity, line);
    return { line, account, dropped };
  };
}

type Said = Readonly<Partial<Record<Column, string>>>;

function valuesIn(cells: readonly string[], columns: readonly (Column | undefined)[]): Said {
  return Object.fromEntries(
    columns.flatMap((column, at) => {
      const value = unguarded(cells[at] ?? '').trim();
      return column && value ? [[column, value]] : [];
    }),
  );
}

/** Spreadsheets leave empty cells at the end; one with something in it that belongs to no heading is a slip. */
function shapeProblems(cells: readonly string[], columns: readonly (Column | undefined)[]): readonly Problem[] {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return [
    ...(filled > columns.length ? [{ kind: 'cells', n: filled, most: columns.length } as const] : []),
    ...(cells.some((cell) => CONTROL.test(cell)) ? [{ kind: 'control' } as const] : []),
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;

function accountIn(said: Said, defaults: Defaults) {
  const id = said.case ? caseIn(said.case, Boolean(said.page || said.organisation)) : defaults.case;
  const details = detailsOf(said, id, defaults);
  const one = <T>(column: Column, meanings: ReadonlyMap<string, T>, fallback: T) => {
    const word = said[column];
    return word === undefined ? fallback : meanings.get(folded(word));
  };
  const language = one('language', languageIn, defaults.language);
  const own = id !== undefined && isOrganisations(id);
  const body = one('body', bodyIn, own ? defaults.body : undefined);
  const role = one('role', roleIn, own ? defaults.role : undefined);
  const unknown = (column: Column, value: unknown): readonly Problem[] =>
    said[column] !== undefined && value === undefined ? [{ kind: 'unknown', column, value: said[column] }] : [];
  const problems: readonly Problem[] = [
    ...(id ? [] : [{ kind: 'case' } as const]),
    ...unknown('language', language),
    ...unknown('body', body),
    ...unknown('role', role),
    ...(isEmailOrEmpty(said.email ?? '') ? [] : [{ kind: 'email' } as const]),
    ...tooLong(said),
    ...(id ? caseOf(id).needs : []).flatMap((detail): readonly Problem[] =>
      details[detail] ? [] : [{ kind: 'missing', detail }],
    ),
  ];
  if (!id || !language || problems.length > 0) return { account: undefined, problems, dropped: [] };
  const speaks = body && caseOf(id).letters;
  const acts = role && own;
  const account: Imported = {
    case: id,
    label: said.label ?? '',
    email: said.email ?? '',
    language,
    ...(speaks ? { body } : {}),
    ...(acts ? { role } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
  const kept = (column: Column) =>
    isDetail(column) ? column in details : column === 'body' ? speaks : column === 'role' ? acts : true;
  const dropped = (Object.keys(said) as Column[]).filter((column) => !kept(column));
  return { account, problems, dropped };
}

/** What the case or a later letter of it asks for; nothing else is kept. */
function detailsOf(said: Said, id: CaseId | undefined, { details = {} }: Defaults) {
  if (!id) return {};
  const wanted = [...new Set([...caseOf(id).asks, ...LATER])];
  return Object.fromEntries(
    wanted.flatMap((one) => {
      const value = said[one] ?? details[one]?.trim();
      return value ? [[one, value]] : [];
    }),
  ) as Readonly<Partial<Record<Detail, string>>>;
}

function tooLong(said: Said): readonly Problem[] {
  return (Object.entries(said) as [Column, string][])
    .filter(([column, value]) => value.length > mostIn(column))
    .map(([column, value]) => ({ kind: 'long', column, value: value.slice(0, 40) }));
}

function mostIn(column: Column): number {
  if (column === 'label') return 200;
  return column === 'email' ? 320 : MOST_TEXT;
}
