import type { Route } from './types';

const WHATSAPP_FORM = 'https://www.whatsapp.com/contact/forms/382532939919295/';

/** WhatsApp, people without an account, and what others publish (product.md, rows 6 to 8). */
export const OTHERS: readonly Route[] = [
  {
    // No objection to AI training: the general form for the European Economic Area, with an honest word on what it does.
    id: 'whatsapp-form',
    cases: ['whatsapp'],
    steps: [
      { kind: 'manual', say: 'whatsapp-what-helps' },
      { kind: 'manual', say: 'whatsapp-form-open', url: WHATSAPP_FORM },
      { kind: 'manual', say: 'whatsapp-form-send' },
    ],
    seen: '2026-07-02',
    source: 'meta-pages.md §2.4',
    confidence: 'A',
  },
  {
    id: 'whatsapp-app',
    cases: ['whatsapp'],
    steps: [
      { kind: 'manual', say: 'whatsapp-app-open' },
      { kind: 'manual', say: 'whatsapp-app-send' },
    ],
    seen: '2025-05-27',
    source: 'meta-pages.md §7',
    confidence: 'C',
  },
  {
    id: 'third-party-form',
    cases: ['no-account'],
    steps: [{ kind: 'web', page: 'third-party-form', url: 'https://www.facebook.com/help/contact/510058597920541' }],
    seen: '2026-10-02',
    source: 'meta-pages.md §2.1',
    confidence: 'B',
  },
  {
    id: 'third-party-form-world',
    cases: ['no-account'],
    steps: [{ kind: 'web', page: 'third-party-form', url: 'https://www.facebook.com/help/contact/1266025207620918' }],
    seen: '2026-07-23',
    source: 'meta-pages.md §2.1',
    confidence: 'A',
  },
  {
    id: 'letter',
    cases: ['no-account', 'shown-adult', 'shown-child'],
    steps: [{ kind: 'letter' }],
    seen: '2026-08-22',
    source: 'meta-pages.md §2.6',
    confidence: 'A',
  },
];
