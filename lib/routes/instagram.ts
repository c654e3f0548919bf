import { PORTAL } from './portal';
import type { Route } from './types';

const FORM = 'https://help.instagram.com/contact/233964459562201';
const POLICY = 'https://privacycenter.instagram.com/policy/?subpage=7.subpage.11-ObjectYouHaveThe';

/** Instagram and Threads, in the order to offer (product.md, rows 2, 3 and 5). */
export const INSTAGRAM: readonly Route[] = [
  {
    id: 'instagram-ai-form',
    cases: ['instagram-private', 'instagram-organisation', 'threads-linked'],
    steps: [{ kind: 'web', page: 'instagram-ai-form', url: FORM }],
    seen: '2025-05-27',
    // meta-pages.md §2.1
    source: 'meta-policy',
    confidence: 'A',
  },
  {
    id: 'instagram-ai-form-2025',
    cases: ['instagram-private', 'instagram-organisation', 'threads-linked'],
    steps: [{ kind: 'web', page: 'instagram-ai-form', url: 'https://help.instagram.com/contact/767264225370182' }],
    seen: '2025-05-27',
    // meta-pages.md §2.1
    source: 'press',
    confidence: 'B',
  },
  {
    id: 'instagram-portal',
    cases: ['instagram-private', 'instagram-organisation', 'threads-linked', 'threads-separate'],
    steps: PORTAL,
    seen: '2026-08-22',
    // meta-pages.md §2.2
    source: 'meta-policy',
    confidence: 'A',
  },
  {
    id: 'instagram-policy',
    cases: ['instagram-private', 'instagram-organisation', 'threads-linked'],
    steps: [
      { kind: 'web', page: 'instagram-policy', url: POLICY },
      { kind: 'web', page: 'portal' },
      { kind: 'web', page: 'portal-form' },
    ],
    seen: '2026-08-22',
    // meta-pages.md §2.3
    source: 'meta-policy',
    confidence: 'A',
  },
  {
    id: 'instagram-app',
    cases: ['instagram-private', 'instagram-organisation', 'threads-linked'],
    steps: [
      { kind: 'manual', say: 'instagram-app-open', url: FORM },
      { kind: 'manual', say: 'instagram-app-policy' },
      { kind: 'manual', say: 'app-object' },
      { kind: 'manual', say: 'app-send' },
    ],
    seen: '2025-05-27',
    // meta-pages.md §3.1
    source: 'press',
    confidence: 'B',
  },
  {
    id: 'instagram-settings',
    cases: ['instagram-private'],
    steps: [
      { kind: 'manual', say: 'instagram-settings-open' },
      { kind: 'manual', say: 'settings-object' },
      { kind: 'manual', say: 'app-send' },
    ],
    seen: '2026-02-16',
    // meta-pages.md §3.1, §7
    source: 'article',
    confidence: 'D',
  },
  {
    id: 'threads-settings',
    cases: ['threads-separate'],
    steps: [
      { kind: 'manual', say: 'threads-settings-open' },
      { kind: 'manual', say: 'app-object' },
      { kind: 'manual', say: 'app-send' },
    ],
    seen: '2026-01-21',
    // meta-pages.md §2.3
    source: 'threads-policy',
    confidence: 'D',
  },
  {
    id: 'instagram-letter',
    cases: ['instagram-private', 'instagram-organisation', 'threads-linked', 'threads-separate'],
    steps: [{ kind: 'letter' }],
    seen: '2026-08-22',
    // meta-pages.md §2.6
    source: 'meta-policy-address',
    confidence: 'A',
  },
];
