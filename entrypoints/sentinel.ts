import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { follow } from '../lib/page/sentinel';

/**
 * An unlisted script that the manifest names itself (wxt.config.ts): WXT's own wrapper for content scripts posts
 * messages and dispatches events that the page could see.
 */
// Async, so that an extension that is gone (`runtime` is undefined then) rejects instead of throwing.
export default defineUnlistedScript(() => follow(async (request) => browser.runtime.sendMessage(request)));
