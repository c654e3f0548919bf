import type { Words } from '../../locales/index';
import { say } from '../../locales/say';
import type { Language } from '../model/case';
import type { Evidence } from '../model/evidence';
import type { Status } from '../model/status';
import { dayText } from './when';

/** A status in words. It never says more than was seen: a receipt on a page is a receipt, not Meta's acceptance. */
export function statusText(status: Status, events: readonly Evidence[], words: Words, language: Language): string {
  const last = events.findLast(
    (one) => (one.kind === 'mailed' || one.kind === 'replied') && status.kind !== 'open' && one.at === status.since,
  );
  if (last?.kind === 'mailed') return words.mailed[last.verdict];
  if (last?.kind === 'replied') return words.replied[last.verdict];
  switch (status.kind) {
    case 'declared':
    case 'asked': {
      const declared = events.findLast((one) => one.kind === 'declared');
      return say(words.status[status.kind], { date: declared ? dayText(declared.on, language) : '?' });
    }
    case 'refused': {
      const said = events.findLast((one) => one.kind === 'answered' || one.kind === 'reopened');
      return said?.kind === 'reopened' ? words.status.refusedSaid : words.status.refused;
    }
    default:
      return words.status[status.kind];
  }
}
