import { describe, expect, test } from 'vitest';
import { CASES, type CaseId, LANGUAGES } from '../../../lib/model/case';
import { ROUTES, routesFor } from '../../../lib/routes';
import { pageIdAt } from '../../../lib/routes/addresses';
import type { Step } from '../../../lib/routes/types';
import { wordsIn } from '../../../locales';
import { REQUEST_ID } from '../../pages/portal';
import { pageAt } from '../../pages/serve';

/** The map of cases and routes (product.md): the ways of each row by name, in the order to offer. */
const MAP: Readonly<Record<CaseId, readonly string[]>> = {
  // Row 1
  'facebook-private': [
    ...['facebook-ai-form', 'facebook-ai-form-2025', 'facebook-portal', 'facebook-policy'],
    ...['facebook-privacy-centre', 'facebook-app', 'facebook-settings', 'facebook-letter'],
  ],
  // Row 2
  'instagram-private': [
    ...['instagram-ai-form', 'instagram-ai-form-2025', 'instagram-portal', 'instagram-policy'],
    ...['instagram-app', 'instagram-settings', 'instagram-letter'],
  ],
  // Row 3
  'instagram-organisation': [
    ...['instagram-ai-form', 'instagram-ai-form-2025', 'instagram-portal', 'instagram-policy'],
    ...['instagram-app', 'instagram-letter'],
  ],
  // Row 4
  'facebook-page': ['facebook-page-letter', 'facebook-ai-form', 'facebook-portal', 'facebook-policy'],
  // Row 5
  'threads-linked': [
    ...['instagram-ai-form', 'instagram-ai-form-2025', 'instagram-portal', 'instagram-policy'],
    ...['instagram-app', 'instagram-letter'],
  ],
  'threads-separate': ['instagram-portal', 'threads-settings', 'instagram-letter'],
  // Row 6
  whatsapp: ['whatsapp-form', 'whatsapp-app', 'whatsapp-letter'],
  // Row 7
  'no-account': ['third-party-form', 'third-party-form-world', 'letter'],
  // Row 8
  'shown-adult': ['operator-letter'],
  'shown-child': ['operator-letter'],
};

describe('the map', () => {
  test.each(CASES.map((one) => one.id))('%s has its ways, in their order', (id) => {
    expect(routesFor(id).map((route) => route.id)).toEqual(MAP[id]);
  });
  test('has every way that there is', () => {
    expect(new Set(Object.values(MAP).flat())).toEqual(new Set(ROUTES.map((route) => route.id)));
  });
  test.each(CASES.map((one) => one.id))('%s ends, at last, where no page of Meta’s can fail', (id) => {
    const last = routesFor(id).filter((route) => route.steps[0]?.kind === 'letter');
    expect(last).not.toEqual([]);
  });
});

/** Where a step that one is led to was seen; only a first step has an address of its own. */
const LED_TO: Readonly<Record<string, string>> = {
  portal: 'https://help.meta.com/support/privacy/',
  'portal-form': `https://help.meta.com/requests/${REQUEST_ID}`,
  'facebook-ai-form': 'https://www.facebook.com/help/contact/6359191084165019',
};

const WEB = ROUTES.flatMap(({ id, steps }) =>
  steps
    .filter((step): step is Extract<Step, { kind: 'web' }> => step.kind === 'web')
    .map((step) => [id, step] as const),
);

describe.each(LANGUAGES)('a stand-in in %s', (language) => {
  test.each(WEB.map(([id, step]) => [id, step.page, step.url ?? LED_TO[step.page] ?? ''] as const))(
    'is there for %s: %s',
    async (_, page, url) => {
      expect(pageIdAt(url)).toBe(page);
      const served = await pageAt(url, { language });
      expect(served?.status).toBe(200);
      expect(served?.body).toContain(`lang="${language}"`);
      expect(served?.body).toContain('data-expect=');
    },
  );
});

describe.each(LANGUAGES)('the words of a way in %s', (language) => {
  const words = wordsIn(language);
  test.each(ROUTES.map((route) => [route.id, route] as const))(
    '%s: nobody reads an id or a section number',
    (_, route) => {
      const shown = [words.way[route.id as keyof typeof words.way], words.source[route.source]];
      for (const text of shown) expect(text).toMatch(/^[^§]{3,}$/);
      for (const text of shown) expect(text).not.toMatch(/\.md|^[a-z]+(-[a-z]+)+$/);
    },
  );
  test('a letter to an operator does not pretend to be known from Meta', () => {
    const route = ROUTES.find((one) => one.id === 'operator-letter');
    expect(route && words.confidence[route.confidence]).toBe(words.confidence.C);
    expect(route && words.source[route.source]).not.toContain('Meta');
  });
});
