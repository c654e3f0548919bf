import type { Route } from './types';

/** Instagram, in the order to offer (product.md, row 2). */
export const INSTAGRAM: readonly Route[] = [
  {
    id: 'instagram-ai-form',
    cases: ['instagram-private'],
    steps: [{ kind: 'web', page: 'instagram-ai-form', url: 'https://help.instagram.com/contact/233964459562201' }],
    seen: '2025-05-27',
    source: 'meta-pages.md §2.1',
    confidence: 'A',
  },
  {
    id: 'instagram-ai-form-2025',
    cases: ['instagram-private'],
    steps: [{ kind: 'web', page: 'instagram-ai-form', url: 'https://help.instagram.com/contact/767264225370182' }],
    seen: '2025-05-27',
    source: 'meta-pages.md §2.1',
    confidence: 'B',
  },
  {
    id: 'instagram-portal',
    cases: ['instagram-private'],
    steps: [
      { kind: 'web', page: 'portal', url: 'https://help.meta.com/support/privacy/' },
      { kind: 'web', page: 'portal-form' },
    ],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.2',
    confidence: 'A',
  },
  {
    id: 'instagram-policy',
    cases: ['instagram-private'],
    steps: [
      {
        kind: 'web',
        page: 'instagram-policy',
        url: 'https://privacycenter.instagram.com/policy/?subpage=7.subpage.11-ObjectYouHaveThe',
      },
      { kind: 'web', page: 'portal' },
      { kind: 'web', page: 'portal-form' },
    ],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.3',
    confidence: 'A',
  },
  {
    id: 'instagram-letter',
    cases: ['instagram-private'],
    steps: [{ kind: 'letter', template: 'letter' }],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.6',
    confidence: 'A',
  },
];
