import { browser } from 'wxt/browser';
import type { Ask } from './answers';

/** Asks the background from a content script. Rejects where the extension was updated or removed meanwhile. */
export const ask: Ask = (request) => browser.runtime.sendMessage(request);
