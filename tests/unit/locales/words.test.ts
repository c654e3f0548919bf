import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HINDRANCES } from '../../../lib/messages/requests';
import { STATEMENTS } from '../../../lib/model/account';
import { BODIES, CASES, DETAILS, LANGUAGES, ROLES } from '../../../lib/model/case';
import { type EvidenceKind, FAILURES, REOPENINGS, RESCHEDULINGS } from '../../../lib/model/evidence';
import { HOLIDAYS, PLACES } from '../../../lib/model/holidays';
import { MAIL_VERDICTS, REFUSAL_REASONS } from '../../../lib/model/mail';
import { POLICY_CHANGES } from '../../../lib/model/policy-changes';
import { ROUTES } from '../../../lib/routes/index';
import { PAGES } from '../../../lib/routes/pages';
import { SOURCES } from '../../../lib/routes/types';
import { COLUMNS } from '../../../lib/sheet/columns';
import { REFUSALS } from '../../../lib/sheet/read';
import { TOPICS } from '../../../lib/templates/facts';
import { TEMPLATES } from '../../../lib/templates/texts';
import { GROUPINGS, SORTS, STANDS } from '../../../lib/ui/accounts/rows';
import { languageFor, wordsIn } from '../../../locales/index';
import { type Message, say } from '../../../locales/say';
import { OPTIONAL_PERMISSIONS, PERMISSIONS } from '../../built/rights';

type Tree = { readonly [key: string]: Message | Tree };
const de: Tree = wordsIn('de');
const en: Tree = wordsIn('en');
const keysOf = (section: string): string[] => Object.keys(de[section] ?? {});

/** Every message by its whole name; a message with plural forms is one message. */
function messagesIn(tree: Tree, path = ''): Map<string, Message> {
  return new Map(
    Object.entries(tree).flatMap(([key, part]) =>
      isMessage(part) ? [[path + key, part] as const] : [...messagesIn(part, `${path}${key}.`)],
    ),
  );
}

function isMessage(part: Message | Tree): part is Message {
  return typeof part === 'string' || (typeof part.one === 'string' && typeof part.other === 'string');
}
const ROOT = join(import.meta.dirname, '../../..');

/** Complete by its type. */
const KINDS: Readonly<Record<EvidenceKind, true>> = {
  opened: true,
  filled: true,
  submitted: true,
  confirmed: true,
  answered: true,
  failed: true,
  declared: true,
  reopened: true,
  ticked: true,
  sent: true,
  assigned: true,
  attached: true,
  mailed: true,
  replied: true,
  rescheduled: true,
  reviewed: true,
  restored: true,
  rekeyed: true,
};

/** What the steps by hand say; some say the same. */
const SAID = [
  ...new Set(ROUTES.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'manual' ? [step.say] : [])))),
];

/** Sections whose keys come from data: they must name exactly these things (the guide card has tests of its own). */
const BY_DATA: Readonly<Record<string, readonly string[]>> = {
  case: CASES.map(({ id }) => id),
  way: ROUTES.map(({ id }) => id),
  page: PAGES.map(({ id }) => id),
  confidence: ['A', 'B', 'C', 'D'],
  source: SOURCES,
  language: LANGUAGES,
  event: Object.keys(KINDS),
  failure: FAILURES,
  hindrance: HINDRANCES,
  reopening: REOPENINGS,
  verdict: ['confirmed', 'refused', 'unknown'],
  mailed: MAIL_VERDICTS,
  mailVerdict: MAIL_VERDICTS,
  replied: MAIL_VERDICTS,
  refusalReason: REFUSAL_REASONS,
  rescheduling: RESCHEDULINGS,
  review: ['stands', 'later'],
  place: PLACES,
  holiday: HOLIDAYS,
  change: POLICY_CHANGES.map(({ id }) => id),
  status: ['open', 'begun', 'submitted', 'refused', 'refusedSaid', 'unclear', 'asked', 'confirmed', 'sent', 'declared'],
  next: ['start', 'continue', 'retry', 'letter', 'manual', 'repeat', 'profile', 'pageLetter'],
  field: ['email', 'reason', 'country', 'code', 'name', 'prompts'],
  dayProblem: ['noDate', 'early', 'future'],
  statement: [...STATEMENTS, 'empty'],
  topic: TOPICS,
  manual: SAID,
  detail: DETAILS,
  bodies: BODIES,
  stand: STANDS,
  sort: SORTS,
  grouping: GROUPINGS,
  column: COLUMNS,
  refusal: REFUSALS,
  separator: ['semicolon', 'comma', 'tab'],
  lineProblem: ['case', 'email', 'quotes', 'control', 'cells', 'missing', 'unknown', 'long', 'twice', 'known'],
  bulkWhy: ['done', 'gone', 'full', 'stopped'],
  roles: ROLES,
  template: [...new Set(TEMPLATES.map(({ id }) => id))],
  right: Object.keys({ ...PERMISSIONS, ...OPTIONAL_PERMISSIONS }),
};
/** Looked up by kind of event; not every kind needs a note. */
const SOME_BY_DATA = ['note'];
const NOT_OURS = ['manifest', 'card'];

const placeholders = (message: Message | undefined): string[] => {
  const texts = typeof message === 'object' ? Object.values(message) : [message ?? ''];
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? '')))].sort();
};

describe('the words of the interface', () => {
  it('exist in both languages, key by key', () => {
    expect([...messagesIn(en).keys()].sort()).toEqual([...messagesIn(de).keys()].sort());
  });

  it('have the same placeholders and the same plurals in both languages', () => {
    const english = messagesIn(en);
    for (const [name, message] of messagesIn(de)) {
      expect([name, typeof english.get(name)]).toEqual([name, typeof message]);
      expect([name, ...placeholders(english.get(name))]).toEqual([name, ...placeholders(message)]);
    }
  });

  it('are nowhere empty', () => {
    for (const message of [...messagesIn(de).values(), ...messagesIn(en).values()])
      for (const text of typeof message === 'string' ? [message] : Object.values(message))
        expect(text.trim()).not.toBe('');
  });

  it('have the apostrophes and quotation marks of print', () => {
    for (const [name, message] of [...messagesIn(de), ...messagesIn(en)])
      for (const text of typeof message === 'string' ? [message] : Object.values(message))
        expect([name, text]).not.toEqual([name, expect.stringMatching(/['"]/)]);
  });

  it.each(Object.entries(BY_DATA))('name every %s there is, and no other', (section, keys) => {
    expect(keysOf(section).sort()).toEqual([...keys].sort());
  });

  it('are all used', () => {
    const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, 'lib', file), 'utf8'))
      .join('\n');
    const used = new Set([...sources.matchAll(/\bwords\.(\w+\.\w+)/g)].map(([, name]) => name));
    const skipped = new Set([...Object.keys(BY_DATA), ...SOME_BY_DATA, ...NOT_OURS]);
    const unused = Object.keys(de)
      .filter((section) => !skipped.has(section))
      .flatMap((section) => keysOf(section).map((key) => `${section}.${key}`))
      .filter((name) => !used.has(name));
    expect(unused).toEqual([]);
  });
});

describe('saying a message', () => {
  it('fills placeholders once and literally', () => {
    expect(say('{a} und {b}', { a: '{b}', b: '$&' })).toBe('{b} und $&');
  });
  it('leaves a placeholder without value to be seen', () => {
    expect(say('{a}')).toBe('{a}');
  });
  it('chooses the plural by n', () => {
    const message = { one: 'eins', other: '{n}' };
    expect([1, 0, 2].map((n) => say(message, { n }))).toEqual(['eins', '0', '2']);
  });
});

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['en-US', 'en'],
  ['fr', 'en'],
])('a browser that speaks %s gets %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});
