import { csv } from '../../proof/bundle/csv';
import type { Speech } from '../surface';
import type { Entry, Part } from './status-report';

/** The report as a table: a line for each account, with its last objection and the last answer to it. */
export function statusCsv(parts: readonly Part[], { words, language }: Pick<Speech, 'words' | 'language'>): string {
  const { column } = words;
  const ofEntry = (what: string) => [
    what,
    `${what}: ${words.statusReport.day}`,
    `${what}: ${words.statusReport.record}`,
    `${what}: ${words.statusReport.digest}`,
  ];
  const headings = [
    words.statusReport.account,
    column.page,
    column.organisation,
    column.responsible,
    column.position,
    column.contact,
    column.email,
    words.statusReport.status,
    words.statusReport.since,
    ...ofEntry(words.statusReport.objection),
    ...ofEntry(words.statusReport.answer),
    words.statusReport.open,
  ];
  return csv([headings, ...parts.map(lineOf)], language === 'de' ? ';' : ',');
}

function lineOf({ account, name, status, since, objections, answers, open }: Part): readonly string[] {
  const { page = '', organisation = '', responsible = '', position = '', contact = '' } = account.details ?? {};
  return [
    name,
    page,
    organisation,
    responsible,
    position,
    contact,
    account.email,
    status,
    since,
    ...cellsOf(objections.at(-1)),
    ...cellsOf(answers.at(-1)),
    open,
  ];
}

function cellsOf(entry: Entry | undefined): readonly string[] {
  if (!entry) return ['', '', '', ''];
  return [entry.title, entry.day, String(entry.record?.sequence ?? ''), entry.record?.digest ?? ''];
}
