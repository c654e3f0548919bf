import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/model/case';
import { FACTS, TOPICS } from '../../../lib/templates/facts';

/** The day this list was last gone through (meta-pages.md); a later source means that somebody typed a wrong year. */
const CHECKED = '2026-11-21';

describe.each(FACTS.map((one) => [one.id, one] as const))('the fact "%s"', (_, fact) => {
  it.each(LANGUAGES)('is told in %s, in plain whole sentences', (language) => {
    const text = fact.text[language];
    expect(text.length).toBeGreaterThan(40);
    expect(text.length).toBeLessThan(420);
    expect(text).toMatch(/^[\p{Lu}„“@].*\.$/u);
    expect(text).not.toMatch(/[<>{}]|\n| {2}/);
    for (const sentence of text.split(/(?<=\p{L}\p{L}[.;:]) /u)) expect(sentence.length).toBeLessThan(260);
  });
  it('says where it is from and of which day', () => {
    for (const language of LANGUAGES) expect(fact.source.name[language].trim()).not.toBe('');
    if (fact.source.url !== undefined) expect(new URL(fact.source.url).protocol).toBe('https:');
    expect(new Date(`${fact.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(fact.date);
    expect(fact.date <= CHECKED).toBe(true);
  });
  it('is more than a guess', () => {
    expect(['A', 'B', 'C']).toContain(fact.confidence);
  });
  it('says in both languages, or in none, that the sources disagree', () => {
    expect(/Quellen sind sich nicht/.test(fact.text.de)).toBe(
      /sources (disagree|do not quite agree)/.test(fact.text.en),
    );
  });
  it.each(LANGUAGES)('is told briefly, where it is, in %s', (language) => {
    const brief = fact.brief?.[language] ?? fact.text[language];
    expect(brief.length).toBeLessThanOrEqual(fact.text[language].length);
    expect(brief).toMatch(/^[\p{Lu}„“@].*\.$/u);
    expect(fact.text[language].match(/\d+/g) ?? []).toEqual(expect.arrayContaining(brief.match(/\d+/g) ?? []));
  });
  it('has the same numbers in both languages', () => {
    expect(numbers(fact.text.en)).toEqual(numbers(fact.text.de));
  });
});

describe('the list of facts', () => {
  it('has no id twice', () => {
    expect(new Set(FACTS.map((one) => one.id)).size).toBe(FACTS.length);
  });
  it.each(TOPICS)('has something to say on "%s"', (topic) => {
    expect(FACTS.some((one) => one.topic === topic)).toBe(true);
  });
  it('is ordered by topic, as it is shown', () => {
    const order = FACTS.map((one) => TOPICS.indexOf(one.topic));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  it('keeps the unconfirmed settings path of 2026 out', () => {
    expect(JSON.stringify(FACTS)).not.toMatch(/KI und Datenverarbeitung|KI-Verarbeitung/);
  });
});

/** All numbers of a text; the languages order day, month and year alike. */
function numbers(text: string): string[] {
  return text.match(/\d+/g) ?? [];
}
