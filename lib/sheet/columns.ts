import { DETAILS, type Detail } from '../model/case';

/** What a column may hold: the account's own fields, and the details of its case. */
export const COLUMNS = ['case', 'label', 'email', 'language', 'body', 'role', ...DETAILS] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * Names of a column as people write them, the one that we write first. Where a table has several for the same, the
 * earlier one here wins; the other is named as not taken.
 */
type Headings = { readonly de: readonly [string, ...string[]]; readonly en: readonly [string, ...string[]] };
export const HEADINGS: Readonly<Record<Column, Headings>> = {
  case: { de: ['Fall', 'Dienst', 'Plattform', 'Kontoart'], en: ['Case', 'Service', 'Platform', 'Account type'] },
  label: { de: ['Bezeichnung'], en: ['Label'] },
  email: { de: ['E-Mail-Adresse', 'E-Mail', 'Mail'], en: ['E-mail address', 'E-mail', 'Mail'] },
  language: { de: ['Sprache', 'Sprache der Texte'], en: ['Language', 'Language of the texts'] },
  body: { de: ['Art der Organisation', 'Organisationsart'], en: ['Kind of organisation', 'Organization type'] },
  role: { de: ['Rolle'], en: ['Role'] },
  name: { de: ['Name', 'Unterschrift', 'Admin'], en: ['Name', 'Signature', 'Admin'] },
  page: {
    de: ['Seite', 'Name der Seite', 'Seitenname', 'Auftritt', 'Konto', 'Kanal', 'Adresse der Seite', 'URL', 'Link'],
    en: ['Page', 'Page name', 'Name of the page', 'Account', 'Channel', 'Address of the page', 'URL', 'Link'],
  },
  organisation: {
    de: ['Organisation', 'Name der Organisation', 'Einrichtung', 'Behörde', 'Verein', 'Unternehmen', 'Firma'],
    en: ['Organisation', 'Organization', 'Name of the organisation', 'Institution', 'Association', 'Company'],
  },
  responsible: {
    de: ['Verantwortlich', 'Verantwortliche Person', 'Zuständig', 'Ansprechperson', 'Ansprechpartner'],
    en: ['Responsible', 'Responsible person', 'Person responsible', 'Contact person'],
  },
  position: { de: ['Funktion', 'Position'], en: ['Position', 'Function', 'Job title'] },
  contact: { de: ['Kontakt', 'Kontakt für Rückfragen', 'Telefon'], en: ['Contact', 'Contact for questions', 'Phone'] },
  operator: { de: ['Betreiber', 'Wer die Seite betreibt'], en: ['Operator', 'Who runs the page'] },
  child: { de: ['Kind', 'Name des Kindes'], en: ['Child', 'Name of the child'] },
  country: { de: ['Land'], en: ['Country'] },
  prompts: { de: ['Eingaben an die KI', 'Prompts'], en: ['Prompts', 'Prompts to the AI'] },
  answers: { de: ['Antworten der KI'], en: ['Answers of the AI'] },
  facts: { de: ['Beiträge', 'Um welche Beiträge es geht'], en: ['Posts', 'Posts concerned'] },
  authority: { de: ['Aufsichtsbehörde'], en: ['Supervisory authority'] },
};

/** Which column each heading means: none where it is unknown, or where another one means the same and wins. */
export function columnsOf(headings: readonly string[]): readonly (Column | undefined)[] {
  const found = headings.map((heading) => RANKS.get(folded(heading)));
  return found.map((one, at) => {
    if (!one) return undefined;
    const beaten = found.some(
      (other, there) =>
        other?.column === one.column && (other.rank < one.rank || (other.rank === one.rank && there < at)),
    );
    return beaten ? undefined : one.column;
  });
}

/** A heading or a word as it is compared: without case, accents, spaces and signs. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const RANKS: ReadonlyMap<string, { readonly column: Column; readonly rank: number }> = new Map(
  COLUMNS.flatMap((column) => {
    const { de, en } = HEADINGS[column];
    return [...[...de].entries(), ...[...en].entries()]
      .sort(([a], [b]) => b - a)
      .map(([rank, heading]) => [folded(heading), { column, rank }] as const);
  }),
);

/** The details that a table may bring. */
export const isDetail = (column: Column): column is Detail => DETAILS.some((one) => one === column);
