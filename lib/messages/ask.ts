import { browser } from 'wxt/browser';
import { SETTINGS } from '../model/settings';
import type { AskOrGone } from './answers';
import type { PageRequest } from './requests';

/** What may be asked twice: whatever it records, a second time says the same. */
const REPEATABLE: readonly PageRequest['kind'][] = [
  'wake',
  'arrive',
  'show',
  'recognised',
  'choose',
  'adopt',
  'stay',
  'hindered',
];

/** Asks the background from a content script. A worker that died over it is asked once more: the browser starts it anew. */
export const ask: AskOrGone = async (request) => {
  const send = () => browser.runtime.sendMessage(request);
  try {
    return await send().catch((error) => {
      if (!REPEATABLE.includes(request.kind) || !/closed before a response/.test(String(error))) throw error;
      return send();
    });
  } catch (error) {
    // An orphaned content script has no extension behind it any more; anything else is a mistake of ours.
    if (!browser.runtime?.id || /context invalidated|Receiving end does not exist/.test(String(error)))
      return { kind: 'gone' };
    throw error;
  }
};

/** Calls back whenever the user has chosen another language for the interface. */
export function onReworded(then: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const { oldValue, newValue } = changes[SETTINGS] ?? {};
    if (area === 'local' && languageIn(oldValue) !== languageIn(newValue)) then();
  });
}

/** Only to tell a change: what it means is the background's to read. */
function languageIn(settings: unknown): unknown {
  return (settings as { language?: unknown } | undefined)?.language;
}
