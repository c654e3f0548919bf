import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/model/case';
import { fill } from '../../../lib/templates/fill';
import { read, TEMPLATES, type Template } from '../../../lib/templates/texts';

/** Every placeholder that a text may use, with an ordinary value. */
const VALUES = {
  date: '21. November 2026',
  name: 'Mara Beispiel',
  label: 'mara.beispiel',
  email: 'mara@example.org',
  platform: 'Facebook',
  page: 'Stadtbücherei Musterstadt',
  organisation: 'Stadt Musterstadt',
  responsible: 'Kim Muster',
  position: 'Leitung der Pressestelle',
  role: 'Admin dieses Auftritts',
  contact: 'datenschutz@example.org',
  operator: 'Grundschule am Beispielweg\nBeispielweg 1',
  child: 'Toni Beispiel',
  country: 'Deutschland',
  prompts: 'Wer ist Mara Beispiel?',
  answers: 'Sie wohnt am Beispielweg.',
  sent: '20. Oktober 2026',
  due: '20. November 2026',
  answered: '1. November 2026',
  grounds: 'Sie berufen sich auf Gründe.\n\nBitte legen Sie sie dar.',
  authority: 'Aufsichtsbehörde\nAmtsplatz 1',
  facts: 'Am 20. Oktober habe ich das Formular abgesendet.',
  enclosures: 'Nachweisprotokoll',
};

/** What has to exist, by audience (product.md, Texts). */
const IDS = {
  private: ['privacy', 'own-work', 'misuse', 'no-licence', 'letter'],
  threads: ['threads-statement', 'threads-letter'],
  whatsapp: ['whatsapp-statement', 'whatsapp-letter'],
  page: ['page-statement', 'page-letter'],
  organisation: ['organisation-statement', 'organisation-letter', 'organisation-letter-public-body'],
  'no-account': ['third-party-statement', 'third-party-letter'],
  operator: ['operator-adult', 'operator-parent', 'operator-public-body-adult', 'operator-public-body-parent'],
  'follow-up': ['reminder', 'reminder-extended', 'refusal-reply', 'query-reply', 'complaint', 'reminder-operator'],
};

/** Articles that a text must stand on besides Art. 21, which all name. */
const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  letter: ['6', '12', '17', '18'],
  'whatsapp-letter': ['6', '12', '17', '18'],
  'organisation-statement': ['5', '24', '26'],
  'organisation-letter': ['5', '6', '12', '24', '26'],
  'organisation-letter-public-body': ['5', '6', '12', '24', '26'],
  'third-party-statement': ['17', '18'],
  'third-party-letter': ['6', '12', '16', '17', '18'],
  'operator-adult': ['7', '12', '17'],
  'operator-parent': ['7', '12', '17'],
  'operator-public-body-adult': ['6', '7', '12', '17'],
  'operator-public-body-parent': ['6', '7', '12', '17'],
  reminder: ['12', '77'],
  'refusal-reply': ['12', '18', '77'],
  complaint: ['12', '56', '58', '77'],
  'reminder-operator': ['12'],
  'reminder-extended': ['12', '77'],
  'query-reply': ['12', '18'],
};

const EACH = TEMPLATES.map((one) => [one.language, one.id, one] as const);
const STATEMENTS = EACH.filter(([, id]) => id.endsWith('-statement') || isPrivateStatement(id));
const LETTERS = EACH.filter(([language, id]) => !STATEMENTS.some(([lang, one]) => lang === language && one === id));
const TO_META = LETTERS.filter(([, id]) => !id.includes('operator') && id !== 'complaint');

describe.each(LANGUAGES)('in %s', (language) => {
  it('every text of the list exists, in the file of its audience', () => {
    const found = TEMPLATES.filter((one) => one.language === language).map(({ audience, id }) => `${audience}/${id}`);
    const wanted = Object.entries(IDS).flatMap(([audience, ids]) => ids.map((id) => `${audience}/${id}`));
    expect(found.sort()).toEqual(wanted.sort());
  });
});

describe('the two languages', () => {
  const german = TEMPLATES.filter((one) => one.language === 'de');
  it.each(german.map((one) => [one.id, one] as const))('"%s" is the same text in both', (id, de) => {
    const en = TEMPLATES.find((one) => one.language === 'en' && one.id === id);
    expect(en && shape(en)).toEqual(shape(de));
  });
  it.each(german.map((one) => [one.id, one] as const))('"%s" cites the law to the same letter in both', (id, de) => {
    const en = TEMPLATES.find((one) => one.language === 'en' && one.id === id);
    expect(citationsIn(en?.text ?? '')).toEqual(citationsIn(de.text));
  });
});

describe.each(EACH)('%s: the text "%s"', (language, id, template) => {
  const complete = fill(template.text, VALUES);
  const bare = fill(template.text, only(template.needs));

  it('knows only placeholders of the list, and needs only its own', () => {
    expect(Object.keys(VALUES)).toEqual(expect.arrayContaining(placeholders(template)));
    expect(placeholders(template)).toEqual(expect.arrayContaining([...template.needs]));
  });
  it('fills with everything known', () => {
    expect(complete).not.toMatch(/[{}]/);
    for (const key of placeholders(template)) expect(complete).toContain(VALUES[key]);
  });
  it('fills with only what it needs, and leaves no gap behind', () => {
    expect(bare).not.toMatch(/[{}]/);
    expect(bare).not.toMatch(GAP);
  });
  it('needs what stands inside a sentence: only a line of its own may vanish', () => {
    const optional = placeholders(template).filter((key) => !template.needs.includes(key));
    const lines = template.text.split('\n').filter((line) => optional.some((key) => line.includes(`{${key}}`)));
    for (const line of lines) expect(line).toMatch(/^(\p{Lu}[^.{}]*: )?\{[a-z]+\}$/u);
  });
  it('reads as well with any one optional value missing', () => {
    for (const key of placeholders(template).filter((one) => !template.needs.includes(one)))
      expect(fill(template.text, { ...VALUES, [key]: '' })).not.toMatch(GAP);
  });
  it('stands on Art. 21, and on the articles of its purpose', () => {
    expect(articlesIn(template.text)).toEqual(expect.arrayContaining(['21', ...(ARTICLES[id] ?? [])]));
    expect(template.text).toContain(language === 'de' ? 'DSGVO' : 'GDPR');
    expect(template.text).not.toContain(language === 'de' ? 'GDPR' : 'DSGVO');
  });
  it('names nobody whom the user did not name, but Meta and its services', () => {
    const ours = template.text.replaceAll('Meta Platforms Ireland Limited', '');
    for (const name of STRANGERS) expect(ours.toLowerCase()).not.toContain(name.toLowerCase());
    expect(ours).not.toMatch(/\b(GmbH|AG|Inc|Ltd|Limited|e\. ?V)\b|https?:|www\.|@/);
  });
  it('speaks to its reader politely and never to the user', () => {
    expect(template.text).not.toMatch(/\b(du|dir|dich|dein\w*|euch|euer|eure\w*)\b/i);
    expect(template.text).not.toMatch(/[!?…]|\.\.\./);
  });
});

/** A blank line too many, a space at a line's end, or a heading over nothing. */
const GAP = /\n\n\n|\n$|^\n|[ \t](\n|$)|:\n(\n|$)/;

/** Values that break careless code. */
const HOSTILE = {
  quotes: `"Mara" 'O’Neill' „so“ «da»`,
  dollars: "$& $1 $' $` $$",
  'a placeholder': '{name}',
  'an unknown placeholder': '{nobody} {constructor}',
  'right-to-left marks': '\u202Eאבג\u202C\u200F',
  emoji: '👩‍👩‍👧 🇪🇺',
  markup: '<b>fett</b><script>alert(1)</script>',
  'ten thousand characters': 'x'.repeat(10_000),
};

describe.each(Object.entries(HOSTILE))('%s in a value', (_, value) => {
  it.each(EACH)('%s: "%s" takes it verbatim, as often as it asks for it', (_language, _id, template) => {
    const filled = fill(template.text, all(value));
    const asked = [...template.text.matchAll(/\{[a-z]+\}/g)].length;
    expect(filled.split(value)).toHaveLength(asked + 1);
    expect(filled.split(value).join('')).toBe(template.text.replace(/\{[a-z]+\}/g, ''));
  });
});

describe('statements', () => {
  it.each(STATEMENTS)('%s: "%s" keeps the least and the most length of a form', (_language, _id, template) => {
    for (const values of [VALUES, only(template.needs)]) {
      const { length } = fill(template.text, values);
      expect(length).toBeGreaterThanOrEqual(100);
      expect(length).toBeLessThanOrEqual(500);
    }
  });
  it.each(STATEMENTS)('%s: "%s" has the objection in its first sentences', (language, _id, template) => {
    expect(template.text.slice(0, 160)).toMatch(language === 'de' ? /widerspreche/ : /object/);
  });
});

describe('letters', () => {
  it.each(TO_META)('%s: "%s" begins with Meta’s address', (language, _id, template) => {
    const country = language === 'de' ? 'Irland' : 'Ireland';
    const address = `Meta Platforms Ireland Limited\nATTN: Privacy Operations\nMerrion Road\nDublin 4\nD04 X2K5\n${country}`;
    expect(template.text.startsWith(`${address}\n\n{date}\n\n`)).toBe(true);
  });
  it.each(LETTERS)('%s: "%s" has date, subject, greeting and the sender’s name', (language, _id, template) => {
    expect(template.needs).toContain('date');
    expect(template.text).toMatch(
      language === 'de'
        ? /\n\n\{date\}\n\nBetreff: .+\n\nSehr geehrte Damen und Herren,\n\n[\s\S]+\n\nMit freundlichen Grüßen\n\{name\}/
        : /\n\n\{date\}\n\nSubject: .+\n\nDear Sir or Madam,\n\n[\s\S]+\n\nYours faithfully,\n\{name\}/,
    );
  });
  it.each(LETTERS)(
    '%s: "%s" ends with the sender, and at most whom for, by what right, and what with',
    (_language, _id, template) => {
      const [, end = ''] = template.text.split(/\n\{name\}(?![\s\S]*\n\{name\})/);
      expect(end).toMatch(/^((\n\{role\})?\n(für|for) \{organisation\})?(\n\n(Anlagen|Enclosures): \{enclosures\})?$/);
    },
  );
});

describe('the list of texts', () => {
  it('has no id twice in a language', () => {
    const ids = EACH.map(([language, id]) => `${language} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('reads what a text needs from its heading', () => {
    const [one] = read('# a · 1 · 2026-11-21 · needs name, page\ntext', 'en', 'page');
    expect(one).toMatchObject({ id: 'a', audience: 'page', needs: ['name', 'page'], text: 'text' });
  });
  it('refuses a heading with an empty list of needs', () => {
    expect(() => read('# a · 1 · 2026-11-21 · needs \ntext', 'en', 'page')).toThrow('not a heading');
  });
});

describe('leaving paragraphs out', () => {
  it.each([
    ['in the middle', 'one\n\n{a}\n\ntwo', 'one\n\ntwo'],
    ['at the beginning', '{a}\n\none', 'one'],
    ['at the end', 'one\n\n{a}', 'one'],
    ['several in a row', '{a}\n\n{a}\n\none\n\n{a}\n\n{a}\n\ntwo', 'one\n\ntwo'],
  ])('%s leaves no gap', (_, text, left) => {
    expect(fill(text, { a: '' })).toBe(left);
  });
  it('leaves blank lines inside a value alone', () => {
    expect(fill('{a}\nend', { a: 'one\n\n\ntwo\n' })).toBe('one\n\n\ntwo\n\nend');
  });
});

/** People, companies, authorities and campaigners that turn up around the subject and must not turn up in a text. */
const STRANGERS = [
  ...['Zuckerberg', 'Schrems', 'noyb', 'SOMI', 'Verbraucherzentrale', 'consumer association', 'consumer centre'],
  ...['Data Protection Commission', 'DPC', 'HmbBfDI', 'BfDI', 'LfDI', 'CNIL', 'Garante', 'Autoriteit', 'EDPB', 'EDSA'],
  ...['Landesbeauftragte', 'Bundesbeauftragte', 'Oberlandesgericht', 'OLG ', 'EuGH', 'CJEU', 'Gerichtshof'],
  ...['Hamburg', 'Brandenburg', 'Bremen', 'Köln', 'Cologne', 'Schleswig', 'Facebook Ireland', 'WhatsApp Ireland'],
  ...['Google', 'OpenAI', 'Microsoft', 'ChatGPT', 'Llama', 'Widerspruchslotse', 'Objection Pilot'],
];

/** In English a capital inside a sentence is a name: these are all there are. */
const NAMES = [
  ...['Meta', 'Platforms', 'Ireland', 'Limited', 'Facebook', 'Instagram', 'Threads', 'WhatsApp'],
  ...['Merrion', 'Road', 'Dublin', 'D04', 'Privacy', 'Operations', 'GDPR', 'Art', 'AI', 'I', 'Sir', 'Madam'],
];

it.each(EACH.filter(([language]) => language === 'en'))('%s: "%s" has no other names', (_language, _id, template) => {
  const inside = template.text
    .split('\n')
    .flatMap((line) => [...line.matchAll(/(?<=[\p{Ll},;)“] )[(“]?(\p{Lu}[\p{L}\d]*)/gu)].map(([, word]) => word));
  expect(inside.filter((word) => !NAMES.includes(word ?? ''))).toEqual([]);
});

function isPrivateStatement(id: string): boolean {
  return IDS.private.includes(id) && id !== 'letter';
}

type Key = keyof typeof VALUES;

function placeholders(template: Template): Key[] {
  return [...new Set([...template.text.matchAll(/\{([a-z]+)\}/g)].map(([, key]) => key as Key))];
}

/** All values empty but these. */
function only(needs: readonly string[]): Record<Key, string> {
  const entries = Object.entries(VALUES).map(([key, value]) => [key, needs.includes(key) ? value : '']);
  return Object.fromEntries(entries);
}

function all(value: string): Record<Key, string> {
  return Object.fromEntries(Object.keys(VALUES).map((key) => [key, value])) as Record<Key, string>;
}

/** What two translations of one text have in common: everything but the words. */
function shape({ audience, version, date, needs, text }: Template) {
  const lines = text.split('\n').map((line) => [...line.matchAll(/\{[a-z]+\}/g)].map(([found]) => found).sort());
  return { audience, version, date, needs, lines };
}

/** All citations of a text, sorted, in the English way of writing: of "Art. 6 Abs. 1 Buchst. f" comes "6(1)(f)". */
function citationsIn(text: string): string[] {
  const english = text
    .replace(/ Abs\. (\d) und (\d)/g, '($1) and ($2)')
    .replace(/ Abs\. (\d)/g, '($1)')
    .replace(/ Buchst\. ([a-z])/g, '($1)')
    .replaceAll(' und ', ' and ');
  return [...english.matchAll(/Art\. (\d+(?:\(\d\))?(?:\([a-z]\))?)(?: and (\d+))?/g)]
    .flatMap(([, first, second]) => [first, second])
    .filter((one) => one !== undefined)
    .sort();
}

function articlesIn(text: string): string[] {
  return citationsIn(text).map((one) => one.replace(/\(.*/, ''));
}
