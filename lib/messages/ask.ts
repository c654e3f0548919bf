import { browser } from 'wxt/browser';
import type { AskOrGone } from './answers';

/** Asks the background from a content script. */
export const ask: AskOrGone = async (request) => {
  try {
    return await browser.runtime.sendMessage(request);
  } catch (error) {
    // An orphaned content script has no extension behind it any more; anything else is a mistake of ours.
    if (!browser.runtime?.id || /context invalidated|Receiving end does not exist/.test(String(error)))
      return { kind: 'gone' };
    throw error;
  }
};
