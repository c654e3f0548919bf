import type { Words } from '../../locales/index';
import { say } from '../../locales/say';
import type { Language } from '../model/case';
import type { Evidence } from '../model/evidence';
import type { Status } from '../model/status';
import { dayText } from './when';

/** A status in words. It never says more than was seen: a receipt on a page is a receipt, not Meta's acceptance. */
export function statusText(status: Status, events: readonly Evidence[], words: Words, language: Language): string {
  const mail = events.findLast((one) => one.kind === 'mailed' && status.kind !== 'open' && one.at === status.since);
  if (mail?.kind === 'mailed') return words.mailed[mail.verdict];
  switch (status.kind) {
    case 'declared':
    case 'asked': {
      const declared = events.findLast((one) => one.kind === 'declared');
      return say(words.status[status.kind], { date: declared ? dayText(declared.on, language) : '?' });
    }
    case 'refused': {
      const last = events.findLast((one) => one.kind === 'answered' || one.kind === 'reopened');
      return last?.kind === 'reopened' ? words.status.refusedSaid : words.status.refused;
    }
    default:
      return words.status[status.kind];
  }
}
