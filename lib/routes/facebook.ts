import { PORTAL } from './portal';
import type { Route } from './types';

const FORM = 'https://www.facebook.com/help/contact/6359191084165019';
const POLICY = 'https://www.facebook.com/privacy/policy/?subpage=7.subpage.11-ObjectYouHaveThe';

/** Facebook, in the order to offer (product.md, rows 1 and 4). */
export const FACEBOOK: readonly Route[] = [
  {
    // There is no form for a page: its text goes by mail, and its administrator objects from the own profile.
    id: 'facebook-page-letter',
    cases: ['facebook-page'],
    steps: [{ kind: 'letter' }],
    seen: '2025-05-27',
    // meta-pages.md §5, §7
    source: 'guides',
    confidence: 'C',
  },
  {
    id: 'facebook-ai-form',
    cases: ['facebook-private', 'facebook-page'],
    steps: [{ kind: 'web', page: 'facebook-ai-form', url: FORM }],
    seen: '2026-10-02',
    // meta-pages.md §2.1
    source: 'handbook',
    confidence: 'C',
  },
  {
    id: 'facebook-ai-form-2025',
    cases: ['facebook-private'],
    steps: [{ kind: 'web', page: 'facebook-ai-form', url: 'https://www.facebook.com/help/contact/712876720715583' }],
    seen: '2025-05-27',
    // meta-pages.md §2.1
    source: 'press',
    confidence: 'B',
  },
  {
    id: 'facebook-portal',
    cases: ['facebook-private', 'facebook-page'],
    steps: PORTAL,
    seen: '2026-08-22',
    // meta-pages.md §2.2
    source: 'meta-policy',
    confidence: 'A',
  },
  {
    id: 'facebook-policy',
    cases: ['facebook-private', 'facebook-page'],
    steps: [
      { kind: 'web', page: 'facebook-policy', url: POLICY },
      { kind: 'web', page: 'portal' },
      { kind: 'web', page: 'portal-form' },
    ],
    seen: '2026-08-22',
    // meta-pages.md §2.3
    source: 'meta-policy',
    confidence: 'A',
  },
  {
    id: 'facebook-privacy-centre',
    cases: ['facebook-private'],
    steps: [
      { kind: 'web', page: 'facebook-privacy-centre', url: 'https://www.facebook.com/privacy/genai' },
      { kind: 'web', page: 'facebook-ai-form' },
    ],
    seen: '2026-07-23',
    // meta-pages.md §2.3
    source: 'meta-ai-page',
    confidence: 'C',
  },
  {
    id: 'facebook-app',
    cases: ['facebook-private'],
    steps: [
      { kind: 'manual', say: 'facebook-app-open' },
      { kind: 'manual', say: 'facebook-app-centre', url: FORM },
      { kind: 'manual', say: 'app-object' },
      { kind: 'manual', say: 'app-send' },
    ],
    seen: '2025-05-27',
    // meta-pages.md §3.1
    source: 'press',
    confidence: 'B',
  },
  {
    // One source in February 2026, confirmed by nobody: offered last of what Meta might have.
    id: 'facebook-settings',
    cases: ['facebook-private'],
    steps: [
      { kind: 'manual', say: 'facebook-settings-open' },
      { kind: 'manual', say: 'settings-object' },
      { kind: 'manual', say: 'app-send' },
    ],
    seen: '2026-02-16',
    // meta-pages.md §3.1, §7
    source: 'article',
    confidence: 'D',
  },
  {
    id: 'facebook-letter',
    cases: ['facebook-private'],
    steps: [{ kind: 'letter' }],
    seen: '2026-08-22',
    // meta-pages.md §2.6
    source: 'meta-policy-address',
    confidence: 'A',
  },
];
