import type { Words } from '../../locales/index';
import { say } from '../../locales/say';
import type { Language } from '../model/case';
import type { Evidence } from '../model/evidence';
import type { Status } from '../model/status';
import { dayText } from './when';

/** A status in words. It never says more than was seen: a receipt on a page is a receipt, not Meta's acceptance. */
export function statusText(status: Status, events: readonly Evidence[], words: Words, language: Language): string {
  if (status.kind !== 'declared') return words.status[status.kind];
  const declared = events.findLast((one) => one.kind === 'declared');
  return say(words.status.declared, { date: declared ? dayText(declared.on, language) : '?' });
}
