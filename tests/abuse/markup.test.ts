// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import type { Evidence } from '../../lib/model/evidence';
import { csv, unguarded } from '../../lib/proof/bundle/csv';
import { reportHtml } from '../../lib/proof/report';
import { emlOf } from '../../lib/templates/eml';
import { letterFor } from '../../lib/templates/pick';
import { wordsIn } from '../../locales';
import { ROOT } from '../../tools/setup.mjs';
import { account, event } from '../unit/build';
import { proofOf } from '../unit/proof/make';
import { door, NAUGHTY } from './inputs';

const feed = door('words in reports, letters and tables');

/** A report in which every word that a person or a page can choose is this. */
function report(word: string, language: 'de' | 'en'): string {
  const person = account({ label: word, email: word, details: { name: word, prompts: word } });
  const sent = { text: word, email: word };
  const log: Evidence[] = [
    event('opened', { title: word, url: word }),
    event('submitted', { id: 'event-2', title: word, sent }),
    event('confirmed', { id: 'event-3', answer: word, sent, submission: 'event-2' }),
    event('answered', { id: 'event-4', answer: word }),
    event('declared', { id: 'event-5', words: word, email: word }),
    event('sent', { id: 'event-6', sent, route: word }),
    event('attached', { id: 'event-7', name: word }),
    event('mailed', { id: 'event-8', from: word, sender: word, to: word, subject: word, text: word, date: word }),
    event('reopened', { id: 'event-9', words: word }),
  ];
  const damaged = [{ store: 'log', key: 1, raw: { word }, problem: word }] as const;
  return reportHtml(proofOf({ accounts: [person], log, damaged }), { words: wordsIn(language), language });
}

function shapeOf(html: string) {
  const all = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')];
  return {
    tags: new Set(all.map((one) => one.tagName)),
    attributes: new Set(all.flatMap((one) => one.getAttributeNames())),
  };
}

let plain: ReturnType<typeof shapeOf>;
beforeAll(() => {
  plain = shapeOf(`${report('eins\nzwei\n\ndrei https://example.org', 'de')}`);
});

test('no word becomes markup in the report', async () => {
  await feed(
    NAUGHTY.map((word, at) => [word, at % 2 === 0 ? 'de' : 'en'] as const),
    ([word, language]) => {
      const { tags, attributes } = shapeOf(report(word, language));
      expect([...tags].filter((one) => !plain.tags.has(one))).toEqual([]);
      expect([...attributes].filter((one) => !plain.attributes.has(one))).toEqual([]);
    },
  );
});

test('no word becomes a header of a mail', async () => {
  const names = (mail: string) =>
    (mail.split('\r\n\r\n')[0] ?? '').split('\r\n').flatMap((line) => /^[\w-]+(?=:)/.exec(line) ?? []);
  const known = names(emlOf({ to: 'a@example.org', subject: 'x', body: 'x' }));
  await feed(NAUGHTY, (word) => {
    const { text } = letterFor(account({ label: word, details: { name: word } }), new Date());
    expect(names(emlOf({ to: word, subject: word, body: text })).filter((one) => !known.includes(one))).toEqual([]);
  });
});

test('each cell of a table is read as it was written, and none as a formula', async () => {
  const cells = (text: string) => parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
  await feed(NAUGHTY, (word) => {
    const [row = []] = cells(csv([[word, 'x']]));
    expect(row[0]).not.toMatch(/^[=+\-@]/);
    expect(row.map(unguarded)).toEqual([word, 'x']);
  });
  const folder = join(ROOT, 'node_modules/csv-spectrum/csvs');
  await feed(readdirSync(folder), (file) => {
    const rows = cells(readFileSync(join(folder, file), 'utf8'));
    expect(rows.length).toBeGreaterThan(0);
    expect(cells(csv(rows)).map((row) => row.map(unguarded))).toEqual(rows);
  });
});
