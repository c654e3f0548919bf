import type { Words } from '../../../locales/index';
import type { Account } from '../../model/account';
import { FOLLOW_UPS } from '../../model/status';
import { letterIdOf } from '../../templates/pick';

/** Of one public code file of unknown date (meta-pages.md §2.6, C): shown as that, and entered only by the user. */
export const IMPRINT_ADDRESS = 'impressum-support@support.facebook.com';

/** Whom a letter goes to, and what is known of their e-mail address. */
export type Recipient = 'meta' | 'imprint' | 'operator' | 'authority';

export function recipientOf(account: Account, id = letterIdOf(account)): Recipient {
  if (id === 'complaint') return 'authority';
  switch (account.case) {
    case 'shown-adult':
    case 'shown-child':
      return 'operator';
    case 'facebook-page':
    case 'instagram-organisation':
      return 'imprint';
    default:
      return 'meta';
  }
}

/** What kind of letter it is, and so what must be said before somebody signs it. */
export function kindOf(account: Account, id = letterIdOf(account)): keyof Words['letter']['about'] {
  const followUp = FOLLOW_UPS.find((one) => one === id);
  if (followUp) return followUp;
  if (recipientOf(account) === 'operator') return 'operator';
  if (id.startsWith('organisation-letter')) return 'organisation';
  return account.case === 'facebook-page' ? 'page' : 'meta';
}
