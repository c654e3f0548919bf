import type { Account } from '../../lib/model/account';
import type { Evidence } from '../../lib/model/evidence';

/** An account that is right in every part; say what the test is about. */
export function account(part: Partial<Account> = {}): Account {
  return {
    id: 'account-1',
    case: 'facebook-private',
    label: '',
    email: '',
    language: 'de',
    statement: 'privacy',
    added: '2026-11-21T10:00:00+01:00',
    ...part,
  };
}

const PLACE = {
  page: 'facebook-ai-form',
  url: 'https://www.facebook.com/help/contact/6359191084165019',
  title: 'Hilfebereich',
};
const SENT = { text: 'Ich widerspreche.', email: 'mara@example.org' };

const PARTS = {
  opened: { ...PLACE, route: 'facebook-ai-form' },
  filled: { ...PLACE, fields: ['email', 'reason'] },
  submitted: { ...PLACE, sent: SENT },
  confirmed: { ...PLACE, sent: SENT, submission: 'click-1', answer: 'Wir haben deinen Widerspruch erhalten.' },
  answered: { ...PLACE, verdict: 'unknown', answer: 'Danke.' },
  failed: { ...PLACE, route: 'facebook-ai-form', failure: 'changed' },
  declared: { on: '2025-05-20', words: '' },
  reopened: { why: 'outdated', words: '' },
  replied: { on: '2026-11-21', verdict: 'confirmed', words: '' },
  rescheduled: { how: 'paused', on: '2026-11-21', words: 'Ich bin im Urlaub.' },
  reviewed: { due: 'yearly 2026-11-21', outcome: 'stands' },
  ticked: { route: 'facebook-app', step: 0 },
  sent: { route: 'facebook-letter', sent: SENT },
  assigned: { evidence: 'event-1' },
  attached: { evidence: 'event-1', name: 'Antwort.pdf', media: 'application/pdf', size: 3, digest: 'ab'.repeat(32) },
  mailed: {
    verdict: 'confirmed',
    from: 'Facebook <privacy@facebookmail.com>',
    sender: 'privacy@facebookmail.com',
    to: 'mara@example.org',
    date: 'Tue, 20 May 2025 10:00:00 +0200',
    subject: 'Dein Widerspruch',
    text: 'Wir haben deinen Widerspruch erhalten.',
    fileDigest: 'ab'.repeat(32),
    signatures: [],
  },
  rekeyed: { before: 'cd'.repeat(32) },
  restored: { mode: 'merge', made: '2026-11-20T10:00:00+01:00', records: 3 },
} as const;

/** One event of this kind, right in every part. `account: undefined` makes it nobody's. */
export function event<K extends Evidence['kind']>(
  kind: K,
  part: Partial<Extract<Evidence, { kind: K }>> = {},
): Extract<Evidence, { kind: K }> {
  const common = { id: 'event-1', account: 'account-1', at: '2026-11-21T10:05:00+01:00', zone: 'Europe/Berlin' };
  return { ...common, kind, ...PARTS[kind], ...part } as unknown as Extract<Evidence, { kind: K }>;
}
