import { describe, expect, test } from 'vitest';
import { CASES, caseOf, LANGUAGES } from '../../../lib/model/case';
import { ROUTES } from '../../../lib/routes';
import { ADDRESSES, pageIdAt } from '../../../lib/routes/addresses';
import { LEXICONS } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';
import { PLACES, WATCHED } from '../../../lib/routes/watched';
import { TEMPLATES } from '../../../lib/templates/texts';
import de from '../../../locales/de.json' with { type: 'json' };
import en from '../../../locales/en.json' with { type: 'json' };

/** An address of each kind that meta-pages.md names, and the page it is. */
const KNOWN: readonly [url: string, page: string][] = [
  ['https://www.facebook.com/help/contact/712876720715583', 'facebook-ai-form'],
  ['https://de-de.facebook.com/help/contact/6359191084165019/?ref=cr', 'facebook-ai-form'],
  ['https://m.facebook.com/help/contact/712876720715583/', 'facebook-ai-form'],
  ['https://help.instagram.com/contact/767264225370182?locale=pl_PL', 'instagram-ai-form'],
  ['https://m.instagram.com/help/contact/233964459562201', 'instagram-ai-form'],
  ['https://www.facebook.com/help/instagram/contact/233964459562201', 'instagram-ai-form'],
  ['https://www.facebook.com/help/contact/367438723733209', 'general-form'],
  ['https://help.instagram.com/contact/117037592428568', 'general-form'],
  ['https://www.facebook.com/help/contact/510058597920541', 'third-party-form'],
  ['https://www.facebook.com/help/contact/1266025207620918', 'third-party-form'],
  ['https://www.facebook.com/help/contact/1234567890', 'other-form'],
  ['https://m.facebook.com/a/help/contact_us/', 'other-form'],
  ['https://www.facebook.com/help/contact_us/', 'other-form'],
  ['https://help.meta.com/support/privacy', 'portal'],
  ['https://help.meta.com/requests/1523801815366035', 'portal-form'],
  ['https://www.facebook.com/privacy/policy/?subpage=7.subpage.11-ObjectYouHaveThe', 'facebook-policy'],
  ['https://mbasic.facebook.com/privacy/policy/printable/', 'facebook-policy'],
  ['https://fr-fr.facebook.com/privacy/policy', 'facebook-policy'],
  ['https://www.facebook.com/privacy/genai', 'facebook-privacy-centre'],
  ['https://privacycenter.instagram.com/policy/', 'instagram-policy'],
  ['https://www.instagram.com/legal/privacy/', 'instagram-policy'],
  ['https://www.facebook.com/login/?next=x', 'login'],
  ['https://www.instagram.com/accounts/login/', 'login'],
];

const NONE = [
  'https://facebook.com.example.org/help/contact/712876720715583',
  'https://faceb00k.com/privacy/policy/',
  'https://notfacebook.com/privacy/policy/',
  'https://help-meta.com/support/privacy',
  'https://evil.help.meta.com/support/privacy',
  'http://www.facebook.com/privacy/policy/',
  'https://www.facebook.com/',
  'https://www.facebook.com/privacy/policy/logging/?redirect_uri=x',
  'https://help.meta.com/requests',
  'https://www.facebook.com/help/2069235856423257',
  'https://example.org/?https://www.facebook.com/privacy/policy/',
];

/** As the browser matches: `*.` is a host and all its subdomains, `*` anything. */
function matches(pattern: string, url: string): boolean {
  const source = pattern
    .replace(/[.?+^$()|[\]{}]/g, '\\$&')
    .replace('*\\.', '([^/]+\\.)?')
    .replace(/\*/g, '.*');
  return new RegExp(`^${source}$`).test(url);
}

describe('where a document begins with the guide', () => {
  const kindAt = (url: string) =>
    Object.entries(PLACES).flatMap(([kind, patterns]) => (patterns.some((one) => matches(one, url)) ? [kind] : []));

  test.each(KNOWN.filter(([, page]) => page !== 'login'))('%s has the finders for %s', (url, id) => {
    const kind = PAGES.find((page) => page.id === id)?.kind;
    expect(kindAt(url)).toEqual([kind]);
  });
  test.each(KNOWN.filter(([, page]) => page === 'login'))('%s leaves it to the sentinel', (url) =>
    expect(kindAt(url)).toEqual([]),
  );
  test.each(NONE.filter((url) => !url.includes('/logging/') && !url.endsWith('/requests')))('%s has none', (url) =>
    expect(kindAt(url)).toEqual([]),
  );
});

describe('addresses', () => {
  test.each(KNOWN)('%s is %s, and the sentinel watches it', (url, page) => {
    expect(pageIdAt(url)).toBe(page);
    expect(WATCHED.test(url)).toBe(true);
  });
  test.each(NONE)('%s is none of ours', (url) => expect(pageIdAt(url)).toBeUndefined());
  test.each(NONE.filter((url) => !url.includes('/logging/')))('the sentinel sleeps at %s', (url) =>
    expect(WATCHED.test(url)).toBe(false),
  );
  test('every page has an address, and every address a page', () => {
    expect(ADDRESSES.map(([page]) => page).sort()).toEqual(PAGES.map((page) => page.id).sort());
    expect([...new Set(KNOWN.map(([, page]) => page))].sort()).toEqual(PAGES.map((page) => page.id).sort());
  });
});

describe('routes', () => {
  test.each(ROUTES.map((route) => [route.id, route] as const))(
    '%s begins on its own page and says where it is known from',
    (_, route) => {
      const [first] = route.steps;
      if (first?.kind === 'web') expect(pageIdAt(first.url ?? '')).toBe(first.page);
      for (const step of route.steps)
        if (step.kind === 'manual') for (const words of [de, en]) expect(words.manual).toHaveProperty([step.say]);
      for (const step of route.steps)
        if (step.kind === 'web') expect(PAGES.map((page) => page.id)).toContain(step.page);
      expect(route.seen).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );
  test.each(CASES.map((one) => [one.id, one] as const))('%s has its texts in every language', (_, one) => {
    const letters = 'letters' in one ? Object.values(one.letters) : [];
    for (const id of [...one.statements.filter((statement) => statement !== 'none'), one.letter, ...letters])
      for (const language of LANGUAGES)
        expect(
          TEMPLATES.some((text) => text.id === id && text.language === language),
          `${id} ${language}`,
        ).toBe(true);
  });
  test('a Threads profile that is linked does not write that it is not', () => {
    expect(caseOf('threads-linked').letter).not.toBe(caseOf('threads-separate').letter);
  });
  test('ids are unique', () => expect(new Set(ROUTES.map((route) => route.id)).size).toBe(ROUTES.length));
  test('all data survives JSON', () => {
    for (const data of [ROUTES, PAGES, ADDRESSES, LEXICONS]) expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
