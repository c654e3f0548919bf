import { describe, expect, it } from 'vitest';
import { CASES, type CaseId, caseOf, LANGUAGES } from '../../../lib/model/case';
import type { Evidence } from '../../../lib/model/evidence';
import { followUpsOf } from '../../../lib/model/follow-up';
import { letterFor, statementBeside, statementFor, textFor } from '../../../lib/templates/pick';
import { moreFor } from '../../../lib/templates/story';
import { account, event } from '../build';

const DETAILS = {
  name: 'Mara Beispiel',
  page: 'Stadtbücherei',
  organisation: 'Stadt Musterstadt',
  responsible: 'Kim Muster',
  contact: 'ds@example.org',
  operator: 'Sportverein',
  child: 'Toni',
  country: 'Deutschland',
  prompts: 'Wer ist Mara?',
  answers: 'Sie wohnt dort.',
  facts: 'Bilder vom Sommerfest',
  authority: 'Aufsichtsbehörde',
} as const;
/** More than a month after the events of these tests. */
const NOW = new Date('2027-01-10T12:00:00');
const REFUSED: Evidence[] = [
  event('submitted'),
  event('answered', { verdict: 'refused', answer: 'Wir können $& deinem {name} nicht nachkommen.' }),
];

/** Every letter and short text of a case, as somebody can get it: also those that follow. */
function textsOf(id: CaseId, language: 'de' | 'en', body?: 'organisation' | 'public-body') {
  const mine = account({
    case: id,
    language,
    details: DETAILS,
    email: 'mara@example.org',
    label: 'mara',
    ...(body ? { body } : {}),
  });
  const logs = [[event('sent')], REFUSED];
  const later = logs.flatMap((log) => {
    const found = followUpsOf(mine, log, NOW);
    return found ? found.offered.map((one) => textFor(mine, one, NOW, moreFor(mine, one, log, found))) : [];
  });
  const short = caseOf(id).statements.flatMap((one) => (one === 'none' ? [] : [textFor(mine, one, NOW)]));
  return [letterFor(mine, NOW), ...later, ...short];
}

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(CASES.map(({ id }) => id))('%s', (id) => {
    it.each([undefined, 'organisation', 'public-body'] as const)('has texts that are whole (%s)', (body) => {
      const texts = textsOf(id, language, body);
      expect(texts.length).toBeGreaterThan(1);
      for (const { text, template } of texts) {
        expect([template.id, template.language]).toEqual([template.id, language]);
        // What a page answered stands there as it was; nothing else may look like a placeholder.
        expect(text.replaceAll('{name} nicht', '')).not.toMatch(/\{[a-z]+\}|undefined|\n\n\n/);
        expect(text).toContain(language === 'de' ? 'DSGVO' : 'GDPR');
      }
    });
  });
});

describe('a complaint', () => {
  const mine = account({ details: DETAILS });
  const complaint = (log: Evidence[], now = NOW) => {
    const found = followUpsOf(mine, log, now);
    if (!found) throw new Error('nothing follows');
    return textFor(mine, 'complaint', now, moreFor(mine, 'complaint', log, found)).text;
  };
  it('tells what is in the log, day by day, and encloses it', () => {
    const text = complaint([
      ...REFUSED,
      event('sent', { sent: { text: 'x', email: '', template: { id: 'refusal-reply', version: 1, language: 'de' } } }),
    ]);
    expect(text).toMatch(/Am 21\. November 2026 habe ich im Formular von Meta widersprochen\./);
    expect(text).toContain('„Wir können $& deinem {name} nicht nachkommen.“');
    expect(text).toContain('habe ich auf die Ablehnung geantwortet');
    expect(text).toContain('Anlagen: Nachweisprotokoll');
    expect(text).not.toContain('bis heute nicht erhalten');
    expect(text).not.toContain('Sommerfest');
  });
  it('says that no answer came only where none is in the log', () => {
    expect(complaint([event('submitted')])).toContain('bis heute nicht erhalten');
  });
});

it('a reply to a refusal does not tell the whole story, nor what another letter was about', () => {
  const mine = account({ details: DETAILS });
  const found = followUpsOf(mine, REFUSED, NOW);
  const more = found && moreFor(mine, 'refusal-reply', REFUSED, found);
  const { text } = textFor(mine, 'refusal-reply', NOW, more);
  expect(text).toContain('vom 21. November 2026');
  expect(text).not.toMatch(/merke ich an|Sommerfest/);
});

describe('prompts and answers', () => {
  const long = '👩‍👩‍👧 sagt „so“. '.repeat(600);
  const nobody = account({
    case: 'no-account',
    statement: 'third-party-statement',
    details: { name: 'Mara', prompts: long, answers: long },
  });
  it('stand in a short text shortened, and say so', () => {
    const text = statementFor(nobody)?.text ?? '';
    expect(text.length).toBeLessThan(1200);
    expect(text.match(/ … \(gekürzt\)/g)).toHaveLength(2);
    expect(text).not.toMatch(/\p{Cs}/u);
  });
  it('stand in the letter whole', () => {
    expect(letterFor(nobody, NOW).text).toContain(long.trim());
  });
  it('do not stand a second time beside a field of their own', () => {
    const text = statementBeside(nobody)?.text ?? '';
    expect(text).not.toContain('sagt');
    expect(text.length).toBeGreaterThanOrEqual(100);
    expect(text).not.toMatch(/\n$|:\s*$/);
  });
  it('leave the user’s own words alone', () => {
    const own = { ...nobody, texts: { 'third-party-statement.de': 'Meine Worte' } };
    expect(statementBeside(own)).toMatchObject({ text: 'Meine Worte', template: { edited: true } });
  });
});

it('own words belong to one language', () => {
  const mine = account({ texts: { 'privacy.de': 'Meine Worte' } });
  expect(statementFor(mine)?.text).toBe('Meine Worte');
  expect(statementFor({ ...mine, language: 'en' })?.text).toMatch(/^Under Art\. 21/);
});
