import type { Platform } from './case';
import type { Day } from './day';

/**
 * A change of Meta's rules after which somebody may want to look whether their objection still stands. `date` is the day of
 * the new rules; `seen` the day on which `source` was last looked at.
 */
export type PolicyChange = {
  readonly id: string;
  readonly date: Day;
  readonly platforms: readonly Platform[];
  readonly source: string;
  readonly seen: Day;
};

/**
 * The changes we know of, oldest first (meta-pages.md §2.3, §2.4, §5; confidence A). Whoever adds one adds its words to the
 * locales (`change`); from then on everybody whose objection is older is asked once.
 */
export const POLICY_CHANGES: readonly PolicyChange[] = [
  {
    id: 'threads-2026',
    date: '2026-01-21',
    platforms: ['threads'],
    source: 'Open Terms Archive, pga-versions, Threads/Privacy Policy.md',
    seen: '2026-08-22',
  },
  {
    id: 'whatsapp-2026',
    date: '2026-07-02',
    platforms: ['whatsapp'],
    source: 'Open Terms Archive, pga-versions, WhatsApp/Privacy Policy.md',
    seen: '2026-08-22',
  },
  {
    id: 'policy-2026',
    date: '2026-07-23',
    platforms: ['facebook', 'instagram', 'threads', 'none'],
    source: 'Open Terms Archive, pga-versions, Facebook/Privacy Policy.md',
    seen: '2026-08-22',
  },
];
