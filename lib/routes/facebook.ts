import type { Route } from './types';

/** Facebook, in the order to offer (product.md, row 1). */
export const FACEBOOK: readonly Route[] = [
  {
    id: 'facebook-ai-form',
    cases: ['facebook-private'],
    steps: [{ kind: 'web', page: 'facebook-ai-form', url: 'https://www.facebook.com/help/contact/6359191084165019' }],
    seen: '2026-10-02',
    source: 'meta-pages.md §2.1',
    confidence: 'C',
  },
  {
    id: 'facebook-ai-form-2025',
    cases: ['facebook-private'],
    steps: [{ kind: 'web', page: 'facebook-ai-form', url: 'https://www.facebook.com/help/contact/712876720715583' }],
    seen: '2025-05-27',
    source: 'meta-pages.md §2.1',
    confidence: 'B',
  },
  {
    id: 'facebook-portal',
    cases: ['facebook-private'],
    steps: [
      { kind: 'web', page: 'portal', url: 'https://help.meta.com/support/privacy/' },
      { kind: 'web', page: 'portal-form' },
    ],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.2',
    confidence: 'A',
  },
  {
    id: 'facebook-policy',
    cases: ['facebook-private'],
    steps: [
      {
        kind: 'web',
        page: 'facebook-policy',
        url: 'https://www.facebook.com/privacy/policy/?subpage=7.subpage.11-ObjectYouHaveThe',
      },
      { kind: 'web', page: 'portal' },
      { kind: 'web', page: 'portal-form' },
    ],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.3',
    confidence: 'A',
  },
  {
    id: 'facebook-letter',
    cases: ['facebook-private'],
    steps: [{ kind: 'letter', template: 'letter' }],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.6',
    confidence: 'A',
  },
];
