import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_SKETCH, readSketch, type Sketch } from '../../../lib/messages/sketch';
import { UNREVIEWED } from './case';
import { judge, judged, type Verdict } from './judge';
import { standInOf } from './stand-in';

export type Added =
  | { readonly kind: 'added'; readonly files: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that some systems keep for themselves. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/;

const PROBLEMS = {
  size: `it is no text of at most ${MOST_SKETCH} characters`,
  json: 'it is no JSON',
  format: 'it is no report of this extension, or of another version of it',
} as const;

/**
 * Turns the report in `file` into a stand-in and a case that waits for review, in `folder`. Without a `name`, it is named
 * after page and day. Checks everything first: where something is wrong, nothing is written.
 */
export function addReported(file: string, name: string | undefined, folder: string): Added {
  const text = textIn(file);
  if (text === undefined) return refused(`${file} can't be read, or is larger than ${MOST_SKETCH} bytes`);
  const read = readSketch(text);
  if (read.kind === 'none')
    return refused(`${file}: ${PROBLEMS[read.problem]}${read.where ? ` (look at ${read.where})` : ''}`);
  const { sketch } = read;
  const called = name ?? `${sketch.page.id ?? 'page'}-${sketch.day}`;
  if (!NAME.test(called) || RESERVED.test(called) || called.length > 60)
    return refused(`"${printable(called)}" is no name: small letters, digits and single hyphens, 60 at most`);
  if (readdirSync(folder).some((one) => one.startsWith(`${called}.`)))
    return refused(`there is a case called ${called} already; give another name as second argument`);
  const html = standInOf(sketch);
  const now = judge(new DOMParser().parseFromString(html, 'text/html'), sketch.page.id, sketch.verdict.languages);
  const files = [join(folder, `${called}.html`), join(folder, `${called}.ts`)] as const;
  writeFileSync(files[0], html, { flag: 'wx' });
  writeFileSync(files[1], caseOf(sketch, now), { flag: 'wx' });
  return { kind: 'added', files };
}

/** The text of a file that is no larger than a report can be. */
function textIn(file: string): string | undefined {
  try {
    return statSync(file).size > MOST_SKETCH ? undefined : readFileSync(file, 'utf8');
  } catch {
    // Not there, or not ours to read; either way there is nothing to add.
    return undefined;
  }
}

function caseOf(sketch: Sketch, now: Verdict): string {
  const { day, version, browser, page, cut, verdict } = sketch;
  const then = judged(sketch);
  const same = JSON.stringify(then) === JSON.stringify(now);
  return `import type { Case } from '../case';

/** Reported on ${day} from version ${version}, ${browser}; page language: ${page.language}.${cut ? ' The page was larger than this.' : ''} */
export const CASE: Case = {
${page.id ? `  page: '${page.id}',\n` : ''}  languages: [${verdict.languages.map((one) => `'${one}'`).join(', ')}],
  // Today recognition says of the stand-in:
${commented(now)}
  // and of the page itself it said:
${same ? '  // the same' : commented(then)}
  // Look at the stand-in, then say here what it should say.
  expect: '${UNREVIEWED}',
};
`;
}

/** As it would stand after `expect`, behind comment signs. */
function commented(verdict: Verdict): string {
  const value = (one: Verdict[keyof Verdict]) =>
    Array.isArray(one) ? `[${one.map((each) => `'${each}'`).join(', ')}]` : typeof one === 'string' ? `'${one}'` : one;
  const lines = Object.entries(verdict).map(([key, one]) => `  //   ${key}: ${value(one)},`);
  return ['  // {', ...lines, '  // }'].join('\n');
}

/** For a terminal: no control characters, not endless. */
function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
}

function refused(why: string): Added {
  return { kind: 'refused', why };
}
