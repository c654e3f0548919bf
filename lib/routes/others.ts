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
    // meta-pages.md §2.4
    source: 'whatsapp-policy',
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
    // meta-pages.md §7
    source: 'guide',
    confidence: 'C',
  },
  {
    // To Meta, about the chats with Meta AI: whether anything comes of it is not known.
    id: 'whatsapp-letter',
    cases: ['whatsapp'],
    steps: [{ kind: 'letter' }],
    seen: '2026-08-22',
    // meta-pages.md §2.4, §2.6
    source: 'meta-policy-address',
    confidence: 'C',
  },
  {
    id: 'third-party-form',
    cases: ['no-account'],
    steps: [{ kind: 'web', page: 'third-party-form', url: 'https://www.facebook.com/help/contact/510058597920541' }],
    seen: '2026-10-02',
    // meta-pages.md §2.1
    source: 'press',
    confidence: 'B',
  },
  {
    id: 'third-party-form-world',
    cases: ['no-account'],
    steps: [{ kind: 'web', page: 'third-party-form', url: 'https://www.facebook.com/help/contact/1266025207620918' }],
    seen: '2026-07-23',
    // meta-pages.md §2.1
    source: 'meta-ai-page',
    confidence: 'A',
  },
  {
    id: 'letter',
    cases: ['no-account'],
    steps: [{ kind: 'letter' }],
    seen: '2026-08-22',
    // meta-pages.md §2.6
    source: 'meta-policy-address',
    confidence: 'A',
  },
  {
    // Nothing of Meta's: an authority advises it (meta-pages.md G4, §5).
    id: 'operator-letter',
    cases: ['shown-adult', 'shown-child'],
    steps: [{ kind: 'letter' }],
    seen: '2025-05-19',
    source: 'authority',
    confidence: 'C',
  },
];
