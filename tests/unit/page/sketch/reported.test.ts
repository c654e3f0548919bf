// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_SKETCH } from '../../../../lib/messages/sketch';
import { sketchPage } from '../../../../lib/page/sketch/sketch';
import { contactForm } from '../../../pages/contact-form';
import { addReported } from '../../../pages/reported/add';
import { type Case, complaint, UNREVIEWED } from '../../../pages/reported/case';
import { judge, type Verdict } from '../../../pages/reported/judge';

const ROOT = join(import.meta.dirname, '../../../..');
const CASES = join(ROOT, 'tests/pages/reported/cases');
/** Within the project: what lies elsewhere can't be imported. */
const SCRATCH = join(ROOT, '.output/reported');
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('every reported page was reviewed and is recognised as its case says', async () => {
  const names = readdirSync(CASES).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
  const complaints = await Promise.all(
    names.map(async (name) => {
      const { CASE }: { CASE: Case } = await import(join(CASES, `${name}.ts`));
      return complaint(
        name,
        CASE,
        judge(parsed(readFileSync(join(CASES, `${name}.html`), 'utf8')), CASE.page, CASE.languages),
      );
    }),
  );
  expect(complaints.filter((one) => one !== undefined)).toEqual([]);
});

describe('a report', () => {
  let folder: string;
  beforeEach(() => {
    mkdirSync(SCRATCH, { recursive: true });
    folder = mkdtempSync(join(SCRATCH, 'run-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const report = () => {
    const html = contactForm({ language: 'de', brand: 'facebook', formId: '712876720715583' });
    document.documentElement.innerHTML = parsed(html).documentElement.innerHTML;
    document.documentElement.lang = 'de';
    const about = { version: '0.1.0', browser: 'edge', day: '2026-11-22' } as const;
    return sketchPage(document, 'https://www.facebook.com/help/contact/712876720715583', about);
  };
  const add = (text: string | Uint8Array, name?: string) => {
    const file = join(folder, 'saved');
    writeFileSync(file, text);
    const cases = mkdtempSync(join(folder, 'cases-'));
    return { added: addReported(file, name, cases), cases };
  };

  test('becomes a stand-in and a case that fails until somebody has reviewed it', async () => {
    const { added, cases } = add(report());
    expect(added).toMatchObject({ kind: 'added' });
    expect(readdirSync(cases)).toEqual(['facebook-ai-form-2026-11-22.html', 'facebook-ai-form-2026-11-22.ts']);
    const { CASE }: { CASE: Case } = await import(join(cases, 'facebook-ai-form-2026-11-22.ts'));
    expect(CASE).toEqual({ page: 'facebook-ai-form', languages: ['de', 'en'], expect: UNREVIEWED });
    const now = judge(
      parsed(readFileSync(join(cases, 'facebook-ai-form-2026-11-22.html'), 'utf8')),
      CASE.page,
      CASE.languages,
    );
    expect(now).toMatchObject({ form: 'certain', fields: ['email', 'reason'], submit: true });
    expect(complaint('x', CASE, now)).toMatch(/^x\.html waits for review: .*"form":"certain"/);
    const reviewed: Case = { ...CASE, expect: { ...now, signs: now.signs.toReversed() } };
    expect(complaint('x', reviewed, now)).toBeUndefined();
    const worse: Verdict = { ...now, form: 'none' };
    expect(complaint('x', reviewed, worse)).toContain('should be recognised as');
  });

  const whole = (change: (sketch: Record<string, unknown>) => void) => () => {
    const sketch = JSON.parse(report());
    change(sketch);
    return JSON.stringify(sketch);
  };
  test.each<[string, () => string | Uint8Array, RegExp]>([
    ['that is no JSON', () => '{"kind":', /no JSON/],
    ['that is no text', () => new Uint8Array([0xff, 0xfe, 0, 1]), /no JSON/],
    ['of something else', () => '{"kind":"proof"}', /no report/],
    ['of a later format', whole((one) => Object.assign(one, { format: 2 })), /no report.*format/],
    ['with more in it', whole((one) => Object.assign(one, { note: 'Anna' })), /no report/],
    ['that is too large', () => `${report()}${' '.repeat(MOST_SKETCH)}`, /larger/],
    [
      'with a script as a tag',
      whole((one) => Object.assign(one, { nodes: [{ in: -1, tag: 'script' }] })),
      /nodes\.0\.tag/,
    ],
    ['with words of its own', whole((one) => Object.assign(one, { version: '"><img src=x>' })), /version/],
    [
      'whose nodes lie in each other',
      whole((one) => Object.assign(one, { nodes: [{ in: 0, tag: 'form' }] })),
      /nodes\.0\.in/,
    ],
  ])('%s is refused, and nothing is written', (_, text, why) => {
    const { added, cases } = add(text());
    expect(added).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) });
    expect(readdirSync(cases)).toEqual([]);
  });

  test.each(['../out', '/etc/passwd', 'a/b', 'a\\b', 'A', 'con', '', '.', 'a--b', 'ä', 'a\nb', 'x'.repeat(61)])(
    'is not saved as %j',
    (name) => {
      const { added, cases } = add(report(), name);
      expect(added).toMatchObject({ kind: 'refused', why: expect.stringMatching(/is no name/) });
      expect([...readdirSync(cases), ...readdirSync(folder).filter((one) => !/^(saved|cases-.*)$/.test(one))]).toEqual(
        [],
      );
    },
  );

  test('takes the place of no other', () => {
    const { cases } = add(report(), 'one');
    expect(addReported(join(folder, 'saved'), 'one', cases)).toMatchObject({ kind: 'refused' });
  });

  test('that is not there is none', () => {
    expect(addReported(join(folder, 'nowhere'), undefined, folder)).toMatchObject({ kind: 'refused' });
  });
});
